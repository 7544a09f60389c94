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

/** Titles of events are names, too; what somebody is to do or say may have any words. */
const titled = /_event$/;

function namesIn(intent: Intent): string[] {
  if (intent.kind === "expense") return intent.items.map(({ what = "" }) => what);
  if (intent.kind !== "tool" || !intent.order.words.changes) return [];
  const { words } = intent.order;
  return Object.entries(inputOf(intent.order)).flatMap(([field, value]) => {
    const isName = words.slots[field]?.type === "name" || (field === "title" && titled.test(words.tool));
    return isName && typeof value === "string" ? [value] : [];
  });
}
