import type { Fields } from "./choice.ts";
import type { Language } from "./language.ts";
import type { ToolOrder } from "./tool-order.ts";

/**
 * An order with its words as they were written: a text behind a colon keeps its end ("who is coming?"), and where something
 * takes place is told apart from what it is ("lunch with Sara at Café Central").
 */
export function asWritten(order: ToolOrder, source: string, language: Language): ToolOrder {
  const { words, filled } = order;
  const made: Record<string, Fields> = { ...filled };
  for (const [name, slot] of Object.entries(words.slots))
    if (slot.type === "text" && filled[name] !== undefined)
      made[name] = ended(filled[name], source, {
        textEnd: language.easy.textEnd,
        saidEnd: saidToOthers.test(words.tool) ? language.easy.saidEnd : undefined,
      });
  if (ofShelves.test(words.tool)) made["items"] &&= uncapped(made["items"], source);
  const title = made["title"]?.["title"];
  if (words.tool !== "create_event" || typeof title !== "string" || "location" in made)
    return { words, filled: made };
  const found = new RegExp(`^(?:${language.easy.placed})$`, "u").exec(title)?.groups;
  if (found?.title === undefined) return { words, filled: made };
  return {
    words,
    filled: { ...made, title: { title: found.title }, location: { location: found.location } },
  };
}

const ofShelves = /^add_to_(?:shopping_list|pantry)$/;

/** "Washing powder belongs on the list": the first word of a sentence has its capital for that alone. */
function uncapped(fields: Fields, source: string): Fields {
  const [first, ...others] = Array.isArray(fields["items"]) ? fields["items"] : [];
  const name: unknown = first?.name;
  if (typeof name !== "string" || !source.startsWith(name) || !/^\p{Lu}\p{Ll}+(?: \p{Ll}+)*$/u.test(name))
    return fields;
  return { ...fields, items: [{ ...first, name: name.charAt(0).toLowerCase() + name.slice(1) }, ...others] };
}

/** What others read stands as it was said: "we start at ten again". */
const saidToOthers = /post|comment/;

interface Ending {
  readonly textEnd: string;
  /** What may be its end where no colon is before it. */
  readonly saidEnd: string | undefined;
}

function ended(fields: Fields, source: string, { textEnd, saidEnd }: Ending): Fields {
  return Object.fromEntries(
    Object.entries(fields).map(([field, value]) => {
      const at = typeof value === "string" ? source.indexOf(`: ${value}`) : -1;
      const last =
        saidEnd !== undefined && at < 0 && typeof value === "string" ? source.lastIndexOf(value) : -1;
      if (last >= 0) {
        const after = new RegExp(`^((?:,? (?:${saidEnd}))+)[.!]*$`, "iu").exec(
          source.slice(last + String(value).length),
        );
        return [field, `${value}${after?.[1] ?? ""}`];
      }
      const isSentence = typeof value === "string" && /^\p{Lu}\S* \S+ /u.test(value);
      const marks = new RegExp(`^(?:,? (?:${textEnd}))*(?:${isSentence ? "[.?!…]*$" : "[?!]*"})`, "iu");
      const end = at < 0 ? "" : (marks.exec(source.slice(at + 2 + String(value).length))?.[0] ?? "");
      return [field, typeof value === "string" ? value + end : value];
    }),
  );
}
