import { z } from "zod";
import { post } from "../../domains/social/post.ts";
import { defineTool } from "../define-tool.ts";
import { findPost } from "./find-in-groups.ts";
import { postInput } from "./social-input.ts";

/** The person who approves it sees the words of the post, or its id as read_group has it. */
export const deletePost = defineTool({
  name: "delete_post",
  description:
    "Takes a post of the user's out of its group, or as an admin any post; the user is asked first. Name it by words out of it, or by its id. Use it for “delete my post about the ride”. Not for other words (edit_post), not for a comment (delete_comment), not for a post of others that the user finds wrong (report_post). undo brings it back.",
  input: z.strictObject({ post: postInput }),
  effect: "transaction",
  timeoutMs: 3_000,
  approval: true,
  run: async (input, { records }) => {
    const found = await findPost(records, input.post);
    await records.remove(post, { id: found.id, version: found.version });
    return {
      result: { deleted: { id: found.id, text: found.text } },
      summary: `Deleted the post ${post.text(found)}.`,
    };
  },
});
