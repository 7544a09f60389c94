import type { Exchange } from "./dialogue.ts";
import { readResult } from "./results.ts";

/** Something that was written in this conversation and can be taken back. */
export interface Change {
  readonly toolUse: string;
  /** Number of its exchange. */
  readonly exchange: number;
  readonly isUndo: boolean;
  /** What it was about, to find it by. */
  readonly about: string;
}

/** What stands of all that the conversation has changed, oldest first. */
export function standingChanges(exchanges: readonly Exchange[]): Change[] {
  const changes: Change[] = [];
  const undoneBy = new Map<string, string>();
  for (const [exchange, { uses }] of exchanges.entries()) {
    for (const { name, result } of uses) {
      const read = readResult(result);
      if (read?.toolUse === undefined) continue;
      if (read.undone !== undefined) undoneBy.set(read.undone, read.toolUse);
      const about = [read.expense?.description, read.expense?.category, read.budget?.category].join(" ");
      changes.push({ toolUse: read.toolUse, exchange, isUndo: name === "undo", about });
    }
  }
  const stands = (toolUse: string): boolean => {
    const undo = undoneBy.get(toolUse);
    return undo === undefined || !stands(undo);
  };
  return changes.filter((change) => stands(change.toolUse));
}

/** The tool uses that an undo means; empty where there is nothing. */
export function targetsOf(
  changes: readonly Change[],
  { scope, what }: { scope: "last" | "latest" | "redo"; what: string | undefined },
): string[] {
  const candidates = changes.filter((change) => change.isUndo === (scope === "redo"));
  const about = (change: Change) =>
    what === undefined || change.about.toLowerCase().includes(what.toLowerCase());
  const last = candidates.findLast(about);
  if (!last) return [];
  if (scope === "last") return [last.toolUse];
  // The latest first: a row that was changed twice goes back the way it came.
  return candidates
    .filter((change) => change.exchange === last.exchange)
    .map((change) => change.toolUse)
    .reverse();
}
