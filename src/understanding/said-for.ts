/** Intent → what people say for it, one a line. */
export type SaidFor = Readonly<Record<string, string>>;

/** What a language teaches the classifier, as data. Kept apart from what the tests say. */
export interface SaidWords {
  readonly said: SaidFor;
  /** Kind → words, parted by spaces, of which it says as much that they are of the kind as which one they are. */
  readonly kinds: Readonly<Record<string, string>>;
  /** Unit of a number → words; only behind a number. */
  readonly units: Readonly<Record<string, string>>;
  readonly numbers: string;
  /** Endings that change a word and not what it means, the longest first. */
  readonly endings: readonly string[];
  /** Words that say nothing of what a request is about. */
  readonly empty: string;
  /** Words between two orders. */
  readonly between: string;
}

/** All that is said for each intent, of several such lists. */
export function joined(lists: readonly SaidFor[]): SaidFor {
  const all: Record<string, string> = {};
  for (const list of lists)
    for (const [intent, said] of Object.entries(list))
      all[intent] = intent in all ? `${all[intent]}\n${said.trim()}` : said.trim();
  return all;
}
