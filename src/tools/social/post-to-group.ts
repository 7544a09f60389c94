import { z } from "zod";
import { post } from "../../domains/social/post.ts";
import { defineTool } from "../define-tool.ts";
import { findGroup } from "./find-in-groups.ts";
import { groupInput } from "./social-input.ts";

const { text, topic } = post.fields.shape;

export const postToGroup = defineTool({
  name: "post_to_group",
  description:
    "Posts a text to a group, where all its members read it; the user is asked first. @login in the text tells that member. Use it for “tell the cycling group we start at nine”. Not for an answer to a post (comment_on_post), not for other words of one that stands (edit_post), not for private reminders (set_reminder).",
  input: z.strictObject({
    group: groupInput,
    text: text.describe("What the members read, in the user's words"),
    topic: topic.describe("A word by which the group's feed is read in parts; usually left out"),
  }),
  effect: "transaction",
  timeoutMs: 3_000,
  approval: true,
  run: async (input, { records, tenant }) => {
    const found = await findGroup(records, tenant.user, input.group);
    const row = await records.create(post, { groupId: found.id, text: input.text, topic: input.topic });
    return { result: { id: row.id, group: found.id, text: row.text }, summary: `Posted to ${found.name}.` };
  },
});
