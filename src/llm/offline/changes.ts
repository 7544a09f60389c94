import type { IntentOf } from "../../understanding/intent.ts";
import type { Exchange } from "./dialogue.ts";
import { readResult } from "./results.ts";

/** Something that was written in this conversation and can be taken back. */
export interface Change {
  /** What an undo names: the tool use that made it, or the one that brought it back. */
  readonly toolUse: string;
  /** Number of that tool use's exchange. */
  readonly exchange: number;
  readonly isUndo: boolean;
  readonly isExpense: boolean;
  /** What it was about, to find it by. */
  readonly about: string;
}

/** What stands of all that the conversation has changed, latest last. */
export function standingChanges(exchanges: readonly Exchange[]): Change[] {
  const changes = new Map<string, Change>();
  const undoneBy = new Map<string, string>();
  for (const [exchange, { uses }] of exchanges.entries()) {
    for (const { name, result } of uses) {
      const read = readResult(result);
      if (read?.toolUse === undefined) continue;
      if (read.undone !== undefined) undoneBy.set(read.undone, read.toolUse);
      const words = [read.expense?.description, read.expense?.category, read.budget?.category, read.summary];
      const about = words.filter(Boolean).join(" ");
      const isExpense = name === "create_expense";
      changes.set(read.toolUse, {
        toolUse: read.toolUse,
        exchange,
        isUndo: name === "undo",
        isExpense,
        about,
      });
    }
  }
  /** Undefined where it was taken back; an undo of that undo stands for it then. */
  const standing = (change: Change): Change | undefined => {
    const undo = undoneBy.get(change.toolUse);
    if (undo === undefined) return change;
    const redo = changes.get(undoneBy.get(undo) ?? "");
    return redo && standing({ ...change, toolUse: redo.toolUse, exchange: redo.exchange });
  };
  const isRedo = (change: Change) =>
    change.isUndo &&
    [...undoneBy].some(([target, by]) => by === change.toolUse && changes.get(target)?.isUndo);
  return [...changes.values()]
    .filter((change) => !isRedo(change))
    .flatMap((change) => standing(change) ?? [])
    .sort((a, b) => a.exchange - b.exchange);
}

/** The tool uses that an undo means; empty where there is nothing. */
export function targetsOf(
  changes: readonly Change[],
  { scope, what, count = 1 }: IntentOf<"undo">,
): string[] {
  const candidates = changes.filter((change) => change.isUndo === (scope === "redo"));
  const about = (change: Change) =>
    what === undefined || change.about.toLowerCase().includes(what.toLowerCase());
  const last = candidates.findLast(about);
  if (!last) return [];
  if (what === undefined && scope === "last")
    return candidates
      .slice(-count)
      .map((change) => change.toolUse)
      .reverse();
  if (scope === "last") return [last.toolUse];
  // The latest first: a row that was changed twice goes back the way it came.
  return candidates
    .filter((change) => change.exchange === last.exchange)
    .map((change) => change.toolUse)
    .reverse();
}
