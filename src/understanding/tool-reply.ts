import { isWordSlot, type Slot } from "./catalogue.ts";
import { marksOf, takeFloats, without } from "./match-tools.ts";
import { bounded, type Said, tidy } from "./scan.ts";
import { spotValues } from "./spot.ts";
import { missingSlot, type ToolOrder } from "./tool-order.ts";
import { readWords } from "./word-slots.ts";

/** Words that may stand beside the value that was asked for. */
const wordsBesideMax = 4;

/** An order with the answer to what was asked; undefined where the text does not answer it. */
export function readToolReply(order: ToolOrder, text: string, said: Said): ToolOrder | undefined {
  const name = missingSlot(order);
  const slot = name === undefined ? undefined : order.words.slots[name];
  const spotted = spotValues(text, said);
  const [sentence, ...more] = spotted.sentences;
  if (name === undefined || slot === undefined || sentence === undefined || more.length > 0) return undefined;
  if (isWordSlot(slot)) {
    if (sentence.isQuestion) return undefined;
    const words = tidy(sentence.text.replace(leadOf(said), ""));
    const fields = readWords({ name, slot, text: words }, { said, spots: spotted.spots });
    return fields && { ...order, filled: { ...order.filled, [name]: fields } };
  }
  const words = { ...order.words, slots: { [name]: lenient(slot) } };
  const { filled, used } = takeFloats(words, marksOf({ sentence, spots: spotted.spots }), said);
  const beside = without(sentence.text, used, said).replace(bounded(said.language.smallWords), "");
  const found = filled[name];
  if (used.length === 0 && !sentence.isQuestion) return withOtherWords(order, sentence.text, said);
  if (found === undefined || beside.split(" ").filter(Boolean).length > wordsBesideMax) return undefined;
  const known = { ...order, filled: { ...order.filled, [name]: found } };
  return withWordsBeside(known, without(sentence.text, used, said), said) ?? known;
}

/** "New bike", where it was asked how much: the words that are missing, too; the number is asked for once more. */
function withOtherWords(order: ToolOrder, words: string, said: Said): ToolOrder | undefined {
  const text = tidy(words.replace(leadOf(said), ""));
  const open = Object.entries(order.words.slots).find(
    ([name, slot]) => slot.ask !== undefined && !(name in order.filled) && isWordSlot(slot),
  );
  if (open === undefined || text.split(" ").length > wordsBesideMax || /[⟦\d]/.test(text)) return undefined;
  const [name, slot] = open;
  const fields = isWordSlot(slot) ? readWords({ name, slot, text }, { said, spots: [] }) : undefined;
  return fields && { ...order, filled: { ...order.filled, [name]: fields } };
}

/** "To call mum tomorrow at 8", where it was asked when: what stands beside the time is what else is missing. */
function withWordsBeside(order: ToolOrder, beside: string, said: Said): ToolOrder | undefined {
  const name = missingSlot(order);
  const slot = name === undefined ? undefined : order.words.slots[name];
  const text = tidy(beside.replace(leadOf(said), ""));
  if (name === undefined || slot === undefined || !isWordSlot(slot) || text === "") return undefined;
  const fields = readWords({ name, slot, text }, { said, spots: [] });
  return fields && { ...order, filled: { ...order.filled, [name]: fields } };
}

function leadOf({ language }: Said): RegExp {
  return new RegExp(`^(?:(?:${language.replies.lead}) )+`, "iu");
}

/** Who was asked for a number need not say its unit. */
function lenient(slot: Slot): Slot {
  return slot.type === "quantity" ? { ...slot, bareFrom: 0 } : slot;
}
