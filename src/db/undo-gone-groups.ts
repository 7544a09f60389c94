import { group } from "../domains/social/group.ts";
import type { Effect } from "./effects.ts";
import { lockRecords } from "./records/lock-records.ts";
import type { WriteParts } from "./records/planned-writes.ts";
import { tableNamed, tableOf } from "./records/record-tables.ts";

/**
 * What is left to take back of changes: not a group that they made and took away again, and nothing that they made in a group
 * where that is so: it went with the group, out of everybody's reach, and comes back with it should its removal be undone.
 */
export async function withoutGoneGroups(
  parts: WriteParts,
  changes: readonly Effect[],
): Promise<readonly Effect[]> {
  const made = changes.filter(({ before }) => before === null);
  const groups = made.filter(({ table }) => table === group.table);
  if (groups.length === 0) return changes;
  const found = await lockRecords(parts, tableOf(group), rowsOf(groups));
  const gone = groups.filter(({ row, versionAfter }) => {
    const now = found.get(row);
    return now?.deleted === true && now.row.version === versionAfter;
  });
  if (gone.length === 0) return changes;
  const over = new Set(rowsOf([...gone, ...(await outOfReach(parts, made))]));
  return changes.filter(({ row }) => !over.has(row));
}

async function outOfReach(parts: WriteParts, made: readonly Effect[]): Promise<Effect[]> {
  const out: Effect[] = [];
  for (const table of [...new Set(made.map((change) => change.table))].sort()) {
    const at = tableNamed(table);
    if (at?.kind.ofGroup !== true) continue;
    const own = made.filter((change) => change.table === table);
    const found = await lockRecords(parts, at, rowsOf(own));
    out.push(...own.filter(({ row }) => !found.has(row)));
  }
  return out;
}

const rowsOf = (changes: readonly Effect[]): string[] => changes.map(({ row }) => row);
