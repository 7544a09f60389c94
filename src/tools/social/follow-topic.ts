import { z } from "zod";
import { topicFollow } from "../../domains/social/topic-follow.ts";
import { defineTool } from "../define-tool.ts";
import { findGroup } from "./find-in-groups.ts";
import { groupInput } from "./social-input.ts";

export const followTopic = defineTool({
  name: "follow_topic",
  description:
    "Follows a topic of a group: from then on the user is told live of posts, comments and reactions in the topics of it that they follow, and of no others; all stay to be read. Use it for “I only want to hear about rides in the cycling group”. Not to read a topic once (read_group with `topic`), not to hear of all again (unfollow_topic).",
  input: z.strictObject({
    group: groupInput,
    topic: topicFollow.fields.shape.topic.describe("A word by which the group's posts are sorted"),
  }),
  effect: "transaction",
  timeoutMs: 3_000,
  run: async (input, { records, tenant }) => {
    const group = await findGroup(records, tenant.user, input.group);
    const fields = { groupId: group.id, topic: input.topic };
    const { row } = await records.put(topicFollow, ["groupId", "topic"], fields);
    return {
      result: { id: row.id, group: group.id, topic: row.topic },
      summary: `Following ${row.topic} in ${group.name}.`,
    };
  },
});
