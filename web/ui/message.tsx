import { useState } from "preact/hooks";
import {
  type AssistantMessage,
  type Message,
  stepsText,
  type UserMessage,
} from "../../src/client/conversation-state.ts";
import { title } from "../store.ts";
import { editMessage, fork, regenerate } from "../turn-actions.ts";
import { Icon, type IconName } from "./icons.tsx";
import { InlineEditor } from "./inline-editor.tsx";
import { Plan } from "./plan.tsx";
import { Steers } from "./steers.tsx";
import { Step } from "./step.tsx";
import { Versions } from "./versions.tsx";

interface MessageProps {
  readonly message: Message;
  /** The newest answer, when no turn runs: what it did can be taken back. */
  readonly isLast: boolean;
}

export function MessageView({ message, isLast }: MessageProps) {
  return message.role === "user" ? (
    <Question message={message} />
  ) : (
    <Answer message={message} isLast={isLast} />
  );
}

function Question({ message }: { message: UserMessage }) {
  const [isEditing, setEditing] = useState(false);
  return (
    <article class="message user">
      <h2 class="visually-hidden">You, {timeOf(message.at)}</h2>
      {isEditing ? (
        <InlineEditor
          label="Your message"
          text={message.content}
          action="Send"
          onSave={(words) => editMessage(message.message, words)}
          onClose={() => setEditing(false)}
        />
      ) : (
        <p class="bubble">{message.content}</p>
      )}
      {!isEditing && (
        <div class="message-actions">
          {message.versions !== undefined && <Versions versions={message.versions} />}
          <Action label="Edit the message" icon="pencil" onClick={() => setEditing(true)} />
        </div>
      )}
    </article>
  );
}

function Action({ label, icon, onClick }: { label: string; icon: IconName; onClick: () => void }) {
  return (
    <button type="button" class="quiet small" aria-label={label} title={label} onClick={onClick}>
      <Icon name={icon} />
    </button>
  );
}

function Answer({ message, isLast }: { message: AssistantMessage; isLast: boolean }) {
  const text = stepsText(message.steps);
  const undo = isLast
    ? message.tools.findLast((it) => it.status === "completed" && it.undoable)?.toolUse
    : undefined;
  return (
    <article class="message assistant" data-turn={message.turn} data-status={message.status}>
      <h2 class="author">
        PAM <time dateTime={message.at}>{timeOf(message.at)}</time>
      </h2>
      <Plan plan={message.plan} />
      {message.steps.map((step) => (
        <Step
          key={step.step}
          step={step}
          tools={message.tools}
          edits={message.edits}
          isOpen={false}
          undo={undo}
        />
      ))}
      <Steers steers={message.steers} />
      {message.status === "cancelled" && <p class="ending">Stopped.</p>}
      {message.status === "failed" && (
        <div class="ending failed">
          <span>{message.error?.message ?? "This answer failed. Ask again in a moment."}</span>
          {isLast && (
            <button type="button" onClick={() => regenerate(message.message)}>
              Ask again
            </button>
          )}
        </div>
      )}
      <div class="message-actions">
        {text.trim() !== "" && <Copy text={text} />}
        <Action label="Regenerate the answer" icon="again" onClick={() => regenerate(message.message)} />
        <Action label="Fork from here" icon="fork" onClick={() => fork(message.message, title.peek())} />
      </div>
    </article>
  );
}

function Copy({ text }: { text: string }) {
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
      setTimeout(() => setCopied(false), 1_500);
    } catch {
      // Not allowed here: the text can still be selected.
    }
  };
  return (
    <button
      type="button"
      class="quiet small"
      aria-label={isCopied ? "Copied" : "Copy the answer"}
      title="Copy"
      onClick={copy}
    >
      <Icon name={isCopied ? "check" : "copy"} />
    </button>
  );
}

const clock = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit" });
const dayAndClock = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" });

/** Today by the clock alone. */
function timeOf(at: string): string {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return "";
  return date.toDateString() === new Date().toDateString() ? clock.format(date) : dayAndClock.format(date);
}
