import type { Fields } from "./choice.ts";
import { type Intent, isWhole, missingOf } from "./intent.ts";
import type { Order } from "./orders-in.ts";
import type { Said } from "./scan.ts";
import { spotValues } from "./spot.ts";
import { inputOf, type ToolOrder } from "./tool-order.ts";
import { understand } from "./understand.ts";

const reminding = "set_reminder";
/** What a tool's input calls the thing that it makes or changes. */
const named = ["title", "event", "task"] as const;
const startsWithDay = /^\d{4}-\d{2}-\d{2}/;
const dayChars = 10;

/** A reminder that does not say of what: "remind me at 9:45", "remind me ten minutes before". */
export function isOpenReminder(intents: readonly Intent[]): boolean {
  const [intent, ...more] = intents;
  if (intent?.kind !== "tool" || more.length > 0 || intent.order.words.tool !== reminding) return false;
  const missing = missingOf(intent);
  return missing === "text" || missing === "event";
}

/**
 * Orders of one message, each open reminder among them with what was ordered before it: "add the dentist on Friday at ten and
 * remind me at 9:45". Undefined where that is nothing to be reminded of.
 */
export function withRemindedOf(orders: readonly Order[], said: Said): readonly Order[] | undefined {
  const done: Order[] = [];
  for (const order of orders) {
    const whole = isWhole(order.intent) ? order : remindedOf(order, done.at(-1), said);
    if (whole === undefined) return undefined;
    done.push(whole);
  }
  return done;
}

function remindedOf(reminder: Order, before: Order | undefined, said: Said): Order | undefined {
  if (reminder.intent.kind !== "tool" || before?.intent.kind !== "tool") return undefined;
  const thing = inputOf(before.intent.order);
  const name = named.map((field) => thing[field]).find((it) => typeof it === "string");
  const missing = missingOf(reminder.intent);
  if (missing === undefined || name === undefined || !before.intent.order.words.changes) return undefined;
  if (missing === "event" && !before.intent.order.words.tool.endsWith("_event")) return undefined;
  const { words, filled } = reminder.intent.order;
  const onDay = onDayOf(thing, reminder, said);
  if (onDay === undefined) return undefined;
  const order: ToolOrder = {
    words,
    filled: { ...filled, [missing]: { [missing]: name }, ...onDay },
  };
  const intent: Intent = { kind: "tool", order };
  return isWhole(intent) ? { ...reminder, intent } : undefined;
}

/**
 * A time without a day is one of the day that the thing is on, and before it: "dinner at eight, and remind me at half past
 * seven". Undefined where none such can be meant.
 */
function onDayOf(
  thing: Fields,
  { intent, words = "" }: Order,
  { now: _, ...said }: Said,
): ToolOrder["filled"] | undefined {
  const start = thing["start"] ?? thing["dueOn"] ?? thing["to"];
  if (timeOf([intent]) === undefined || typeof start !== "string" || !startsWithDay.test(start)) return {};
  const values = spotValues(words, said).spots.map(({ value }) => value);
  if (values.some(({ kind }) => kind === "day" || kind === "range" || kind === "repeat")) return {};
  // Read as if it were that day's morning, in which no time has passed.
  const at = timeOf(understand(words, { ...said, today: start.slice(0, dayChars) })) ?? "";
  if (start.length === dayChars) return { at: { at } };
  const isHalfSaid = values.some((value) => "at" in value && value.at.half !== undefined);
  const [latest] = (isHalfSaid ? [at] : [at, otherHalf(at)])
    .filter((it) => it < start)
    .sort()
    .reverse();
  return latest === undefined ? undefined : { at: { at: latest } };
}

function timeOf([intent]: readonly Intent[]): string | undefined {
  const at = intent?.kind === "tool" ? intent.order.filled["at"]?.["at"] : undefined;
  return typeof at === "string" ? at : undefined;
}

function otherHalf(at: string): string {
  const hour = (Number(at.slice(11, 13)) + 12) % 24;
  return `${at.slice(0, 11)}${String(hour).padStart(2, "0")}${at.slice(13)}`;
}
