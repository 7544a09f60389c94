import { z } from "zod";
import { inputError } from "../../domains/input-error.ts";
import { post } from "../../domains/social/post.ts";
import { defineTool } from "../define-tool.ts";
import { findPost } from "./find-in-groups.ts";
import { postInput } from "./social-input.ts";

const { text, topic } = post.fields.shape;

export const editPost = defineTool({
  name: "edit_post",
  description:
    "Gives a post of the user's own other words, or another topic; its group reads it so from then on, and the user is asked first. Use it for “change my post about the ride to: we start at ten”. Not for a word more under a post (comment_on_post), not to take it away (delete_post).",
  input: z.strictObject({
    post: postInput,
    text: text.optional().describe("All of its new words; left out they stay"),
    topic: topic.unwrap().optional().describe("Its new topic, empty for none; left out it stays"),
  }),
  effect: "transaction",
  timeoutMs: 3_000,
  approval: true,
  run: async ({ post: named, ...given }, { records }) => {
    if (given.text === undefined && given.topic === undefined)
      throw inputError(
        "text",
        "Say what the post is to be: its new text, or its new topic. Nothing was changed.",
      );
    const found = await findPost(records, named);
    const { row } = await records.update(post, {
      id: found.id,
      version: found.version,
      fields: { ...given },
    });
    return {
      result: { id: row.id, group: row.groupId, text: row.text, topic: row.topic, before: found.text },
      summary: `The post is ${post.text(row)} now.`,
    };
  },
});
