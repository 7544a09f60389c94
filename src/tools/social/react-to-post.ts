import { z } from "zod";
import { post } from "../../domains/social/post.ts";
import { reaction } from "../../domains/social/reaction.ts";
import { defineTool } from "../define-tool.ts";
import { findPost } from "./find-in-groups.ts";
import { postInput } from "./social-input.ts";

export const reactToPost = defineTool({
  name: "react_to_post",
  description:
    "Puts a sign such as 👍 under a post of a group; doing it twice counts once; the user is asked first. Use it for “like the post about the ride” or “put a 🎉 under maria's post” (emoji 🎉). Not for words (comment_on_post), not to tell the admins of it (report_post). undo takes it away.",
  input: z.strictObject({ post: postInput, emoji: reaction.fields.shape.emoji.default("👍") }),
  effect: "transaction",
  timeoutMs: 3_000,
  // Others see it under their post.
  approval: true,
  run: async (input, { records }) => {
    const found = await findPost(records, input.post);
    const { row } = await records.put(reaction, ["postId", "emoji"], {
      postId: found.id,
      emoji: input.emoji,
    });
    return {
      result: { id: row.id, post: found.id, emoji: row.emoji },
      summary: `Reacted with ${row.emoji} to ${post.text(found)}.`,
    };
  },
});
