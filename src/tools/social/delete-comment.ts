import { z } from "zod";
import { comment } from "../../domains/social/comment.ts";
import { defineTool } from "../define-tool.ts";
import { findComment } from "./find-in-groups.ts";
import { commentInput } from "./social-input.ts";

export const deleteComment = defineTool({
  name: "delete_comment",
  description:
    "Takes a comment of the user's away, or as an admin any comment; the user is asked first. Name it by words out of it, or by its id. Use it for “delete my comment about the cake”. Not for a post with all its comments (delete_post), not for other words (edit_comment). undo brings it back.",
  input: z.strictObject({ comment: commentInput }),
  effect: "transaction",
  timeoutMs: 3_000,
  approval: true,
  run: async (input, { records }) => {
    const found = await findComment(records, input.comment);
    await records.remove(comment, { id: found.id, version: found.version });
    return {
      result: { deleted: { id: found.id, post: found.postId, text: found.text } },
      summary: `Deleted the comment ${comment.text(found)}.`,
    };
  },
});
