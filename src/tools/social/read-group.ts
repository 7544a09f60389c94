import { z } from "zod";
import type { RowOf } from "../../domains/record.ts";
import { comment } from "../../domains/social/comment.ts";
import { post } from "../../domains/social/post.ts";
import { reaction } from "../../domains/social/reaction.ts";
import { defineTool } from "../define-tool.ts";
import { findGroup } from "./find-in-groups.ts";
import { groupInput } from "./social-input.ts";

/** Comments and reactions that one page of a feed is shown with. */
const besideMax = 500;

export const readGroup = defineTool({
  name: "read_group",
  description:
    "Reads a group's posts, the newest first, with comments and reactions; with `topic` only those of that topic. Example: “what is new in the cycling group?”. `after` is the `next` of the page before.",
  input: z.strictObject({
    group: groupInput,
    topic: post.fields.shape.topic.unwrap().optional(),
    limit: z.int().min(1).max(50).default(10),
    after: z.string().max(500).optional(),
  }),
  effect: "none",
  timeoutMs: 3_000,
  run: async (input, { read, tenant }) => {
    const { found, page, comments, reactions } = await read(async ({ records }) => {
      const { topic, limit, after } = input;
      const at = await findGroup(records, tenant.user, input.group);
      const filter = { groupId: at.id };
      const posts = await records.list(post, { filter: { ...filter, topic }, scope: "group", limit, after });
      const beside = { filter, scope: "group", limit: besideMax } as const;
      const order = { by: "createdAt", direction: "desc" } as const;
      return {
        found: at,
        page: posts,
        comments: (await records.list(comment, { ...beside, sort: order })).items,
        reactions: (await records.list(reaction, { ...beside, sort: order })).items,
      };
    });
    const posts = page.items.map((it) => shown(it, { comments, reactions }));
    const first = page.items[0];
    const newest =
      first === undefined ? "nothing yet" : `${posts.length} posts, the newest: ${post.text(first)}`;
    return {
      result: { group: { id: found.id, name: found.name }, posts, next: page.next },
      summary: `${found.name}: ${newest}.`,
    };
  },
});

type Row = RowOf<typeof post>;

function shown(
  row: Row,
  beside: {
    comments: readonly RowOf<typeof comment>[];
    reactions: readonly RowOf<typeof reaction>[];
  },
) {
  const { id, topic, text, createdAt: at } = row;
  const counts: Record<string, number> = {};
  for (const { emoji } of beside.reactions.filter((it) => it.postId === id))
    counts[emoji] = (counts[emoji] ?? 0) + 1;
  return {
    id,
    by: authorOf(row),
    at,
    ...(topic !== "" && { topic }),
    text,
    comments: beside.comments
      .filter((it) => it.postId === id)
      .map((it) => ({ id: it.id, by: authorOf(it), text: it.text }))
      .reverse(),
    reactions: counts,
  };
}

function authorOf(row: object): string {
  return "author" in row && typeof row.author === "string" ? row.author : "";
}
