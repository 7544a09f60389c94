import { z } from "zod";

/** What most people's money goes to. Any other word is a category too; these keep summaries from splitting. */
export const commonCategories = [
  "fuel",
  "groceries",
  "eating out",
  "housing",
  "utilities",
  "transport",
  "travel",
  "health",
  "entertainment",
  "shopping",
  "subscriptions",
  "education",
  "gifts",
  "other",
] as const;

/** The budget of this category is of all spending. */
export const totalCategory = "total";

const synonyms: ReadonlyMap<string, string> = new Map(
  Object.entries({
    fuel: "diesel petrol gas gasoline",
    groceries: "grocery supermarket food",
    "eating out": "restaurant restaurants dining lunch dinner breakfast coffee cafe takeaway",
    housing: "rent mortgage",
    utilities: "utility electricity water heating internet phone",
    transport: "transportation taxi bus train metro parking",
    travel: "hotel hotels flight flights",
    health: "medical pharmacy doctor dentist",
    entertainment: "fun cinema games",
    shopping: "clothes clothing",
    subscriptions: "subscription",
    gifts: "gift present presents",
    total: "all everything overall",
  }).flatMap(([category, words]) => words.split(" ").map((word) => [word, category] as const)),
);

/** Lower case, single spaces, a synonym's category: `Diesel` → `fuel`; unknown words stay: `Boat  Parts` → `boat parts`. */
export function normaliseCategory(text: string): string {
  const plain = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s_]+/g, " ")
    .trim();
  return synonyms.get(plain) ?? plain;
}

const common: ReadonlySet<string> = new Set([...commonCategories, totalCategory]);

/** Whether everybody has it, so that nobody can have one of their own by that name; `name` is normalised. */
export function isCommonCategory(name: string): boolean {
  return common.has(name);
}

/** Tool input, normalised. */
export const categoryInput = z
  .string()
  .trim()
  .min(1)
  .max(40)
  .transform(normaliseCategory)
  .describe(`One of: ${commonCategories.join(", ")}; or another short noun in lower case`);
