import type { RowOf } from "../../domains/record.ts";
import type { RecordReader } from "../../domains/record-store.ts";
import { group } from "../../domains/social/group.ts";
import { ownHousehold } from "./own-groups.ts";

const called = /^(?:(?:the|my|our)\s+)?household$/i;

/** “my household”: the one that the user is in, else the only one that they see, as who is invited does. */
export async function householdCalled(
  records: RecordReader,
  user: string,
  named: string,
): Promise<RowOf<typeof group> | undefined> {
  if (!called.test(named)) return undefined;
  const own = await ownHousehold(records, user);
  if (own !== undefined) return own;
  const seen = { filter: { access: "household" }, scope: "group", limit: 2 } as const;
  const { items } = await records.list(group, seen);
  return items.length === 1 ? items[0] : undefined;
}
