import { signal } from "@preact/signals";
import { useLayoutEffect, useRef } from "preact/hooks";
import { send, stop } from "../actions.ts";
import { contentCharsMax, currentId, isRunning, isStopping } from "../store.ts";
import { Icon } from "./icons.tsx";

/** What is being typed, by conversation, so that looking elsewhere loses nothing. */
const drafts = new Map<string | null, string>();
const text = signal("");
let draftOf: string | null = null;

export function Composer() {
  const field = useRef<HTMLTextAreaElement>(null);
  useDraftOf(currentId.value);
  useLayoutEffect(() => grow(field.current), [text.value]);
  const left = contentCharsMax.value - text.value.length;
  const canSend = text.value.trim() !== "" && left >= 0;
  const submit = (event: Event) => {
    event.preventDefault();
    if (!canSend) return;
    send(text.value.trim());
    text.value = "";
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) submit(event);
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

function hintOf(left: number): string {
  if (left < 0) return `${-left} characters too long. Shorten it, or split it into several messages.`;
  if (left < 500) return `${left} characters left`;
  return "Enter sends · Shift + Enter starts a new line";
}

function useDraftOf(id: string | null): void {
  useLayoutEffect(() => {
    drafts.set(draftOf, text.value);
    draftOf = id;
    text.value = drafts.get(id) ?? "";
  }, [id]);
}

/** As high as its text, up to what the style sheet allows. */
function grow(field: HTMLTextAreaElement | null): void {
  if (field === null) return;
  field.style.height = "auto";
  field.style.height = `${field.scrollHeight}px`;
}
