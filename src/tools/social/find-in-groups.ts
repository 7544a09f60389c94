import type { RowOf } from "../../domains/record.ts";
import type { RecordReader } from "../../domains/record-store.ts";
import { comment } from "../../domains/social/comment.ts";
import { group } from "../../domains/social/group.ts";
import { groupMember } from "../../domains/social/group-member.ts";
import { post } from "../../domains/social/post.ts";
import { PamError } from "../../protocol/errors.ts";
import { findRow, toAdd } from "../find-row.ts";
import { householdCalled } from "./household-called.ts";
import { ownMemberships } from "./own-groups.ts";

type Group = RowOf<typeof group>;
type Membership = RowOf<typeof groupMember>;

/**
 * The group that is meant: of those that the user sees, and without a name the only one that they are in.
 * @throws PamError not_found, tool_input_invalid (with the candidates).
 */
export async function findGroup(records: RecordReader, user: string, named?: string): Promise<Group> {
  if (named !== undefined)
    return (
      (await householdCalled(records, user, named)) ??
      findRow(records, { kind: group, named, scope: "group" })
    );
  const memberships = await ownMemberships(records, user);
  const [only] = memberships;
  if (only === undefined)
    throw new PamError("not_found", {
      message: `You are in no group yet, so nothing was changed.${toAdd(group)} Or join one: “Which groups can I join?”`,
    });
  if (memberships.length === 1) return findRow(records, { kind: group, named: only.groupId, scope: "group" });
  throw new PamError("tool_input_invalid", {
    message:
      "You are in several groups, so nothing was changed. Name the one that is meant; “Show my groups” tells them.",
  });
}

/** A post of any group that the user reads. @throws PamError not_found, tool_input_invalid. */
export function findPost(
  records: RecordReader,
  named: string,
  groupId?: string,
): Promise<RowOf<typeof post>> {
  const filter = groupId === undefined ? {} : { groupId };
  return findRow(records, { kind: post, named, filter, scope: "group" });
}

/** A comment of any group that the user reads. @throws PamError not_found, tool_input_invalid. */
export function findComment(records: RecordReader, named: string): Promise<RowOf<typeof comment>> {
  return findRow(records, { kind: comment, named, scope: "group" });
}

/** The user's own standing in a group: as who they are, or as who they are invited. */
export async function standingIn(
  records: RecordReader,
  user: string,
  groupId: string,
): Promise<Membership | undefined> {
  const list = async (filter: Record<string, string>) =>
    (await records.list(groupMember, { filter: { groupId, ...filter }, scope: "group", limit: 1 })).items[0];
  // Of the invitations to a group that one is not in, one sees only one's own.
  return (await list({ memberId: user })) ?? (await list({ status: "invited" }));
}
