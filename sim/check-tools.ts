import type { LogRow } from "../tests/support/memory-rows.ts";
import { bounds } from "./bounds.ts";
import { bodyOf } from "./reads.ts";
import type { World } from "./world.ts";

/** P6 and the budgets: what was done is what the log says, once; and no turn did more than it may. */
export function checkTools(world: World): void {
  const { ledger, findings } = world;
  for (const [key, times] of ledger.booked)
    if (times > 1) findings.add("P6", `${key} was booked ${times} times`);
  for (const [key, times] of ledger.postEffects)
    if (times > 1) findings.add("P6", `${key} took effect twice`);
  for (const [key, times] of ledger.mailed)
    if (times > 1) findings.add("P6", `${key} was mailed ${times} times`);
  const outcomes = new Map<string, string>();
  for (const { log } of world.database.rows.heads.values())
    for (const row of log) if (row.type === "tool.completed") checkOutcome(world, row, outcomes);
  for (const key of ledger.booked.keys())
    if (outcomes.get(key) !== "completed") findings.add("P6", `${key} was booked without its record`);
  for (const key of [...ledger.mailed.keys(), ...ledger.posted.keys()]) {
    const status = outcomes.get(key);
    if (status === undefined) findings.add("P6", `${key} was sent without any record`);
    else if (status === "cancelled") findings.add("P6", `${key} was sent and its record says it was not run`);
  }
  checkBudgets(world);
}

function checkOutcome({ ledger, findings }: World, row: LogRow, outcomes: Map<string, string>): void {
  const { toolUse, name, status } = bodyOf(row);
  const key = `${row.turn}:${toolUse}`;
  outcomes.set(key, String(status));
  if (status !== "completed") return;
  const done = { book: ledger.booked, pay: ledger.booked, post: ledger.postEffects, mail: ledger.mailed }[
    String(name)
  ];
  if (done !== undefined && !done.has(key))
    findings.add("P6", `${key} (${name}) is recorded as done and was not`);
}

function checkBudgets({ database, findings }: World): void {
  for (const turn of database.rows.turns.values()) {
    const head = [...database.rows.heads.values()].find(({ id }) => id === turn.conversation);
    const own = head?.log.filter((row) => row.turn === turn.id) ?? [];
    const steps = own.filter(({ type }) => type === "step.completed").length;
    if (steps > bounds.stepsMax) findings.add("budget", `turn ${turn.id} took ${steps} steps`);
    const began = own.filter(({ type }) => type === "tool.completed").map(bodyOf);
    const ran = began.filter(({ status }) => status === "completed" || status === "unknown").length;
    if (ran > bounds.toolCallsMax) findings.add("budget", `turn ${turn.id} ran ${ran} tools`);
    const ends = own.filter(({ type }) => /^turn\.(completed|failed|cancelled)$/.test(type));
    if (ends.length !== 1) findings.add("P7", `turn ${turn.id} has ${ends.length} ends`);
    else if (ends[0]?.type !== `turn.${turn.status}`)
      findings.add("P7", `turn ${turn.id} is ${turn.status} and its end says ${ends[0]?.type}`);
  }
}
