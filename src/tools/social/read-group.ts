import { z } from "zod";
import type { RowOf } from "../../domains/record.ts";
import type { RecordPage, RecordReader, Total } from "../../domains/record-store.ts";
import { comment } from "../../domains/social/comment.ts";
import { post } from "../../domains/social/post.ts";
import { reaction } from "../../domains/social/reaction.ts";
import { defineTool } from "../define-tool.ts";
import { findGroup, standingIn } from "./find-in-groups.ts";
import { authorOf, commentsShown, newestFirst } from "./shown-comments.ts";
import { groupInput } from "./social-input.ts";

/** Characters of a post that a feed shows; read_post has all of it. */
const postCharsMax = 1_000;

export const readGroup = defineTool({
  name: "read_group",
  description:
    "Reads a group's posts, the newest first, each with its newest comments and its reactions; with `topic` only those of that topic. Use it for “what is new in the cycling group?”. `after` is the `next` of the page before. Not for one post with all its comments: that is read_post, which takes a post's `olderComments` as `after`. Not for which groups there are (list_groups).",
  input: z.strictObject({
    group: groupInput,
    topic: post.fields.shape.topic.unwrap().optional(),
    limit: z.int().min(1).max(50).default(10),
    comments: z.int().min(0).max(20).default(5).describe("Newest comments of each post"),
    after: z.string().max(500).optional(),
  }),
  effect: "none",
  timeoutMs: 3_000,
  // A page of long posts is not cut in the middle: 50 of them with 20 long comments each would be, and are asked for by nobody.
  outputCharsMax: 64_000,
  run: async (input, { read, tenant }) => {
    const { found, page, beside, mayRead } = await read(async ({ records }) => {
      const { topic, limit, after } = input;
      const at = await findGroup(records, tenant.user, input.group);
      const filter = { groupId: at.id, topic };
      const posts = await records.list(post, { filter, scope: "group", limit, after });
      const isIn =
        posts.items.length > 0 || (await standingIn(records, tenant.user, at.id))?.status === "member";
      return {
        found: at,
        page: posts,
        beside: await besideOf(records, posts.items, input.comments),
        mayRead: isIn,
      };
    });
    const posts = page.items.map((row) => shown(row, beside));
    const first = page.items[0];
    const newest =
      first === undefined
        ? mayRead
          ? "nothing yet"
          : "only its members read it. Ask to join it first"
        : `${posts.length === 1 ? "one post" : `${posts.length} posts, the newest`}: ${post.text(first)}`;
    return {
      result: { group: { id: found.id, name: found.name }, posts, next: page.next },
      summary: `${found.name}: ${newest}.`,
    };
  },
});

type Post = RowOf<typeof post>;

interface Beside {
  readonly comments: ReadonlyMap<string, RecordPage<RowOf<typeof comment>>>;
  /** By post and sign. */
  readonly reactions: readonly Total[];
}

/** What stands under the posts of a page: two queries, however many posts. */
async function besideOf(records: RecordReader, posts: readonly Post[], limit: number): Promise<Beside> {
  const ids = posts.map(({ id }) => id);
  const scope = "group";
  const each = { by: "postId", ids, scope, sort: newestFirst, limit } as const;
  return {
    comments: ids.length === 0 || limit === 0 ? new Map() : await records.listEach(comment, each),
    reactions:
      ids.length === 0
        ? []
        : await records.totals(reaction, {
            by: ["postId", "emoji"],
            filter: { postId: { anyOf: ids } },
            scope,
          }),
  };
}

function shown(row: Post, { comments, reactions }: Beside) {
  const { id, topic, text, createdAt: at } = row;
  const counts = reactions.flatMap(({ keys: [of, emoji], count }) => (of === id ? [[emoji, count]] : []));
  return {
    id,
    by: authorOf(row),
    at,
    ...(topic !== "" && { topic }),
    ...(text.length > postCharsMax ? { text: `${text.slice(0, postCharsMax)}…`, cut: true } : { text }),
    ...commentsShown(comments.get(id)),
    reactions: Object.fromEntries(counts),
  };
}
