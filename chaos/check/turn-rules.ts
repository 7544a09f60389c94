import { checkDeadline, type LateEnd, type Outage } from "./deadline-rules.ts";
import { checkSteers, noSteers } from "./steer-rules.ts";
import type { Entry, Stored, Turn, TurnRows } from "./stored.ts";
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

export interface TurnsInput {
  /** All that people said and the model was told. */
  readonly heard: ReadonlySet<string>;
  readonly outages: readonly Outage[];
  /** Newest words of messages, by their ids. */
  readonly words: ReadonlyMap<string, string>;
}

/** P5, P7, P8 by what the log of each conversation says, and what its turns say of themselves. */
export class TurnRules {
  readonly steers = noSteers();
  /** Turns by how they ended, and those that failed by the code. */
  readonly turns: Record<string, number> = {};
  readonly failures: Record<string, number> = {};
  /** The one that came furthest behind its deadline. */
  latest: LateEnd | null = null;
  readonly #violations: Violations;

  constructor(violations: Violations) {
    this.#violations = violations;
  }

  check(stored: Stored, { heard, outages, words }: TurnsInput): void {
    for (const log of stored.logs.keys()) checkLog(log, stored, this.#violations);
    const byTurn = groupByTurn(stored);
    for (const turn of stored.turns) {
      const rows: TurnRows = { turn, entries: byTurn.get(turn.id) ?? [] };
      this.#turn(rows);
      checkSteers(rows, { heard, counts: this.steers }, this.#violations);
      const late = checkDeadline(rows, outages, this.#violations);
      if (late !== null && late.lateMs > (this.latest?.lateMs ?? 0)) this.latest = late;
      checkHeard(rows, { heard, words }, this.#violations);
    }
  }

  #turn({ turn, entries }: TurnRows): void {
    this.turns[turn.status] = (this.turns[turn.status] ?? 0) + 1;
    checkEnd(turn, entries, this.#violations);
    checkStop(turn, entries, this.#violations);
    const code = failureOf(entries);
    if (code === undefined) return;
    this.failures[code] = (this.failures[code] ?? 0) + 1;
    if (!explained.has(code) || (code === "crash_loop" && turn.crashes <= 3))
      this.#violations.add(
        "a turn fails only for reasons of the world",
        `${turn.id}: ${code}, ${turn.crashes} crashes`,
      );
  }
}

function checkLog(log: string, { logs, heads }: Stored, violations: Violations): void {
  const entries = logs.get(log) ?? [];
  const head = heads.get(log)?.seq;
  if (entries.length !== head)
    violations.add("P3: a log ends at its head", `${log}: ${entries.length} of ${head}`);
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
  if (turn.endedAt === null) {
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

/** What was answered is what was said, with its newest words. */
function checkHeard(
  { turn: { id, status }, entries }: TurnRows,
  { heard, words }: Pick<TurnsInput, "heard" | "words">,
  violations: Violations,
): void {
  const question = entries.find(({ role }) => role === "user");
  const said = words.get(question?.message ?? "");
  if (status === "completed" && (said === undefined || !heard.has(said)))
    violations.add("P1: what was answered is what was said", `${id}: ${said}`);
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
