import type { RowOf } from "../../domains/record.ts";
import type { RecordPage } from "../../domains/record-store.ts";
import type { comment } from "../../domains/social/comment.ts";

/** Pages of comments begin with the newest one, and are shown as they were said. */
export const newestFirst = { by: "createdAt", direction: "desc" } as const;

/**
 * A page of a post's comments, the oldest first; `olderComments`, where there are more, is what the page before them is asked
 * for with.
 */
export function commentsShown(page: RecordPage<RowOf<typeof comment>> | undefined) {
  const comments = (page?.items ?? []).toReversed().map((row) => {
    const { id, text, createdAt: at } = row;
    return { id, by: authorOf(row), at, text };
  });
  const olderComments = page?.next ?? null;
  return { comments, ...(olderComments !== null && { olderComments }) };
}

/** The login of whoever wrote a row of a group. */
export function authorOf(row: object): string {
  return "author" in row && typeof row.author === "string" ? row.author : "";
}
