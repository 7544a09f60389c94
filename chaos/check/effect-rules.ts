import type { Sent } from "./device-log.ts";
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
  /** What people said since the model's last words. */
  readonly heard?: readonly string[];
  readonly results?: readonly { readonly id: string; readonly text: string }[];
  readonly refused?: string;
}

export interface EffectCounts {
  readonly ledgerCalls: number;
  readonly repeatedCalls: number;
  readonly unknown: number;
  readonly expenses: number;
  /** Tool uses that a device answered. */
  readonly deviceAnswers: number;
}

/** What the outside saw, in a few words each. */
export interface Outside {
  /** By key. */
  readonly calls: ReadonlyMap<string, readonly LedgerCall[]>;
  /** All that people said and the model was told. */
  readonly heard: ReadonlySet<string>;
  /** Results that the model was told, by tool use. */
  readonly told: ReadonlySet<string>;
}

export async function readOutside(
  files: { readonly ledger: string; readonly model: string },
  violations: Violations,
): Promise<Outside> {
  const calls = await ledgerCalls(files.ledger, violations);
  const heard = new Set<string>();
  const told = new Set<string>();
  for await (const { results = [], heard: said = [], refused } of jsonLines<ModelLine>(files.model)) {
    if (refused !== undefined) violations.add("P9: every history sent to the model is valid", refused);
    for (const words of said) heard.add(words);
    for (const { id } of results) told.add(id);
  }
  return { calls, heard, told };
}

/** P6: what the outside and our own tables say of tools, beside what was recorded and told of them. */
export class EffectRules {
  readonly #outside: Outside;
  readonly #violations: Violations;
  readonly #known = new Set<string>();
  readonly #amounts = new Set<number>();
  #unknown = 0;
  #expenses = 0;
  #deviceAnswers = 0;

  constructor(outside: Outside, violations: Violations) {
    this.#outside = outside;
    this.#violations = violations;
  }

  check(stored: Stored, sent: ReadonlyMap<string, Sent>): void {
    const byTurn = groupByTurn(stored);
    for (const call of stored.calls) {
      const entries = byTurn.get(call.turn) ?? [];
      checkRecord(call, entries, this.#violations);
      if (call.status === "unknown") this.#unknown += 1;
      const key = `${call.turn}:${call.toolUse}`;
      this.#known.add(key);
      const calls = this.#outside.calls.get(key) ?? [];
      if (call.name.startsWith("tell_"))
        checkTold({ call, entries, told: this.#outside.told, calls }, this.#violations);
      if (call.name === "create_expense") checkBooked(call, stored.expenses.get(key) ?? [], this.#violations);
      if (call.name === "ask_device" && checkAnswered({ call, entries, sent }, this.#violations))
        this.#deviceAnswers += 1;
    }
    this.#booked(stored);
  }

  /** When all users were looked at. */
  end(): EffectCounts {
    for (const key of this.#outside.calls.keys())
      if (!this.#known.has(key)) this.#violations.add("P6: no effect without its record", key);
    const all = [...this.#outside.calls.values()].flat();
    return {
      ledgerCalls: all.length,
      repeatedCalls: all.filter(({ effective }) => !effective).length,
      unknown: this.#unknown,
      expenses: this.#expenses,
      deviceAnswers: this.#deviceAnswers,
    };
  }

  /** No amount is asked for twice, and no effect is without its record. */
  #booked({ expenses }: Stored): void {
    this.#expenses += expenses.size;
    for (const [key, booked] of expenses) {
      if (!this.#known.has(key)) this.#violations.add("P6: no effect without its record", key);
      for (const amount of booked) {
        if (this.#amounts.has(amount))
          this.#violations.add("P6: nothing is booked twice", `${key}: ${amount}`);
        this.#amounts.add(amount);
      }
    }
  }
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

interface Told {
  readonly call: ToolCall;
  readonly entries: readonly Entry[];
  readonly told: ReadonlySet<string>;
  readonly calls: readonly LedgerCall[];
}

function checkTold({ call, entries, told, calls }: Told, violations: Violations): void {
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
  const isDone = entries.some(({ type }) => type === "turn.completed");
  if (!told.has(toolUse) && isDone) violations.add("P6: doubt is told to the model", example);
}

/** What was called is what a person allowed: the input that was asked for, or the one they put in its place. */
function checkAllowed({ call, entries, calls }: Told, violations: Violations): void {
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

/** The first answer of a device is the result, as it was given. @returns whether a device answered. */
function checkAnswered(
  { call, entries, sent }: { call: ToolCall; entries: readonly Entry[]; sent: ReadonlyMap<string, Sent> },
  violations: Violations,
): boolean {
  const { turn, toolUse, status } = call;
  const result = entries.find((entry) => entry.type === "tool.completed" && entry.toolUse === toolUse);
  const answer = sent.get(result?.command ?? "")?.frame;
  const asked = entries.find((entry) => entry.type === "tool.requested" && entry.body["toolUse"] === toolUse);
  const isTooLate = (result?.at ?? 0) >= Date.parse(String(asked?.body["expiresAt"]));
  const isRight =
    answer === undefined
      ? status === "cancelled" || (status === "failed" && isTooLate)
      : answer["toolUse"] === toolUse &&
        answer["turn"] === turn &&
        result?.body["result"] === answer["result"];
  if (!isRight)
    violations.add(
      "a device's tool has the first answer that a device gave",
      `${turn} ${toolUse} ${status}: ${JSON.stringify(result)} of ${JSON.stringify(answer)}`,
    );
  return answer !== undefined;
}
