import { z } from "zod";
import { listedRecords } from "../../domains/all-records.ts";
import { inputError } from "../../domains/input-error.ts";
import type { RecordKind, RowOf } from "../../domains/record.ts";
import { bulkMax, type Filter, type RecordReader } from "../../domains/record-store.ts";
import { PamError } from "../../protocol/errors.ts";
import { findRow } from "../find-row.ts";

/** Kinds of rows that are a person's own, to share or not. */
const ownKinds = listedRecords.filter(({ path }) => !path.startsWith("social/"));
const kindNamed = new Map(ownKinds.map((kind) => [kind.kind, kind]));

/** Rows of any kind that one name may mean, in a refusal. */
const candidatesMax = 5;

export const thingsInput = {
  what: z
    .string()
    .trim()
    .min(1)
    .max(120)
    .describe(
      "What is meant: its name or id, with the word for what it is: “the Japan trip”; or a whole list: “the shopping list”",
    ),
  kind: z
    .enum([...kindNamed.keys()])
    .optional()
    .describe("What it is, where that is known"),
};

/** Rows of one kind. */
export interface Things {
  readonly kind: RecordKind;
  readonly rows: readonly RowOf[];
}

/** A whole list, by its name: its kind, and which of its rows are on it. */
const lists: readonly (readonly [string, RegExp, Readonly<Record<string, Filter>>])[] = [
  ["shopping_item", /^(?:shopping|grocery|groceries)(?: list)?$/i, { bought: false }],
  ["pantry_item", /^pantry(?: list)?$/i, {}],
  ["task", /^(?:(?:to-?do|task)s? list|(?:open )?(?:tasks|to-?dos))$/i, { done: false }],
  ["meal", /^meal ?plan$/i, {}],
  ["recipe", /^recipes?(?: book| collection)$|^recipes$/i, {}],
  ["calendar_event", /^calendar$/i, {}],
];

/** What people call a row, beside its own noun. */
const nouns: Readonly<Record<string, string>> = {
  vehicle: "vehicle|car|van|bike|motorbike|truck",
  trip: "trip|holiday|journey|vacation",
  calendar_event: "event|appointment|meeting",
  task: "task|to-?do",
  savings_goal: "savings goal|goal",
  recurring_item: "subscription",
};

/**
 * The user's own rows that are meant: one, or all of a list.
 * @throws PamError not_found; tool_input_invalid where several may be meant, naming them with their ids.
 */
export async function ownThings(
  records: RecordReader,
  { what, kind }: { readonly what: string; readonly kind?: string | undefined },
): Promise<Things> {
  const said = what.replace(/^(?:the|my|our)\s+/i, "");
  const list = kind === undefined ? lists.find(([, pattern]) => pattern.test(said)) : undefined;
  if (list !== undefined) return wholeList(records, list[0], list[2]);
  const known = kind === undefined ? undefined : kindNamed.get(kind);
  for (const each of known === undefined ? ownKinds : [known]) {
    const words = wordsFor(each).exec(said)?.groups;
    if (words === undefined) continue;
    const name = words["before"] || words["behind"];
    return one(
      each,
      name === undefined ? await onlyOrCalled(records, each, said) : await named(records, each, name),
    );
  }
  return known === undefined ? ofAnyKind(records, said) : one(known, await named(records, known, said));
}

function one(kind: RecordKind, row: RowOf): Things {
  return { kind, rows: [row] };
}

/** “Japan trip”, “trip to Japan”, “trip”. */
function wordsFor({ kind, noun }: RecordKind): RegExp {
  const words = nouns[kind] ?? noun;
  return new RegExp(
    `^(?:(?<before>.+?) (?:${words})|(?:${words})(?: (?:to|for|about|called|named|of|with))?(?: (?<behind>.+))?)$`,
    "i",
  );
}

function named(records: RecordReader, kind: RecordKind, name: string | undefined): Promise<RowOf> {
  return findRow(records, { kind, named: name, scope: "mine" });
}

/** “the van”: the vehicle of that name, else the only one that there is. */
async function onlyOrCalled(records: RecordReader, kind: RecordKind, said: string): Promise<RowOf> {
  const found =
    kind.search.length === 0
      ? []
      : (await records.list(kind, { search: said, scope: "mine", limit: 2 })).items;
  const [only] = found.length === 1 ? found : [];
  return only ?? named(records, kind, undefined);
}

async function wholeList(
  records: RecordReader,
  name: string,
  filter: Readonly<Record<string, Filter>>,
): Promise<Things> {
  const kind = kindNamed.get(name);
  if (kind === undefined) throw new PamError("internal");
  const { items, next } = await records.list(kind, { filter, scope: "mine", limit: bulkMax });
  if (items.length === 0)
    throw new PamError("not_found", { message: "That list is empty. Nothing was changed." });
  if (next !== null)
    throw inputError("what", `The list has more than ${bulkMax} entries. Name the single ones.`);
  return { kind, rows: items };
}

/** Looked for in all kinds: one that is called just so, or the only one that has the words. */
async function ofAnyKind(records: RecordReader, said: string): Promise<Things> {
  const found: { kind: RecordKind; row: RowOf }[] = [];
  for (const kind of ownKinds) {
    const byId = z.uuid().safeParse(said).success ? await records.get(kind, said) : undefined;
    if (byId !== undefined && byId.owner === undefined) return one(kind, byId);
    if (kind.search.length === 0) continue;
    const query = { search: said, scope: "mine", limit: candidatesMax } as const;
    found.push(...(await records.list(kind, query)).items.map((row) => ({ kind, row })));
  }
  const exact = found.filter(({ kind, row }) =>
    kind.search.some(
      (field) => String(new Map(Object.entries(row)).get(field)).toLowerCase() === said.toLowerCase(),
    ),
  );
  const [first, second] = exact.length === 1 ? exact : found;
  if (first === undefined)
    throw new PamError("not_found", {
      message: `You have nothing called “${said.slice(0, 60)}”, so nothing was changed. Name it as its list does.`,
    });
  if (second === undefined) return one(first.kind, first.row);
  const names = found
    .slice(0, candidatesMax)
    .map(({ kind, row }) => `the ${kind.noun} ${kind.text(row)} (${row.id})`);
  throw inputError("what", `Which one is meant? There are: ${names.join("; ")}. Nothing was changed.`);
}
