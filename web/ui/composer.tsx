import { useLayoutEffect, useRef } from "preact/hooks";
import type { DoubleSend } from "../../src/protocol/commands.ts";
import { send, stop } from "../actions.ts";
import { showDraftOf, text } from "../drafts.ts";
import { contentCharsMax, currentId, isRunning, isStopping, policy, typists } from "../store.ts";
import { steer } from "../turn-actions.ts";
import { Icon } from "./icons.tsx";

export function Composer() {
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => showDraftOf(currentId.value), [currentId.value]);
  useLayoutEffect(() => grow(field.current), [text.value]);
  const left = contentCharsMax.value - text.value.length;
  const canSend = text.value.trim() !== "" && left >= 0;
  const canSteer = canSend && isRunning.value && !isStopping.value;
  const give = (away: (words: string) => void) => {
    away(text.value.trim());
    text.value = "";
    field.current?.focus();
  };
  const submit = (event: Event) => {
    event.preventDefault();
    if (canSend) give(send);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    if (!(event.ctrlKey || event.metaKey) || !isRunning.value) return submit(event);
    event.preventDefault();
    if (canSteer) give(steer);
  };
  return (
    <form class="composer" onSubmit={submit}>
      <div class="field">
        <label class="visually-hidden" for="message">
          Message
        </label>
        <textarea
          id="message"
          ref={field}
          rows={1}
          placeholder="Message PAM"
          aria-describedby="message-hint"
          value={text.value}
          onInput={(event) => (text.value = event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        {canSteer && (
          <button
            type="button"
            class="steer"
            onClick={() => give(steer)}
            title="Tell the running answer (Ctrl + Enter)"
          >
            <Icon name="steer" /> Steer
          </button>
        )}
        {isRunning.value && (
          <button type="button" class="stop" onClick={stop} disabled={isStopping.value} title="Stop (Esc)">
            <Icon name="stop" /> Stop
          </button>
        )}
        <button type="submit" class="send" aria-label="Send" title="Send (Enter)" disabled={!canSend}>
          <Icon name="send" />
        </button>
      </div>
      <p id="message-hint" class={left < 0 ? "hint over" : "hint"}>
        {hintOf(left)}
      </p>
    </form>
  );
}

/** What Enter does while an answer runs. */
const enterDoes: Readonly<Record<DoubleSend, string>> = {
  queue: "Enter queues",
  interrupt: "Enter interrupts",
  reject: "Wait for the answer before you send",
  merge: "Enter joins what waits",
  latest: "Enter replaces what waits",
  debounce: "Enter gathers",
  rollback: "Enter takes the question back",
};

function hintOf(left: number): string {
  if (left < 0) return `${-left} characters too long. Shorten it, or split it into several messages.`;
  if (left < 500) return `${left} characters left`;
  if (typists.value > 0) return "You are typing on another device…";
  if (isRunning.value) return `${enterDoes[policy.value]} · Ctrl + Enter steers the answer`;
  return "Enter sends · Shift + Enter starts a new line";
}

/** As high as its text, up to what the style sheet allows. */
function grow(field: HTMLTextAreaElement | null): void {
  if (field === null) return;
  field.style.height = "auto";
  field.style.height = `${field.scrollHeight}px`;
}
