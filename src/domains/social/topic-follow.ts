import { z } from "zod";
import { defineRecord, recordId } from "../record.ts";

/** A topic of a group that the user wants to hear of. Who follows topics of a group is told of posts of those alone. */
export const topicFollow = defineRecord({
  kind: "topic_follow",
  table: "topic_follows",
  path: "social/follows",
  noun: "followed topic",
  fields: z.strictObject({ groupId: recordId, topic: z.string().trim().toLowerCase().min(1).max(40) }),
  fixed: ["groupId"],
  references: { groupId: { kind: "group", onRemove: "keep" } },
  filters: { groupId: "equal", topic: "equal" },
  sorts: [
    { by: "topic", direction: "asc" },
    { by: "createdAt", direction: "desc" },
  ],
  search: ["topic"],
  text: ({ topic }) => topic,
});
