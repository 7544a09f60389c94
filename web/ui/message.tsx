import { useState } from "preact/hooks";
import {
  type AssistantMessage,
  type Message,
  stepsText,
  type UserMessage,
} from "../../src/client/conversation-state.ts";
import { send } from "../actions.ts";
import { Icon } from "./icons.tsx";
import { Step } from "./step.tsx";

interface MessageProps {
  readonly message: Message;
  /** The newest answer, when no turn runs: what it did can be taken back. */
  readonly isLast: boolean;
  /** The question, for asking again after a failure. */
  readonly question: string | undefined;
}

export function MessageView({ message, isLast, question }: MessageProps) {
  return message.role === "user" ? (
    <Question message={message} />
  ) : (
    <Answer message={message} isLast={isLast} question={question} />
  );
}

function Question({ message }: { message: UserMessage }) {
  return (
    <article class="message user">
      <h2 class="visually-hidden">You, {timeOf(message.at)}</h2>
      <p class="bubble">{message.content}</p>
    </article>
  );
}

function Answer({
  message,
  isLast,
  question,
}: {
  message: AssistantMessage;
  isLast: boolean;
  question: string | undefined;
}) {
  const text = stepsText(message.steps);
  const undo = isLast
    ? message.tools.findLast((it) => it.status === "completed" && it.undoable)?.toolUse
    : undefined;
  return (
    <article class="message assistant" data-turn={message.turn} data-status={message.status}>
      <h2 class="author">
        PAM <time dateTime={message.at}>{timeOf(message.at)}</time>
      </h2>
      {message.steps.map((step) => (
        <Step key={step.step} step={step} tools={message.tools} isOpen={false} undo={undo} />
      ))}
      {message.status === "cancelled" && <p class="ending">Stopped.</p>}
      {message.status === "failed" && (
        <div class="ending failed">
          <span>{message.error?.message ?? "This answer failed. Ask again in a moment."}</span>
          {isLast && question !== undefined && (
            <button type="button" onClick={() => send(question)}>
              Ask again
            </button>
          )}
        </div>
      )}
      {text.trim() !== "" && <Copy text={text} />}
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
      class="quiet small copy"
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
