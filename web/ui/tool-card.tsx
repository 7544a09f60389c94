import type { EditedInput, ToolView, WaitingUse } from "../../src/client/conversation-state.ts";
import type { ToolUseBlock } from "../../src/protocol/blocks.ts";
import { send } from "../actions.ts";
import { waitingUses } from "../store.ts";
import { wordsOf } from "../tool-words.ts";
import { Approval } from "./approval.tsx";
import { drawingOf } from "./drawing.tsx";
import { Icon, type IconName } from "./icons.tsx";

interface ToolCardProps {
  readonly use: ToolUseBlock;
  /** Undefined while it has not begun, or when it never did. */
  readonly tool: ToolView | undefined;
  /** What a person allowed it to run with, where that is something else. */
  readonly edit: EditedInput | undefined;
  /** The turn still runs. */
  readonly isOpen: boolean;
  /** It is the newest thing that can be taken back. */
  readonly offersUndo: boolean;
}

type Look = {
  readonly label: string;
  readonly icon: IconName;
  readonly kind: "busy" | "good" | "bad" | "calm";
};

const looks: Readonly<Record<ToolView["status"], Look>> = {
  running: { label: "Running", icon: "clock", kind: "busy" },
  completed: { label: "Done", icon: "check", kind: "good" },
  failed: { label: "Failed", icon: "cross", kind: "bad" },
  declined: { label: "Declined", icon: "stop", kind: "calm" },
  cancelled: { label: "Stopped", icon: "stop", kind: "calm" },
  unknown: { label: "Outcome unknown", icon: "question", kind: "bad" },
};
const waiting: Look = { label: "Waiting", icon: "clock", kind: "busy" };
const asking: Look = { label: "Asks you", icon: "question", kind: "busy" };
const handedOver: Look = { label: "On your device", icon: "devices", kind: "busy" };
const never: Look = { label: "Not run", icon: "stop", kind: "calm" };

export function ToolCard({ use, tool, edit, isOpen, offersUndo }: ToolCardProps) {
  const input = edit?.input ?? use.input;
  const wait = isOpen ? waitingUses.value.find((it) => it.toolUse === use.id) : undefined;
  const look = tool === undefined ? lookOf(wait, isOpen) : looks[tool.status];
  const drawing = drawingOf(use.name, input);
  const outcome = tool === undefined || tool.status === "running" ? undefined : tool;
  return (
    <div class={`tool ${look.kind}`}>
      <div class="tool-head">
        <Icon name="wrench" />
        <span class="tool-name">{wordsOf(use.name)}</span>
        <span class="chip">
          <Icon name={look.icon} /> {look.label}
        </span>
      </div>
      {drawing ?? <Input input={input} />}
      {edit !== undefined && <p class="tool-edited">You changed what it was called with.</p>}
      {wait?.waitsFor === "approval" && <Approval use={wait} name={wordsOf(use.name)} />}
      {outcome?.summary && <p class="tool-summary">{outcome.summary}</p>}
      {outcome !== undefined && (
        <details>
          <summary>Details</summary>
          <pre>{JSON.stringify(input, null, 2)}</pre>
          <pre>{pretty(outcome.result)}</pre>
        </details>
      )}
      {outcome?.undoable && offersUndo && (
        <p class="undo">
          Not what you meant?
          <button type="button" onClick={() => send("Undo that")}>
            <Icon name="undo" /> Undo
          </button>
        </p>
      )}
    </div>
  );
}

function lookOf(wait: WaitingUse | undefined, isOpen: boolean): Look {
  if (wait !== undefined) return wait.waitsFor === "approval" ? asking : handedOver;
  return isOpen ? waiting : never;
}

/** A tool whose input the model is still writing. */
export function ToolDraft({ name }: { name: string }) {
  return (
    <div class="tool busy">
      <div class="tool-head">
        <Icon name="wrench" />
        <span class="tool-name">{wordsOf(name)}</span>
        <span class="chip">
          <Icon name="clock" /> Preparing
        </span>
      </div>
    </div>
  );
}

function Input({ input }: { input: EditedInput["input"] }) {
  const fields = Object.entries(input).filter(([, value]) => !isOpaque(value));
  if (fields.length === 0) return null;
  return (
    <dl class="tool-input">
      {fields.map(([name, value]) => (
        <div key={name}>
          <dt>{wordsOf(name)}</dt>
          <dd>{typeof value === "string" ? readable(value) : JSON.stringify(value)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Ids say nothing to people; the details have them. */
const isOpaque = (value: unknown): boolean => typeof value === "string" && /^[\w-]{25,}$/.test(value);

/** `this_month` → `this month`. */
const readable = (value: string): string =>
  /^[a-z]+(_[a-z]+)+$/.test(value) ? value.replaceAll("_", " ") : value;

function pretty(result: string): string {
  try {
    return JSON.stringify(JSON.parse(result), null, 2);
  } catch {
    return result;
  }
}
