import type { PendingSend } from "../../src/client/conversation-state.ts";
import { send, sendAgain } from "../actions.ts";
import { client, currentId, firstMessage, pending } from "../store.ts";

/** Messages that the server does not have yet: on their way, or not sent. */
export function Waiting() {
  const first = firstMessage.value;
  return (
    <>
      {pending.value.map((it) => (
        <Pending key={it.command} it={it} />
      ))}
      {first !== null && <First content={first.content} problem={first.problem} />}
    </>
  );
}

function Pending({ it }: { it: PendingSend }) {
  const id = currentId.value;
  return (
    <article class={`message user ${it.status}`}>
      <h2 class="visually-hidden">You, {it.status === "failed" ? "not sent" : "sending"}</h2>
      <p class="bubble">{it.content}</p>
      {it.status === "failed" && id !== null && (
        <p class="note problem">
          <span>Not sent. {it.problem}</span>
          <button type="button" onClick={() => sendAgain(id, it.command, it.content)}>
            Send again
          </button>
          <button type="button" onClick={() => client.discard(id, it.command)}>
            Discard
          </button>
        </p>
      )}
    </article>
  );
}

function First({ content, problem }: { content: string; problem: string | undefined }) {
  return (
    <article class={problem === undefined ? "message user sending" : "message user failed"}>
      <h2 class="visually-hidden">You, {problem === undefined ? "sending" : "not sent"}</h2>
      <p class="bubble">{content}</p>
      {problem !== undefined && (
        <p class="note problem">
          <span>Not sent. {problem}</span>
          <button type="button" onClick={() => send(content)}>
            Send again
          </button>
        </p>
      )}
    </article>
  );
}
