import { z } from "zod";
import { comment } from "../../domains/social/comment.ts";
import { defineTool } from "../define-tool.ts";
import { findComment } from "./find-in-groups.ts";
import { commentInput } from "./social-input.ts";

export const editComment = defineTool({
  name: "edit_comment",
  description:
    "Gives a comment of the user's own other words, which the group reads from then on; the user is asked first. Use it for “change my comment about the cake to: I bring two cakes”. Not for another comment (comment_on_post), not for a post (edit_post), not to take it away (delete_comment).",
  input: z.strictObject({
    comment: commentInput,
    text: comment.fields.shape.text.describe("All of its new words"),
  }),
  effect: "transaction",
  timeoutMs: 3_000,
  approval: true,
  run: async ({ comment: named, text }, { records }) => {
    const found = await findComment(records, named);
    const { row } = await records.update(comment, { id: found.id, version: found.version, fields: { text } });
    return {
      result: { id: row.id, post: row.postId, text: row.text, before: found.text },
      summary: `The comment is ${comment.text(row)} now.`,
    };
  },
});
