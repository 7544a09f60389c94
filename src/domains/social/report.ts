import { z } from "zod";
import { defineRecord, recordId } from "../record.ts";

/** What a member finds wrong with a post: read by the group's admins and by whoever wrote it. */
export const report = defineRecord({
  kind: "report",
  table: "reports",
  path: "social/reports",
  noun: "report",
  fields: z.strictObject({ postId: recordId, reason: z.string().trim().min(1).max(1_000) }),
  ofGroup: true,
  fixed: ["postId"],
  references: { postId: { kind: "post", onRemove: "keep" } },
  derived: { columns: ["groupId", "author"], of: () => ({}) },
  filters: { groupId: "equal", postId: "equal" },
  sorts: [{ by: "createdAt", direction: "desc" }],
  search: ["reason"],
  text: ({ reason }) => `“${reason.slice(0, 80)}”`,
});
