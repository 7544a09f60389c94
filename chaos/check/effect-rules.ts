import { jsonLines } from "./json-lines.ts";
import type { Entry, Stored, ToolCall } from "./stored.ts";
import { groupByTurn } from "./turn-rules.ts";
import type { Violations } from "./violations.ts";

interface LedgerCall {
  readonly kind: "idempotent" | "unsafe";
  readonly key: string;
  readonly note: string;
  readonly effective: boolean;
}

interface ModelLine {
  readonly results?: readonly { readonly id: string; readonly text: string }[];
  readonly refused?: string;
}

export interface EffectCounts {
  readonly ledgerCalls: number;
  readonly repeatedCalls: number;
  readonly unknown: number;
  readonly expenses: number;
}

/** P6, P9: what the outside and our own tables say of tools, beside what was recorded and told of them. */
export async function checkEffects(
  stored: Stored,
  files: { readonly ledger: string; readonly model: string },
  violations: Violations,
): Promise<EffectCounts> {
  const calls = await ledgerCalls(files.ledger, violations);
  const told = await toldToModel(files.model, violations);
  const byTurn = groupByTurn(stored);
  let unknown = 0;
  for (const call of stored.calls) {
    const entries = byTurn.get(call.turn) ?? [];
    checkRecord(call, entries, violations);
    if (call.status === "unknown") unknown += 1;
    const key = `${call.turn}:${call.toolUse}`;
    if (call.name.startsWith("tell_"))
      checkTold({ call, entries, told, calls: calls.get(key) ?? [] }, violations);
    if (call.name === "create_expense") checkBooked(call, stored.expenses.get(key) ?? [], violations);
  }
  checkStrangers(stored, calls, violations);
  const all = [...calls.values()].flat();
  return {
    ledgerCalls: all.length,
    repeatedCalls: all.filter(({ effective }) => !effective).length,
    unknown,
    expenses: stored.expenses.size,
  };
}

async function ledgerCalls(file: string, violations: Violations): Promise<Map<string, LedgerCall[]>> {
  const calls = new Map<string, LedgerCall[]>();
  const notes = new Map<string, string>();
  for await (const call of jsonLines<LedgerCall>(file)) {
    calls.set(call.key, [...(calls.get(call.key) ?? []), call]);
    // Each message tells the ledger at most once of each kind, so a second key for it is a second effect.
    const what = `${call.kind} ${call.note}`;
    const known: string = notes.get(what) ?? call.key;
    if (known !== call.key)
      violations.add("P6: one tool use has one key", `${what}: ${known} and ${call.key}`);
    notes.set(what, known);
  }
  return calls;
}

async function toldToModel(file: string, violations: Violations): Promise<Map<string, string>> {
  const told = new Map<string, string>();
  for await (const { results = [], refused } of jsonLines<ModelLine>(file)) {
    if (refused !== undefined) violations.add("P9: every history sent to the model is valid", refused);
    for (const { id, text } of results) told.set(id, text);
  }
  return told;
}

function checkRecord(
  { turn, toolUse, status }: ToolCall,
  entries: readonly Entry[],
  violations: Violations,
): void {
  const results = entries.filter((entry) => entry.type === "tool.completed" && entry.toolUse === toolUse);
  if (results.length !== 1 || results[0]?.body["status"] !== status)
    violations.add(
      "a tool use has one result, the recorded one",
      `${turn} ${toolUse} ${status}: ${results.length}`,
    );
}

interface Outside {
  readonly call: ToolCall;
  readonly entries: readonly Entry[];
  readonly told: ReadonlyMap<string, string>;
  readonly calls: readonly LedgerCall[];
}

function checkTold({ call, entries, told, calls }: Outside, violations: Violations): void {
  const { turn, toolUse, name, status } = call;
  const effects = calls.filter(({ effective }) => effective).length;
  const example = `${turn} ${toolUse} ${name} ${status}: ${calls.length} calls, ${effects} effects`;
  if (effects > 1) violations.add("P6: an external tool takes effect at most once", example);
  if (name === "tell_unsafe" && calls.length > 1)
    violations.add("P6: an unsafe tool is called at most once", example);
  if (status === "completed" && effects !== 1) violations.add("P6: what is told as done was done", example);
  if (name === "tell_if_allowed") checkAllowed({ call, entries, told, calls }, violations);
  if ((status === "cancelled" || status === "declined") && calls.length > 0)
    violations.add("P6: what is told as not done was not done", example);
  if (status !== "unknown") return;
  const text = String(
    entries.find((entry) => entry.type === "tool.completed" && entry.toolUse === toolUse)?.body["result"],
  );
  if (!/may or may not|unknown|may have taken effect/i.test(text))
    violations.add("P6: doubt is told to people", `${example}: ${text}`);
  const heard = told.get(toolUse);
  const isDone = entries.some(({ type }) => type === "turn.completed");
  if (heard === undefined && isDone) violations.add("P6: doubt is told to the model", example);
}

/** What was called is what a person allowed: the input that was asked for, or the one they put in its place. */
function checkAllowed({ call, entries, calls }: Outside, violations: Violations): void {
  const { turn, toolUse } = call;
  const of = (type: string) =>
    entries.find((entry) => entry.type === type && entry.body["toolUse"] === toolUse)?.body;
  const decided = of("tool.decided");
  const input = decided?.["input"] ?? of("tool.approval_required")?.["input"];
  for (const { note } of calls) {
    const isAllowed =
      decided?.["decision"] === "approved" && (input as { note?: string } | undefined)?.note === note;
    if (!isAllowed)
      violations.add(
        "only what a person allowed was done",
        `${turn} ${toolUse} ${note}: ${JSON.stringify(decided)}`,
      );
  }
}

function checkBooked(
  { turn, toolUse, status }: ToolCall,
  amounts: readonly number[],
  violations: Violations,
): void {
  const expected = status === "completed" ? 1 : 0;
  if (amounts.length !== expected)
    violations.add(
      "P6: a tool of ours takes effect exactly once",
      `${turn} ${toolUse} ${status}: ${amounts}`,
    );
}

/** No amount is asked for twice, and no effect is without its record. */
function checkStrangers(stored: Stored, calls: ReadonlyMap<string, unknown>, violations: Violations): void {
  const known = new Set(stored.calls.map(({ turn, toolUse }) => `${turn}:${toolUse}`));
  for (const key of [...calls.keys(), ...stored.expenses.keys()])
    if (!known.has(key)) violations.add("P6: no effect without its record", key);
  const amounts = new Set<number>();
  for (const [key, booked] of stored.expenses) {
    for (const amount of booked) {
      if (amounts.has(amount)) violations.add("P6: nothing is booked twice", `${key}: ${amount}`);
      amounts.add(amount);
    }
  }
}
