import { z } from "zod";
import { defineRecord, recordId } from "../record.ts";

/** A login as its bearer's token has it. Those with characters that no text keeps apart can't be named. */
export const personInput = z
  .string()
  .trim()
  .min(1)
  .max(255)
  .regex(/^[^\p{C}\u2400\uFFFD]*$/u, "a login without control characters")
  .describe("The login of the person");

/**
 * Somebody's standing in a group. Without `person` it is the user's own. Who may bring about which standing is judged by the
 * database (`pam_guard_member`): people join, ask, leave and accept for themselves; admins invite, accept, remove and ban.
 */
export const groupMember = defineRecord({
  kind: "group_member",
  table: "group_members",
  path: "social/members",
  noun: "membership",
  fields: z.strictObject({
    groupId: recordId,
    person: z.union([z.literal(""), personInput]).default(""),
    role: z.enum(["owner", "admin", "member"]).default("member"),
    status: z.enum(["invited", "requested", "member", "left", "removed", "banned"]).default("member"),
  }),
  ofGroup: true,
  fixed: ["groupId", "person"],
  references: { groupId: { kind: "group", onRemove: "keep" } },
  derived: { columns: ["memberId"], of: () => ({}) },
  filters: { groupId: "equal", memberId: "equal", role: "equal", status: "equal" },
  sorts: [
    { by: "createdAt", direction: "asc" },
    { by: "person", direction: "asc" },
  ],
  search: ["person"],
  text: ({ person, role, status }) => `${person || "you"} (${status === "member" ? role : status})`,
});
