import type { RowOf } from "../../domains/record.ts";
import type { RecordReader } from "../../domains/record-store.ts";
import { group } from "../../domains/social/group.ts";
import { groupMember } from "../../domains/social/group-member.ts";

/** Groups that one person is in at most: the database keeps to it. */
const groupsMax = 200;

/** Where the user is a member now, in no order. */
export async function ownMemberships(
  records: RecordReader,
  user: string,
): Promise<readonly RowOf<typeof groupMember>[]> {
  const filter = { memberId: user, status: "member" };
  return (await records.list(groupMember, { filter, scope: "group", limit: groupsMax })).items;
}

/** The household that the user is in, however many invite them; undefined for none. Two queries at most. */
export async function ownHousehold(
  records: RecordReader,
  user: string,
): Promise<RowOf<typeof group> | undefined> {
  const ids = (await ownMemberships(records, user)).map(({ groupId }) => groupId);
  if (ids.length === 0) return undefined;
  const query = { by: "id", ids, filter: { access: "household" }, scope: "group", limit: 1 } as const;
  const [page] = (await records.listEach(group, query)).values();
  return page?.items[0];
}
