import { z } from "zod";
import { comment } from "../../domains/social/comment.ts";
import { post } from "../../domains/social/post.ts";
import { defineTool } from "../define-tool.ts";
import { findPost } from "./find-in-groups.ts";
import { authorOf, commentsShown, newestFirst } from "./shown-comments.ts";
import { postInput } from "./social-input.ts";

export const readPost = defineTool({
  name: "read_post",
  description:
    "Reads one post of a group, whole, with its comments page by page, the newest page first; `after` is the `olderComments` of the page before. Use it for “show the comments on the post about the ride”. Not for what is new in a group (read_group).",
  input: z.strictObject({
    post: postInput,
    limit: z.int().min(1).max(50).default(20).describe("Comments of a page"),
    after: z.string().max(500).optional(),
  }),
  effect: "none",
  timeoutMs: 3_000,
  outputCharsMax: 120_000,
  run: async ({ post: named, limit, after }, { read }) => {
    const { found, page } = await read(async ({ records }) => {
      const row = await findPost(records, named);
      const query = { filter: { postId: row.id }, scope: "group", sort: newestFirst, limit, after } as const;
      return { found: row, page: await records.list(comment, query) };
    });
    const { id, groupId: group, topic, text, createdAt: at } = found;
    const beneath = commentsShown(page);
    const head = { id, group, by: authorOf(found), at, ...(topic !== "" && { topic }), text };
    const count = beneath.comments.length;
    const said = count === 0 ? "no comments" : count === 1 ? "one comment" : `${count} comments`;
    return {
      result: { post: head, ...beneath },
      summary: `${head.by}: ${post.text(found)}, ${said}${page.next === null ? "" : " and older ones"}.`,
    };
  },
});
