import type { Entry, Stored, Turn } from "./stored.ts";
import type { Violations } from "./violations.ts";

const ends = new Set(["turn.completed", "turn.failed", "turn.cancelled"]);
/** Ways to fail that a fault of the world explains; any other is a fault of ours. */
const explained = new Set([
  "crash_loop",
  "deadline_exceeded",
  "model_overloaded",
  "model_unavailable",
  "model_cut",
]);

/** P5, P7, P8 by what the log of each conversation says, and what its turns say of themselves. */
export function checkTurns(stored: Stored, violations: Violations): Record<string, number> {
  for (const [log, entries] of stored.logs) checkLog(log, entries, { stored, violations });
  const byTurn = groupByTurn(stored);
  const failures: Record<string, number> = {};
  for (const turn of stored.turns) {
    const entries = byTurn.get(turn.id) ?? [];
    checkEnd(turn, entries, violations);
    checkStop(turn, entries, violations);
    checkSteers(turn, entries, violations);
    const code = failureOf(entries);
    if (code === undefined) continue;
    failures[code] = (failures[code] ?? 0) + 1;
    if (!explained.has(code) || (code === "crash_loop" && turn.crashes <= 3))
      violations.add(
        "a turn fails only for reasons of the world",
        `${turn.id}: ${code}, ${turn.crashes} crashes`,
      );
  }
  return failures;
}

function checkLog(
  log: string,
  entries: readonly Entry[],
  { stored, violations }: { stored: Stored; violations: Violations },
): void {
  if (entries.length !== stored.heads.get(log))
    violations.add("P3: a log ends at its head", `${log}: ${entries.length} of ${stored.heads.get(log)}`);
  let fence = 0;
  for (const [index, entry] of entries.entries()) {
    if (entry.seq !== index + 1)
      violations.add("P3: seq runs without a hole", `${log} ${entry.seq} at ${index + 1}`);
    if (entry.fence === null) continue;
    if (entry.fence < fence)
      violations.add("P5: fences never fall", `${log} ${entry.seq}: ${entry.fence} after ${fence}`);
    fence = Math.max(fence, entry.fence);
  }
}

function checkEnd(turn: Turn, entries: readonly Entry[], violations: Violations): void {
  if (!turn.ended) {
    violations.add("P7: every turn has ended", `${turn.id} is ${turn.status}`);
    return;
  }
  const found = entries.filter(({ type }) => ends.has(type));
  // Words that came too late for the turn are given back behind its end, in the same commit.
  const last = entries.findLast(({ type }) => type !== "steer.returned");
  if (found.length !== 1 || found[0]?.type !== `turn.${turn.status}` || found[0] !== last)
    violations.add(
      "P7: a turn has one end, behind all that it did",
      `${turn.id}: ${entries.map(({ type }) => type)}`,
    );
  const messages = entries.filter(({ role }) => role !== null).map(({ role }) => role);
  if (messages.join() !== "user,assistant" && !(messages.join() === "user" && turn.status === "cancelled"))
    violations.add("a turn has one question and one answer", `${turn.id}: ${messages}`);
}

/** P8: after a stop is committed, no tool of the turn starts and none takes effect here. */
function checkStop(turn: Turn, entries: readonly Entry[], violations: Violations): void {
  const at = entries.findIndex(({ type }) => type === "turn.cancel_requested");
  if (at < 0) return;
  for (const { type, body, toolUse } of entries.slice(at)) {
    const began = type === "tool.started";
    const booked =
      type === "tool.completed" && body["name"] === "create_expense" && body["status"] === "completed";
    if (began || booked) violations.add("P8: no tool starts after a stop", `${turn.id} ${toolUse} ${type}`);
  }
}

/** Words for a turn on its way end in exactly one state. */
function checkSteers({ id }: Turn, entries: readonly Entry[], violations: Violations): void {
  for (const { type, body } of entries) {
    if (type !== "turn.steered") continue;
    const ends = entries.filter((it) => it.type.startsWith("steer.") && it.body["steer"] === body["steer"]);
    if (ends.length !== 1)
      violations.add(
        "a steer is applied or returned, once",
        `${id} ${body["steer"]}: ${ends.map((it) => it.type)}`,
      );
  }
}

function failureOf(entries: readonly Entry[]): string | undefined {
  const error = entries.find(({ type }) => type === "turn.failed")?.body["error"];
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : undefined;
}

export function groupByTurn({ logs }: Stored): Map<string, Entry[]> {
  const turns = new Map<string, Entry[]>();
  for (const entries of logs.values()) {
    for (const entry of entries) {
      if (entry.turn === null) continue;
      const own = turns.get(entry.turn) ?? [];
      own.push(entry);
      turns.set(entry.turn, own);
    }
  }
  return turns;
}
