import { z } from "zod";
import { type Intent, isWhole } from "../../understanding/intent.ts";
import type { Order } from "../../understanding/orders-in.ts";
import { readMessage } from "../../understanding/read-message.ts";
import type { Said } from "../../understanding/scan.ts";
import { spotValues } from "../../understanding/spot.ts";
import type { Spot } from "../../understanding/spot-value.ts";
import { inputOf } from "../../understanding/tool-order.ts";
import type { Exchange } from "./dialogue.ts";
import { readResult } from "./results.ts";

/** The row that was told of last. */
interface Subject {
  /** As tools' results name it: event, task. */
  readonly kind: string;
  readonly name: string;
  /** It was told of as it was changed. */
  readonly isChanged: boolean;
}

/** A name that can stand in an order: one line, without the marks that part orders. */
const nameInput = z
  .string()
  .max(80)
  .regex(/^[^"“”„«»\n.!?;:,]+$/u);
const rowInput = z.looseObject({ id: z.string() });

/**
 * "Move it to 4 pm": the order with what the exchanges before were about in place of the pronoun. Undefined where no single row
 * was told of last, and where that makes no order for a row of its kind.
 */
export function orderAgain(text: string, before: readonly Exchange[], said: Said): Order[] | undefined {
  const { pronoun, kinds } = said.language.again;
  const subject = subjectOf(before, kinds);
  if (subject === undefined) return undefined;
  const called = (kinds[subject.kind] ?? "").replace("{name}", () => subject.name);
  const named = text.replace(new RegExp(pronoun, "iu"), () => called);
  if (named === text) return undefined;
  const { orders } = readMessage(named, said);
  const [order, ...more] = orders;
  if (order === undefined || more.length > 0 || !isFor(order, subject)) return undefined;
  return isUndone(text, subject, said) ? undefined : [{ ...order, words: undefined }];
}

/**
 * "And on Wednesday?": what was asked last, for other days. Undefined where nothing was, or where that would change something.
 */
export function askedAgain(
  text: string,
  before: readonly Exchange[],
  said: Said,
): readonly Order[] | undefined {
  const days = daysAlso(text, said);
  if (days === undefined) return undefined;
  const asked = before.findLast((exchange) => daysAlso(exchange.text, said) === undefined)?.text;
  if (asked === undefined) return undefined;
  const [spot, ...more] = spotValues(asked, said).spots.filter(isOfDays);
  if (more.length > 0) return undefined;
  const again = spot ? asked.replace(spot.text, () => days) : `${asked.replace(/[ .!?]+$/u, "")} ${days}?`;
  const { orders } = readMessage(again, said);
  return orders.every(({ intent }) => isWhole(intent) && !isChange(intent)) ? orders : undefined;
}

/** The days of a message that says nothing else, behind words that ask once more. */
function daysAlso(text: string, said: Said): string | undefined {
  const isAlso = new RegExp(`^(?:${said.language.again.also})(?!\\p{L})`, "iu").test(text);
  const { sentences, spots } = isAlso ? spotValues(text, said) : { sentences: [], spots: [] };
  const [spot, ...more] = spots;
  const [sentence, ...others] = sentences;
  if (spot === undefined || more.length > 0 || others.length > 0 || !isOfDays(spot)) return undefined;
  const rest = sentence?.text.replace(new RegExp(`^(?:${said.language.again.also}) `, "iu"), "");
  return rest === "⟦v0⟧" ? spot.text : undefined;
}

const isOfDays = ({ value: { kind } }: Spot) => kind === "day" || kind === "range";
const reading: ReadonlySet<Intent["kind"]> = new Set(["summary", "list", "budgetCheck"]);

function isChange(intent: Intent): boolean {
  return intent.kind === "tool" ? intent.order.words.changes : !reading.has(intent.kind);
}

/** "Delete it" right behind a change takes that back. */
function isUndone(text: string, { isChanged }: Subject, said: Said): boolean {
  return isChanged && readMessage(text, said).orders.every(({ intent }) => intent.kind === "undo");
}

function isFor({ intent }: Order, { kind, name }: Subject): boolean {
  if (intent.kind !== "tool" || !intent.order.words.changes) return false;
  const input: Readonly<Record<string, unknown>> = inputOf(intent.order);
  return input[kind] === name || (input["kind"] === kind && Object.values(input).includes(name));
}

/** The only row of the last exchange that used tools. */
function subjectOf(
  before: readonly Exchange[],
  kinds: Readonly<Record<string, string>>,
): Subject | undefined {
  const last = before.findLast(({ uses }) => uses.length > 0);
  const found = (last?.uses ?? []).flatMap(({ result }) => {
    const isChanged = readResult(result)?.toolUse !== undefined;
    return rowsIn(result, kinds).map((row) => ({ ...row, isChanged }));
  });
  const [subject, ...more] = found;
  return more.length > 0 ? undefined : subject;
}

function rowsIn(
  result: string | undefined,
  kinds: Readonly<Record<string, string>>,
): Omit<Subject, "isChanged">[] {
  const fields = fieldsOf(result);
  return Object.keys(kinds).flatMap((kind) => {
    const listed = fields[`${kind}s`];
    const rows: readonly unknown[] = Array.isArray(listed) ? listed : [fields[kind]];
    return rows.flatMap((row) => {
      const { data } = rowInput.safeParse(row);
      const name = nameInput.safeParse(data?.["title"] ?? data?.["name"] ?? data?.["text"]).data;
      return name === undefined ? [] : [{ kind, name }];
    });
  });
}

function fieldsOf(result: string | undefined): Readonly<Record<string, unknown>> {
  try {
    return z.record(z.string(), z.unknown()).safeParse(JSON.parse(result ?? "")).data ?? {};
  } catch {
    return {};
  }
}
