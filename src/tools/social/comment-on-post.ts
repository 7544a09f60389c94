import { z } from "zod";
import { comment } from "../../domains/social/comment.ts";
import { post } from "../../domains/social/post.ts";
import { defineTool } from "../define-tool.ts";
import { findPost } from "./find-in-groups.ts";
import { postInput } from "./social-input.ts";

export const commentOnPost = defineTool({
  name: "comment_on_post",
  description:
    "Writes a comment under a post of a group, where its members read it; the user is asked first. Use it for “comment on the post about the ride: I bring cake”. Not for a post of its own (post_to_group), not for a mere sign (react_to_post), not for other words of a comment that stands (edit_comment).",
  input: z.strictObject({ post: postInput, text: comment.fields.shape.text.describe("The comment's words") }),
  effect: "transaction",
  timeoutMs: 3_000,
  approval: true,
  run: async (input, { records }) => {
    const found = await findPost(records, input.post);
    const row = await records.create(comment, { postId: found.id, text: input.text });
    return {
      result: { id: row.id, post: found.id, group: found.groupId, text: row.text },
      summary: `Commented on ${post.text(found)}.`,
    };
  },
});
