import type { Acked, DeviceLog, Frame, Sent } from "./device-log.ts";
import type { Entry, Stored } from "./stored.ts";
import type { Violations } from "./violations.ts";

/** An error after which the same command may still be carried out. */
const passing = new Set([
  "overloaded",
  "database_unavailable",
  "restarting",
  "too_many_requests",
  "client_gone",
  "internal",
]);

export interface AckInput {
  readonly stored: Stored;
  readonly devices: readonly DeviceLog[];
  readonly sent: ReadonlyMap<string, Sent>;
}

/** P1, P2: what was acknowledged is stored once, as it was acknowledged, however often it was sent; what was refused is not. */
export function checkAcks({ stored, devices, sent }: AckInput, violations: Violations): number {
  const byCommand = new Map<string, Entry[]>();
  for (const entries of stored.logs.values())
    for (const entry of entries)
      if (entry.command !== null)
        byCommand.set(entry.command, [...(byCommand.get(entry.command) ?? []), entry]);
  const told = new Map<string, Acked>();
  for (const { acks } of devices) {
    for (const ack of acks) {
      const { id } = ack;
      checkAck({ ack, sent: sent.get(id)?.frame, entries: byCommand.get(id) ?? [], stored }, violations);
      const before = told.get(id);
      if (before !== undefined && !isSameAck(before, ack))
        violations.add(
          "P2: the same command gets the same ack",
          `${JSON.stringify(before)} / ${JSON.stringify(ack)}`,
        );
      told.set(id, ack);
    }
  }
  for (const { refused } of devices)
    for (const [id, code] of refused) {
      // A copy that is under way may still be carried out behind the refusal of another.
      const isFinal = !passing.has(code) && sent.get(id)?.times === 1;
      if (isFinal && byCommand.has(id))
        violations.add(
          "a command that was refused changes nothing",
          `${id} ${code}: ${JSON.stringify(byCommand.get(id))}`,
        );
    }
  return told.size;
}

interface Stated {
  readonly ack: Acked;
  readonly sent: Frame | undefined;
  readonly entries: readonly Entry[];
  readonly stored: Stored;
}

function checkAck({ ack, sent, entries, stored }: Stated, violations: Violations): void {
  const example = `${JSON.stringify(ack)} for ${JSON.stringify(sent)}: ${JSON.stringify(entries)}`;
  const [entry] = entries;
  if (entry === undefined || entries.length > 1) {
    violations.add("P1: what was acked is stored, once", example);
    return;
  }
  const log = ack.inbox === true ? stored.user : ack.conversation;
  const isRight =
    entry.seq === ack.seq &&
    entry.log === log &&
    stored.heads.get(entry.log)?.epoch === ack.epoch &&
    (ack.turn === undefined || entry.turn === ack.turn) &&
    (ack.message === undefined || entry.message === ack.message);
  if (!isRight) violations.add("P1: an ack tells where the command is stored", example);
  if (sent === undefined || !isAsSent(sent, entry))
    violations.add("P1: an acked command is stored as it was sent", example);
}

/** What a command becomes: the type of its entry, and the fields that say what was sent. */
function isAsSent(sent: Frame, entry: Entry): boolean {
  const { type, body } = entry;
  if (sent["type"] === "chat") return isMessage(sent, entry);
  const [stored, fields] = entryOf[String(sent["type"])]?.(sent) ?? [];
  return (
    type === stored &&
    Object.entries(fields ?? {}).every(([name, value]) => value === undefined || body[name] === value)
  );
}

/** A message of its own, or words that joined the last that waits. */
function isMessage({ content, conversation }: Frame, { type, body, log }: Entry): boolean {
  if (log !== conversation) return false;
  return type === "queue.edited"
    ? String(body["content"]).endsWith(`\n\n${content}`)
    : type === "message.created" && body["content"] === content;
}

const entryOf: Readonly<Record<string, (sent: Frame) => [type: string, fields: Frame]>> = {
  "message.edit": ({ content, message }) => ["message.created", { content, replaces: message }],
  "message.regenerate": () => ["message.created", { role: "user" }],
  "queue.edit": ({ content, turn }) => ["queue.edited", { content, turn }],
  "queue.remove": ({ turn }) => ["turn.cancelled", { turn }],
  "queue.send": ({ turn }) => ["queue.promoted", { turn }],
  "turn.steer": ({ content, turn }) => ["turn.steered", { content, turn }],
  "turn.cancel": ({ turn }) => ["turn.cancel_requested", { turn }],
  "branch.select": ({ branch }) => ["branch.selected", { branch }],
  "conversation.create": ({ title }) => ["conversation.created", { title }],
  "conversation.fork": ({ conversation }) => ["conversation.created", { forkedFrom: conversation }],
  "conversation.rename": ({ conversation, title }) => ["conversation.renamed", { conversation, title }],
  "conversation.policy": ({ conversation, policy }) => [
    "conversation.policy_changed",
    { conversation, policy },
  ],
  "tool.approve": ({ turn, toolUse, decision }) => [
    "tool.decided",
    { turn, toolUse, decision: decision === "approve" ? "approved" : "declined" },
  ],
  "tool.result": ({ turn, toolUse, result, isError }) => [
    "tool.completed",
    { turn, toolUse, result, status: isError === true ? "failed" : "completed" },
  ],
};

function isSameAck(a: Acked, b: Acked): boolean {
  return (["conversation", "inbox", "message", "turn", "seq", "epoch"] as const).every(
    (field) => a[field] === b[field],
  );
}

/** Every message of a run has words of its own, unless it asks the same once more: the same ones twice were stored twice. */
export class Words {
  readonly #seen = new Set<unknown>();

  check({ logs }: Stored, sent: ReadonlyMap<string, Sent>, violations: Violations): void {
    for (const { role, body, log, seq, command } of [...logs.values()].flat()) {
      if (role !== "user" || sent.get(command ?? "")?.frame["type"] === "message.regenerate") continue;
      if (this.#seen.has(body["content"]))
        violations.add("P2: no message is stored twice", `${log} ${seq} ${body["content"]}`);
      this.#seen.add(body["content"]);
    }
  }
}
