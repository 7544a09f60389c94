import { z } from "zod";
import { defineRecord, recordId } from "../record.ts";

/** One sign of one member under a post; the same sign counts once. */
export const reaction = defineRecord({
  kind: "reaction",
  table: "reactions",
  path: "social/reactions",
  noun: "reaction",
  fields: z.strictObject({ postId: recordId, emoji: z.string().trim().min(1).max(16) }),
  ofGroup: true,
  fixed: ["postId"],
  references: { postId: { kind: "post", onRemove: "keep" } },
  derived: { columns: ["groupId", "author"], of: () => ({}) },
  filters: { groupId: "equal", postId: "equal", author: "equal" },
  sorts: [{ by: "createdAt", direction: "asc" }],
  search: [],
  text: ({ emoji }) => emoji,
});
