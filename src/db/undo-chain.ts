/** A row's ledger entry, as far as the question of a conflict needs it. */
export interface ChainEntry {
  /** `source:toolUse` of the tool use that made it. */
  readonly by: string;
  readonly versionAfter: number;
  /** `source:toolUse` of the undo that took it back. */
  readonly undoneBy: string | null;
}

/**
 * Whether a row is as it was at `version`, although it is at `current` now: every change since was taken back, and so
 * nothing newer would be lost. An undo that was itself taken back does not count: then its target stands again.
 * @param entries All of the row's entries.
 */
export function standsAsOf(entries: readonly ChainEntry[], version: number, current: number): boolean {
  const newer = entries.filter((entry) => entry.versionAfter > version);
  // A version without an entry was written past the ledger: nothing is known of it.
  if (newer.length !== current - version) return false;
  return newer.every((entry) => {
    const targets = entries.filter((target) => target.undoneBy === entry.by);
    if (targets.length > 0) return targets.every((target) => target.versionAfter > version);
    return !isInForce(entries, entry);
  });
}

/** An undo is later than its target, so each step of the walk goes up and it ends. */
function isInForce(entries: readonly ChainEntry[], entry: ChainEntry): boolean {
  let inForce = true;
  let at: ChainEntry | undefined = entry;
  while (at?.undoneBy) {
    const { undoneBy, versionAfter }: ChainEntry = at;
    at = entries.find((undo) => undo.by === undoneBy && undo.versionAfter > versionAfter);
    inForce = !inForce;
  }
  return inForce;
}
