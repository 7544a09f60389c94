import type { CommitItem, commitBatch as realCommitBatch } from "../../src/db/commit-batch.ts";
import { commitBatch as commit } from "../../src/db/commit-batch.ts";
import type { CrashPoint } from "./crash-points.ts";
import { crashAt } from "./crash-switch.ts";

type Moment = "before" | "in" | "after";

/** The group commit with its crash points: before its statement leaves, on its way, and after the reply. */
export const commitBatch: typeof realCommitBatch = async (client, items, options) => {
  crashIn(items, "before");
  const committing = commit(client, items, options);
  // Postgres.js writes in the next tick; then the statement is in the server's hands.
  committing.catch(() => {});
  await new Promise((resolve) => setImmediate(resolve));
  crashIn(items, "in");
  const rows = await committing;
  crashIn(items, "after");
  return rows;
};

function crashIn(items: readonly CommitItem[], moment: Moment): void {
  for (const kind of new Set(items.map(kindOf))) {
    const point = points[kind]?.[moment];
    if (point !== undefined) crashAt(point);
  }
}

const points: Readonly<Record<string, Partial<Record<Moment, CrashPoint>>>> = {
  accept: { before: "accept.before_commit", in: "accept.in_commit", after: "accept.after_commit" },
  step: { before: "step.before_commit", in: "step.in_commit", after: "step.after_commit" },
  end: { before: "end.before_commit", in: "end.in_commit", after: "end.after_commit" },
  reset: { before: "reset.before_commit", after: "reset.after_commit" },
};

function kindOf(item: CommitItem): string {
  if (item.kind !== "write") return "accept";
  const types = new Set<string>(item.write.entries.map(({ type }) => type));
  if (item.write.end !== undefined) return "end";
  if (types.has("step.completed")) return "step";
  return types.has("step.reset") ? "reset" : "other";
}
