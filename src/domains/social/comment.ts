import { z } from "zod";
import { defineRecord, recordId } from "../record.ts";

export const comment = defineRecord({
  kind: "comment",
  table: "comments",
  path: "social/comments",
  noun: "comment",
  fields: z.strictObject({ postId: recordId, text: z.string().trim().min(1).max(2_000) }),
  ofGroup: true,
  fixed: ["postId"],
  references: { postId: { kind: "post", onRemove: "keep" } },
  derived: { columns: ["groupId", "author"], of: () => ({}) },
  filters: { groupId: "equal", postId: "equal", author: "equal" },
  sorts: [{ by: "createdAt", direction: "asc" }],
  search: ["text"],
  text: ({ text }) => `“${text.length > 80 ? `${text.slice(0, 79)}…` : text}”`,
});
