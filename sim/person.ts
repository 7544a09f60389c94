import type { Client } from "../src/client/client.ts";
import type { Ack } from "../src/client/conversation-commands.ts";
import type { ConversationState, Message } from "../src/client/conversation-state.ts";
import type { DoubleSend } from "../src/protocol/commands.ts";
import type { PlainKind } from "./scenario.ts";

const policies: readonly DoubleSend[] = [
  "queue",
  "interrupt",
  "reject",
  "merge",
  "latest",
  "debounce",
  "rollback",
];

/** What a person does with what a tab shows; undefined where there is nothing to do it with. */
export function doPlain(
  client: Client,
  { kind, pick }: { kind: PlainKind; pick: number },
  state: ConversationState,
): Promise<Ack | undefined> | undefined {
  const { conversation } = state;
  if (kind === "create") return client.conversations.create();
  if (kind === "rename") return client.conversations.rename(conversation, `title ${pick}`);
  if (kind === "archive" || kind === "delete") return client.conversations[kind](conversation);
  if (kind === "older") return client.history(conversation, 2).then(() => undefined);
  if (kind === "policy")
    return client.conversations.setPolicy(conversation, chosen(policies, pick) ?? "queue");
  if (kind === "forget") return client.tools.forget("pay", pick % 2 === 0 ? conversation : undefined);
  if (kind === "steer") return client.turns.steer(conversation, `steer ${pick}`, state.running?.turn);
  if (kind.startsWith("queue.")) return doQueue(client, kind, pick, state);
  if (kind === "decide" || kind === "answer") return settle(client, state, pick);
  return doBranch(client, kind, pick, state);
}

const chosen = <T>(list: readonly T[], pick: number): T | undefined => list[pick % Math.max(1, list.length)];

// biome-ignore lint/complexity/useMaxParams: as above
function doQueue(client: Client, kind: PlainKind, pick: number, { conversation, queue }: ConversationState) {
  const turn = chosen(queue, pick)?.turn;
  if (turn === undefined) return undefined;
  if (kind === "queue.edit") return client.queue.edit(conversation, turn, `edited ${pick}`);
  return kind === "queue.remove"
    ? client.queue.remove(conversation, turn)
    : client.queue.sendNow(conversation, turn);
}

// biome-ignore lint/complexity/useMaxParams: as above
function doBranch(
  client: Client,
  kind: PlainKind,
  pick: number,
  { conversation, messages }: ConversationState,
) {
  const message = chosen(messages, pick);
  if (kind === "fork")
    return client.conversations.fork(conversation, pick % 3 === 0 || !message ? {} : named(message));
  if (message === undefined) return undefined;
  if (kind === "regenerate") return client.turns.regenerate(conversation, message.message);
  const asked = chosen(
    messages.filter((it) => it.role === "user"),
    pick,
  );
  if (asked === undefined) return undefined;
  if (kind === "edit") return client.turns.edit(conversation, asked.message, `asked anew ${pick}`);
  const branch = chosen(
    messages.flatMap((it) => (it.role === "user" ? (it.versions?.branches ?? []) : [])),
    pick,
  );
  return branch === undefined ? undefined : client.conversations.selectBranch(conversation, branch);
}

const named = ({ message }: Message) => ({ message });

/** Decides on what waits for a person, and answers for a device. */
export function settle(
  client: Client,
  { conversation, running }: ConversationState,
  pick: number,
): Promise<Ack> | undefined {
  const use = chosen(running?.waiting ?? [], pick);
  if (use === undefined || running === null) return undefined;
  const address = { conversation, turn: running.turn, toolUse: use.toolUse };
  if (use.waitsFor === "client")
    return client.tools.answer(address, { result: { pick }, isError: pick % 4 === 0 });
  const { inputHash } = use;
  if (pick % 3 === 0) return client.tools.decide(address, { inputHash, decision: "decline", reason: "no" });
  const edited = pick % 4 === 1 ? { input: { ms: pick } } : {};
  const remember =
    pick % 5 === 0 ? { remember: pick % 2 === 0 ? ("always" as const) : ("conversation" as const) } : {};
  return client.tools.decide(address, { inputHash, decision: "approve", ...edited, ...remember });
}
