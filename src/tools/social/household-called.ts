import type { RowOf } from "../../domains/record.ts";
import type { RecordReader } from "../../domains/record-store.ts";
import { group } from "../../domains/social/group.ts";
import { groupMember } from "../../domains/social/group-member.ts";

const called = /^(?:(?:the|my|our)\s+)?household$/i;
/** Households that somebody sees: theirs, those that they founded or left, and invitations. */
const seenMax = 20;

/** “my household”: the one that the user is in, else the only one that they see, as who is invited does. */
export async function householdCalled(
  records: RecordReader,
  user: string,
  named: string,
): Promise<RowOf<typeof group> | undefined> {
  if (!called.test(named)) return undefined;
  const query = { scope: "group", limit: seenMax } as const;
  const { items } = await records.list(group, { ...query, filter: { access: "household" } });
  for (const each of items) {
    const filter = { groupId: each.id, memberId: user, status: "member" };
    const own = await records.list(groupMember, { ...query, filter });
    if (own.items.length > 0) return each;
  }
  return items.length === 1 ? items[0] : undefined;
}
