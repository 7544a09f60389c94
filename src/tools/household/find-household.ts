import type { RowOf } from "../../domains/record.ts";
import type { RecordReader } from "../../domains/record-store.ts";
import type { group } from "../../domains/social/group.ts";
import { groupMember } from "../../domains/social/group-member.ts";
import { PamError } from "../../protocol/errors.ts";
import { ownHousehold } from "../social/own-groups.ts";

/** Members that a household has at most, and people who are invited; the database keeps to the first. */
const peopleMax = 100;

export interface Household {
  readonly group: RowOf<typeof group>;
  /** Its members and those who are invited, the user among them. */
  readonly people: readonly RowOf<typeof groupMember>[];
}

/** The household that the user is in. @throws PamError not_found. */
export async function findHousehold(records: RecordReader, user: string): Promise<Household> {
  const own = await ownHousehold(records, user);
  if (own !== undefined) {
    const filter = { groupId: own.id, status: { anyOf: ["member", "invited"] } };
    const { items } = await records.list(groupMember, { filter, scope: "group", limit: peopleMax });
    return { group: own, people: items };
  }
  throw new PamError("not_found", {
    message:
      "You are in no household yet, so nothing was changed. Say “Create a household called Home”, then “Invite ana to the household”; or join one that you are invited to: “Join the household”.",
  });
}

/** The other members, by login. */
export function othersIn({ people }: Household, user: string): string[] {
  return people.flatMap((it) => (it.status === "member" && memberOf(it) !== user ? [it.person] : []));
}

/** Who a membership is of, from when they came by themselves. */
function memberOf(membership: object): unknown {
  return "memberId" in membership ? membership.memberId : undefined;
}
