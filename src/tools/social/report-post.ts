import { z } from "zod";
import { post } from "../../domains/social/post.ts";
import { report } from "../../domains/social/report.ts";
import { defineTool } from "../define-tool.ts";
import { findPost } from "./find-in-groups.ts";
import { postInput } from "./social-input.ts";

export const reportPost = defineTool({
  name: "report_post",
  description:
    "Tells a group's admins what is wrong with a post; they see who reports it, its writer does not. The user is asked first. Use it for “report the post about cheap watches: it is spam”. Not to hide its writer from the user (block_person), and not for an admin who takes it away (delete_post).",
  input: z.strictObject({
    post: postInput,
    reason: report.fields.shape.reason.describe("What is wrong with it, in the user's words"),
  }),
  effect: "transaction",
  timeoutMs: 3_000,
  approval: true,
  run: async (input, { records }) => {
    const found = await findPost(records, input.post);
    const row = await records.create(report, { postId: found.id, reason: input.reason });
    return {
      result: { id: row.id, post: found.id, group: found.groupId, reason: row.reason },
      summary: `Reported the post ${post.text(found)} to the group's admins.`,
    };
  },
});
