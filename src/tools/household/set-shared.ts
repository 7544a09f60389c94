import type { Records } from "../../domains/record-store.ts";
import { PamError } from "../../protocol/errors.ts";
import { allRows } from "../all-rows.ts";
import type { Things } from "./own-things.ts";

/** Rows that an answer names. */
const toldMax = 10;

export interface Shown {
  readonly rows: readonly { readonly kind: string; readonly id: string; readonly text: string }[];
  /** For sentences: “the trip Japan”. */
  readonly text: string;
}

/** Shares rows or stops sharing them; those that are so already stay as they are. @throws PamError tool_failed where all are. */
export async function setShared(
  records: Records,
  { kind, rows }: Things,
  visibility: "private" | "workspace",
): Promise<Shown> {
  const others = rows.filter((row) => row.visibility !== visibility);
  if (others.length === 0) {
    const state = visibility === "workspace" ? "shared already" : "not shared with anybody";
    throw new PamError("tool_failed", { message: `That is ${state}. Nothing was changed.` });
  }
  const changed = await records.updateAll(
    kind,
    others.map(({ id }) => ({ id, fields: { visibility } })),
  );
  const told = allRows(changed).map((row) => ({ kind: kind.kind, id: row.id, text: kind.text(row) }));
  const [only] = told;
  const text =
    told.length === 1 && only !== undefined
      ? `the ${kind.noun} ${only.text}`
      : `${told.length} rows of the kind ${kind.noun}`;
  return { rows: told.slice(0, toldMax), text };
}
