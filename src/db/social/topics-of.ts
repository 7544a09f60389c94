import { sql } from "drizzle-orm";
import type { LedgerEntry } from "../effects.ts";
import { uuids } from "../records/record-table.ts";
import type { TenantDatabase } from "../tenant-database.ts";

/** Rows that stand under a post. */
const underPosts: ReadonlySet<string> = new Set(["comments", "reactions"]);

/**
 * By the id of a changed post, comment or reaction, the topics that it is about: of a post that has moved the old one too. One
 * query at most. Other rows are not in it.
 */
export async function topicsOf(
  tx: TenantDatabase,
  entries: readonly LedgerEntry[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const posts = entries.filter(({ table }) => table === "posts");
  const topics = new Map<string, Set<string>>();
  for (const { row, before, now } of posts)
    for (const state of [before, now])
      if (typeof state?.["topic"] === "string")
        topics.set(row, (topics.get(row) ?? new Set()).add(state["topic"]));
  const under = entries.filter(({ table }) => underPosts.has(table));
  const postOf = new Map(under.map(({ row, before, now }) => [row, String((now ?? before)?.["postId"])]));
  const found = postOf.size === 0 ? [] : await topicsIn(tx, new Set(postOf.values()));
  const topicOf = new Map(found.map(({ id, topic }) => [id, topic]));
  for (const [row, post] of postOf) {
    const topic = topicOf.get(post);
    if (topic !== undefined) topics.set(row, new Set([topic]));
  }
  return new Map([...topics].map(([row, each]) => [row, [...each]]));
}

/** Of posts that the writer sees, also those that were taken away. */
function topicsIn(tx: TenantDatabase, ids: ReadonlySet<string>) {
  return tx.execute<{ id: string; topic: string }>(
    sql`select id, topic from posts where id = any(${uuids(ids)})`,
  );
}
