import { sql } from "drizzle-orm";
import {
  fieldsFrom,
  invalidRecord,
  type RecordKind,
  visibility as visibilityInput,
} from "../../domains/record.ts";
import type { RecordChange } from "../../domains/record-store.ts";
import { PamError } from "../../protocol/errors.ts";
import { storableFields } from "../../protocol/storable-json.ts";
import { checkReferences } from "./check-references.ts";
import { checkSharing } from "./check-sharing.ts";
import { lockRecords, targetIn } from "./lock-records.ts";
import { attempt, carryOut, type Result, type Write, type WriteParts } from "./planned-writes.ts";
import { columnNames } from "./record-columns.ts";
import { type AnyRow, asJson, columnsJson, storedRows } from "./record-rows.ts";
import { tableOf } from "./record-tables.ts";
import { rewrite } from "./rewrite-rows.ts";
import { shareDependents } from "./share-dependents.ts";

/** Creates what can be created, with one statement. */
export async function createRecords(
  parts: WriteParts,
  kind: RecordKind,
  given: readonly object[],
): Promise<Result[]> {
  const at = tableOf(kind);
  const planned = given.map((fields) =>
    attempt((): Write => {
      const follows = !("visibility" in fields);
      return { id: parts.ids.next(), fields: settableFrom(kind, fields, {}), follows };
    }),
  );
  const checked = await checkReferences(parts, at, await checkSharing(parts.db, at, planned));
  const { workspace, user, source, toolUse } = parts.ledger.origin;
  const frame = { workspace, userId: user, source, toolUse };
  const names = columnNames(at, ["id", ...Object.keys(frame), ...at.settable]);
  return carryOut(parts, checked, {
    at,
    before: () => undefined,
    run: (db, writes) => {
      const rows = columnsJson(
        at,
        writes.map(({ id, fields }) => ({ id, ...frame, ...fields })),
      );
      const insert = sql`insert into ${at.table} (${names}) select ${names} from ${rows} returning ${asJson(at)}`;
      return storedRows(db, at, insert);
    },
  });
}

/** Changes what can be changed: locks all, merges, and writes with one statement. */
export async function updateRecords(
  parts: WriteParts,
  kind: RecordKind,
  changes: readonly RecordChange[],
): Promise<{ results: Result[]; previous: ReadonlyMap<string, AnyRow> }> {
  const at = tableOf(kind);
  const locked = await lockRecords(
    parts,
    at,
    changes.map(({ id }) => id),
  );
  const seen = new Set<string>();
  const planned = changes.map(({ fields, ...target }) =>
    attempt((): Write => {
      const { row } = targetIn(kind, locked, target);
      if (seen.size === seen.add(row.id).size)
        throw new PamError("record_invalid", { message: "This id comes twice. Send each row once." });
      return { id: row.id, fields: settableFrom(kind, fields, row), was: row };
    }),
  );
  const checked = await checkReferences(parts, at, await checkSharing(parts.db, at, planned));
  const results = await carryOut(parts, checked, {
    at,
    before: (id) => locked.get(id),
    run: (db, writes) => rewrite(db, at, writes),
  });
  await shareDependents(parts, at, { results, locked });
  return { results, previous: new Map([...locked].map(([id, { row }]) => [id, row])) };
}

/** What was given over what stands, with `visibility`, which is no field of the kind itself. */
function settableFrom(kind: RecordKind, given: object, row: object): Write["fields"] {
  const { visibility, ...fields }: Record<string, unknown> = storableFields(given);
  const before: Readonly<Record<string, unknown>> = { ...row };
  const standingFields = Object.fromEntries(
    Object.keys(kind.fields.shape).flatMap((field) => (field in before ? [[field, before[field]]] : [])),
  );
  const shown = visibilityInput.safeParse(visibility ?? before["visibility"]);
  if (!shown.success) throw invalidRecord(kind, [{ path: "visibility", problem: "private or workspace" }]);
  const kept = fieldsFrom(kind, fields, standingFields);
  const once = kind.fixed?.find((field) => field in before && before[field] !== kept[field]);
  if (once !== undefined)
    throw invalidRecord(kind, [{ path: once, problem: "is said once, when it is made" }]);
  const was = "id" in before ? { row: before, now: new Date() } : undefined;
  return { ...kept, ...kind.derived?.of(kept, was), visibility: shown.data };
}
