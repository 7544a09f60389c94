import { useState } from "preact/hooks";
import type { QueuedSend } from "../../src/client/conversation-state.ts";
import { queue, waitingUses } from "../store.ts";
import { editQueued, removeQueued, sendQueuedNow } from "../turn-actions.ts";
import { Icon } from "./icons.tsx";
import { InlineEditor } from "./inline-editor.tsx";

/** Messages that wait for their turn, on the server: the same on all devices, and still to be changed. */
export function Queue() {
  if (queue.value.length === 0) return null;
  return (
    <section class="queue" aria-label="Waiting messages">
      <ol>
        {queue.value.map((it) => (
          <Waiting key={it.turn} it={it} />
        ))}
      </ol>
    </section>
  );
}

function noteOf({ startAfter }: QueuedSend): string {
  if (startAfter !== undefined) return "Waiting for more";
  const isAsked = waitingUses.value.some((it) => it.waitsFor === "approval");
  return isAsked ? "Waits for your decision above: approve or decline" : "Waiting for its turn";
}

function Waiting({ it }: { it: QueuedSend }) {
  const [isEditing, setEditing] = useState(false);
  if (isEditing) {
    return (
      <li>
        <InlineEditor
          label="Waiting message"
          text={it.content}
          action="Save"
          onSave={(words) => editQueued(it.turn, words)}
          onClose={() => setEditing(false)}
        />
      </li>
    );
  }
  const name = `“${it.content.length > 40 ? `${it.content.slice(0, 40)}…` : it.content}”`;
  return (
    <li>
      <p class="queued">
        <span class="queued-text">{it.content}</span>
        <span class="queued-note">
          <Icon name="clock" /> {noteOf(it)}
        </span>
      </p>
      <button
        type="button"
        class="quiet small"
        aria-label={`Edit ${name}`}
        title="Edit"
        onClick={() => setEditing(true)}
      >
        <Icon name="pencil" />
      </button>
      <button
        type="button"
        class="quiet small"
        aria-label={`Remove ${name}`}
        title="Remove"
        onClick={() => removeQueued(it.turn)}
      >
        <Icon name="bin" />
      </button>
      <button type="button" aria-label={`Send ${name} now`} onClick={() => sendQueuedNow(it.turn)}>
        Send now
      </button>
    </li>
  );
}
