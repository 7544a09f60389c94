import type { DeviceLog, Frame } from "./device-log.ts";
import type { Entry, Stored } from "./stored.ts";
import type { Violations } from "./violations.ts";

/** P1, P2: what was acknowledged is stored once, as it was acknowledged, however often it was sent. */
export function checkAcks(stored: Stored, devices: readonly DeviceLog[], violations: Violations): number {
  const byCommand = new Map<string, Entry[]>();
  for (const entries of stored.logs.values())
    for (const entry of entries)
      if (entry.command !== null)
        byCommand.set(entry.command, [...(byCommand.get(entry.command) ?? []), entry]);
  const told = new Map<string, Frame>();
  for (const device of devices) {
    for (const { frame } of device.acks) {
      const id = String(frame["id"]);
      const sent = device.sent.get(id)?.frame;
      checkAck({ frame, sent, entries: byCommand.get(id) ?? [], stored }, violations);
      const before = told.get(id);
      if (before !== undefined && !isSameAck(before, frame))
        violations.add(
          "P2: the same command gets the same ack",
          `${JSON.stringify(before)} / ${JSON.stringify(frame)}`,
        );
      told.set(id, frame);
    }
  }
  checkContents(stored, violations);
  return told.size;
}

interface Acked {
  readonly frame: Frame;
  readonly sent: Frame | undefined;
  readonly entries: readonly Entry[];
  readonly stored: Stored;
}

function checkAck({ frame, sent, entries, stored }: Acked, violations: Violations): void {
  const example = `${JSON.stringify(frame)} for ${JSON.stringify(sent)}: ${JSON.stringify(entries)}`;
  const [entry] = entries;
  if (entry === undefined || entries.length > 1) {
    violations.add("P1: what was acked is stored, once", example);
    return;
  }
  const isRight = entry.seq === frame["seq"] && stored.epochs.get(entry.log) === frame["epoch"];
  if (!isRight) violations.add("P1: an ack tells where the command is stored", example);
  if (sent?.["type"] !== "chat") return;
  const isWhole =
    entry.body["content"] === sent["content"] &&
    entry.log === frame["conversation"] &&
    entry.message === frame["message"] &&
    entry.turn === frame["turn"];
  if (!isWhole) violations.add("P1: an acked message is stored as it was sent", example);
}

/** Every message of a run has words of its own: the same ones twice were stored twice. */
function checkContents(stored: Stored, violations: Violations): void {
  const seen = new Set<unknown>();
  for (const entries of stored.logs.values()) {
    for (const { role, body, log, seq } of entries) {
      if (role !== "user") continue;
      if (seen.has(body["content"]))
        violations.add("P2: no message is stored twice", `${log} ${seq} ${body["content"]}`);
      seen.add(body["content"]);
    }
  }
}

function isSameAck(a: Frame, b: Frame): boolean {
  return ["conversation", "inbox", "message", "turn", "seq", "epoch"].every((field) => a[field] === b[field]);
}
