import { sqlState } from "../pam-row.ts";

/** What the triggers of groups raise (`pam_guard_member` and others): their message names the cause. */
const notAllowed = "PF010";

/** By the cause that a trigger names: what is not so, and what to do. */
const sentences: Readonly<Record<string, string>> = {
  "a group keeps an owner":
    "A group keeps an owner for as long as it has members. Make another member its owner first; whoever is alone in it leaves it by leave_group, which takes it away.",
  "the group is full":
    "This group has 1,000 members, which is the most it takes. Somebody has to leave it before another comes in.",
  "in too many groups":
    "Nobody is in more than 200 groups. One of them has to be left before another is joined.",
  "the household is full":
    "A household has 20 members at most, and this one has them. Somebody has to leave it before another comes in.",
  "a household is joined by invitation":
    "A household is joined by an invitation that one accepts oneself, also by those who were in it before. Ask one of its admins for a new one.",
  "still unsharing":
    "What was shared in the household before is still being made private, since it is very much. Come again in an hour.",
  "a household stays what it is":
    "A group is a household from its beginning or never, and one that was taken away does not come back. Make a new one.",
  "roles are the owner's to give":
    "Roles in a group are given by its owner, to those who are in it. Ask its owner to do it.",
  "no such group": "This group is not there any more. Look up which ones there are.",
  "only its owner does this":
    "Only its owner takes a group away or brings it back, and only its owner and admins change it. Ask one of them.",
  "only its writer changes it":
    "Only whoever wrote this changes its words. Ask them, or an admin of the group to take it away.",
  "only members write in a group": "Only members write in a group. Join it first.",
  "whose a row is, is said once": "Whose this is stays as it was. Make one of your own instead.",
  "not allowed":
    "This standing in a group is not yours to give: people join, leave and answer invitations for themselves, where it is open to them; its admins invite, accept, remove and ban. Ask one of them.",
};

/** The sentence for what a trigger of groups refused; undefined for all other errors. */
export function groupRefusal(error: unknown): string | undefined {
  if (sqlState(error) !== notAllowed) return undefined;
  return `${sentences[causeOf(error)] ?? "This is not for you to do in this group. Ask one of its admins."} Nothing was changed.`;
}

/** The message of the database's own error, whichever layer wrapped it. */
function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return "";
  return "code" in error && error.code === notAllowed ? error.message : causeOf(error.cause);
}
