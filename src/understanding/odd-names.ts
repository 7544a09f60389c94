import { type Intent, isWhole } from "./intent.ts";
import { bounded, type Said } from "./scan.ts";
import { inputOf } from "./tool-order.ts";

/**
 * Whether an order that changes something is for what nothing is called: "delete the dentist and tell Anna" is not about
 * "dentist and tell Anna". What is left over of a sentence stands in such names.
 */
export function isOddlyNamed(intent: Intent, { language }: Said): boolean {
  if (!isWhole(intent)) return false;
  const { oddNames } = language.easy;
  return namesIn(intent).some((name) => name.search(bounded(oddNames)) >= 0);
}

/** Titles of events are names, too, and what names a row that there is; what somebody is to do or say may have any words. */
const titled = /_event$/;
const naming: ReadonlySet<string> = new Set(["task", "reminder", "expense", "entry", "item"]);

function namesIn(intent: Intent): string[] {
  if (intent.kind === "expense") return intent.items.map(({ what = "" }) => what);
  if (intent.kind !== "tool" || !intent.order.words.changes) return [];
  const { words } = intent.order;
  return Object.entries(inputOf(intent.order)).flatMap(([field, value]) => {
    if (words.slots[field]?.type === "list") return listed(value);
    const isTitle = field === "title" && titled.test(words.tool);
    const isName = words.slots[field]?.type === "name" || naming.has(field) || isTitle;
    return isName && typeof value === "string" ? [value] : [];
  });
}

function listed(value: unknown): string[] {
  const things: readonly unknown[] = Array.isArray(value) ? value : [];
  return things.flatMap((thing) =>
    typeof thing === "string" ? [thing] : Object.values(thing ?? {}).filter((it) => typeof it === "string"),
  );
}
