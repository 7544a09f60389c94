import { z } from "zod";
import { bulkMax } from "../../domains/record-store.ts";
import { topicFollow } from "../../domains/social/topic-follow.ts";
import { PamError } from "../../protocol/errors.ts";
import { allRows } from "../all-rows.ts";
import { defineTool } from "../define-tool.ts";
import { findGroup } from "./find-in-groups.ts";
import { groupInput } from "./social-input.ts";

export const unfollowTopic = defineTool({
  name: "unfollow_topic",
  description:
    "Follows a topic of a group no longer, or without `topic` none of its topics: who follows none is told of all posts again. Use it for “unfollow rides in the cycling group”. Not to hear nothing of the group at all (leave_group).",
  input: z.strictObject({
    group: groupInput,
    topic: topicFollow.fields.shape.topic.optional().describe("Left out: all that are followed in the group"),
  }),
  effect: "transaction",
  timeoutMs: 3_000,
  run: async ({ group: named, topic }, { records, tenant }) => {
    const group = await findGroup(records, tenant.user, named);
    const { items } = await records.list(topicFollow, {
      filter: { groupId: group.id, topic },
      limit: bulkMax,
    });
    if (items.length === 0)
      throw new PamError("not_found", {
        message: `The user follows ${topic === undefined ? "no topic" : `“${topic}” not`} in ${group.name}. Nothing was changed.`,
      });
    const gone = allRows(
      await records.removeAll(
        topicFollow,
        items.map(({ id, version }) => ({ id, version })),
      ),
    );
    const topics = gone.map((row) => row.topic);
    return {
      result: { group: group.id, unfollowed: topics },
      summary: `No longer following ${topics.join(", ")} in ${group.name}.`,
    };
  },
});
