/** Where not all words of a sentence are accounted for: what keeps it from being an order of the user's own, as patterns. */
export interface SenseWords {
  /** Anywhere: it is denied, doubted or quoted. */
  readonly doubted: string;
  /** At its start: it asks. */
  readonly asking: string;
  /** At its start: somebody else does it; `named` as it is written, capitals and all. */
  readonly others: string;
  readonly named: string;
  /** A message, as it was written, that begins so tells what somebody says or where something is written. */
  readonly quoting: string;
  /** At its start: nothing that PAM does. */
  readonly beyond: string;
  /** Behind it: something, or somebody. */
  readonly doneTo: string;
  /** Tools that note what the user does: not what PAM is asked to do. */
  readonly ownDoing: readonly string[];
  /** Words that say nothing, wherever they stand. */
  readonly noise: string;
}

/** How an order stands behind a story, as patterns. */
export interface StoryWords {
  /** Between both. */
  readonly cut: string;
  /** How the order begins. */
  readonly start: string;
  /** Behind an order, from its comma on: why it is given. */
  readonly reason: string;
  /** In the story: what follows is said by somebody else, supposed or denied. */
  readonly quoted: string;
  /** Before an order that is asked for in so many words: "…, so please". */
  readonly asked: string;
  /** How something is taken back by name: "delete it" behind a story means what the story is about. */
  readonly undoing: string;
  /** What stands in such an order for a thing of the story; such a thing; and what it is joined to others by. */
  readonly it: string;
  readonly thing: string;
  /** The same with the word for what it is, its group: "that trip". */
  readonly kind: string;
  readonly joined: string;
  /** What stands in it for somebody of the story, and how the story names somebody, as it is written. */
  readonly them: string;
  readonly somebody: string;
  /** In the story before such an order, the same as `quoted`. */
  readonly denied: string;
}

/** How the language is typed in a hurry. */
export interface SpellingWords {
  /** Pattern of whole words → what they are short for. */
  readonly shorthand: readonly (readonly [string, string])[];
  /** Words that are put right where they are mistyped, parted by spaces. */
  readonly keyWords: string;
  /** Words that look like these and are none. */
  readonly notMistyped: string;
}

/** What stands between two orders of one sentence, as patterns. */
export interface JoinWords {
  /** Before the words that start an order, it is another one. */
  readonly strong: string;
  /** There it may be. */
  readonly weak: string;
  readonly starts: string;
  /** What stands before an order and is none by itself. */
  readonly hollow: string;
  /** Starts that are another order behind a weak one, too. */
  readonly sure: string;
  /** What begins a message whose words behind the colon are for others to read. */
  readonly told: string;
  /** What parts an order from more that is told of the same thing. */
  readonly goesOn?: string;
}

/** How numbers that stand in a message are asked for as a chart, as patterns. */
export interface DrawingWords {
  /** Its first words, behind courtesies. */
  readonly asks: string;
  /** Between the chart and its numbers, and between numbers and the chart. */
  readonly of: string;
  readonly into: string;
  /** In what stands around the numbers: what they are, as the group `title`; and what it is called else. */
  readonly titled: string;
  readonly title: string;
  /** Before the chart's own name: "called". */
  readonly called: string;
  /** Behind what is drawn: what its numbers are counted in, as the group `unit`. */
  readonly counted: string;
  readonly line: string;
  readonly bar: string;
  /** Before the name of a point, and between it and its number. */
  readonly on: string;
  readonly joined: string;
}

/** How one of several things is chosen, as patterns. */
export interface ChoosingWords {
  /** What the first, the second … is called. */
  readonly places: readonly string[];
  readonly last: string;
  /** Around what tells which one. */
  readonly beside: string;
}

/** How what was told of last, or asked, is meant again. */
export interface AgainWords {
  /** Pattern of how what was asked before is asked for other days: "and", "what about". */
  readonly also: string;
  /** Pattern of the words that stand for it, with what must be before them. */
  readonly pronoun: string;
  /** Kind of row, as tools' results name it → how one of that `{name}` is called in an order. */
  readonly kinds: Readonly<Record<string, string>>;
}
