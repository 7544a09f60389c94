import { z } from "zod";
import { defineRecord, recordId } from "../record.ts";

/** What a member tells a group. `topic` is a word of the group's own by which its feed is read in parts. */
export const post = defineRecord({
  kind: "post",
  table: "posts",
  path: "social/posts",
  noun: "post",
  saidAs: "Tell the Sunday Hikers group that we start at nine",
  fields: z.strictObject({
    groupId: recordId,
    topic: z.string().trim().toLowerCase().max(40).default(""),
    text: z.string().trim().min(1).max(4_000),
  }),
  ofGroup: true,
  fixed: ["groupId"],
  references: { groupId: { kind: "group", onRemove: "keep" } },
  derived: { columns: ["author"], of: () => ({}) },
  filters: { groupId: "equal", topic: "equal", author: "equal" },
  sorts: [{ by: "createdAt", direction: "desc" }],
  search: ["text"],
  text: ({ text }) => `“${text.length > 80 ? `${text.slice(0, 79)}…` : text}”`,
});
