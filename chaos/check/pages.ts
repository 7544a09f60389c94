import { branchKey, type Entry, type Stored } from "./stored.ts";
import type { Violations } from "./violations.ts";

/** The messages of a conversation's active branch, first to last, by the stretches that it is made of. */
export function activePage({ logs, heads, stretches }: Stored, conversation: string): Entry[] {
  const head = heads.get(conversation);
  if (head === undefined) return [];
  const own = { conversation, branch: head.activeBranch, lo: 1, hi: head.length };
  const path = stretches.get(branchKey(conversation, head.activeBranch)) ?? [own];
  return path
    .flatMap((stretch) =>
      (logs.get(stretch.conversation) ?? []).filter(
        ({ branch, pos }) =>
          branch === stretch.branch && pos !== null && pos >= stretch.lo && pos <= stretch.hi,
      ),
    )
    .sort((a, b) => (a.pos ?? 0) - (b.pos ?? 0));
}

/** Positions of a branch run 1, 2, 3 …; what was asked anew stands where the old words stand on their own branch. */
export function checkBranches(stored: Stored, violations: Violations): void {
  const messages = new Map<string, Entry>();
  const questions = new Map<string, Entry>();
  for (const entry of [...stored.logs.values()].flat()) {
    if (entry.message !== null && entry.role !== null) messages.set(entry.message, entry);
    if (entry.turn !== null && entry.role === "user") questions.set(entry.turn, entry);
  }
  for (const [conversation, { length, activeBranch }] of stored.heads) {
    const page = activePage(stored, conversation);
    if (page.length !== length || page.some(({ pos }, index) => pos !== index + 1))
      violations.add(
        "a branch has its messages without a hole",
        `${conversation} ${activeBranch}: ${page.map(({ pos }) => pos)} of ${length}`,
      );
  }
  for (const entries of stored.logs.values())
    for (const entry of entries) {
      if (entry.type !== "branch.created") continue;
      const before = messages.get(String(entry.body["before"]));
      checkFork({ fork: entry, before, question: questions.get(entry.turn ?? "") }, violations);
    }
}

interface Fork {
  readonly fork: Entry;
  readonly before: Entry | undefined;
  readonly question: Entry | undefined;
}

function checkFork({ fork, before, question }: Fork, violations: Violations): void {
  const { turn, body, log, seq } = fork;
  const isRight =
    body["branch"] === turn &&
    question?.branch === turn &&
    question?.pos === body["forkPos"] &&
    before?.pos === body["forkPos"] &&
    question?.body["replaces"] === before?.message;
  if (!isRight)
    violations.add(
      "what is asked anew stands in the place of what it replaces",
      `${log} ${seq}: ${JSON.stringify(body)}, ${JSON.stringify(question)}, ${JSON.stringify(before)}`,
    );
}
