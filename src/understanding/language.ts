import type { Answers } from "./answers.ts";
import type { KeyWords, ToolWords } from "./catalogue.ts";
import type { UnclearReason } from "./intent.ts";
import type {
  AgainWords,
  ChoosingWords,
  DrawingWords,
  JoinWords,
  SenseWords,
  SpellingWords,
  StoryWords,
} from "./loose-words.ts";
import type { ReplyWords } from "./reply-words.ts";
import type { SaidWords } from "./said-for.ts";
import type { WhenWords } from "./when-words.ts";

/**
 * A language, as data. Patterns are regular expressions in text, matched in any case against whole sentences without their money, days
 * and periods; in them stand `{amount}` for money, `{what}` for one to six words, `{category}` for a word of `categories`, and
 * `{subject}`, `{article}`, `{verb}` … for the entries of `parts`.
 */
export interface Language {
  /** BCP 47, for numbers and dates. */
  readonly locale: string;
  readonly numbers: NumberWords;
  readonly calendar: CalendarWords;
  /** Currency code → pattern of its names. */
  readonly currencies: Readonly<Record<string, string>>;
  /** Symbol → the currency it most often means; a user's own currency with that symbol comes first. */
  readonly symbols: Readonly<Record<string, readonly string[]>>;
  /** Pattern of a hundredth of the currency, and of the word between both: "5 euros and 20 cents". */
  readonly cents: string;
  readonly and: string;
  /** Words after a number that make it a quantity and not money: liters, people. */
  readonly measures: string;
  /** Times of day: said, but not needed. */
  readonly times: string;
  /** Category → patterns of the words that mean all of it, and of those that mean a part of it. */
  readonly categories: Readonly<Record<string, { readonly same: string; readonly part: string }>>;
  readonly allSpending: string;
  readonly otherCategory: string;
  readonly parts: Readonly<Record<string, string>>;
  /** Words before and after a sentence that change nothing. */
  readonly leading: string;
  readonly trailing: string;
  /** Before a name, with a full stop that ends no sentence. */
  readonly titles: string;
  /** Words before an amount that change nothing: about. */
  readonly approximately: string;
  /** Between two purchases of one sentence. */
  readonly separators: string;
  readonly groupings: { readonly category: string; readonly month: string };
  readonly monthly: string;
  readonly otherRhythm: string;
  readonly patterns: Readonly<Record<PatternName, readonly string[]>>;
  /** Words that alone name nothing. */
  readonly smallWords: string;
  /** Words that never stand in what was bought. */
  readonly notInWhat: string;
  /** Words of somebody who speaks of spending. */
  readonly money: string;
  /** Why a sentence is not an order; the first that is found in it. */
  readonly doubts: readonly (readonly [UnclearReason, string])[];
  readonly joins: JoinWords;
  readonly when: WhenWords;
  readonly replies: ReplyWords;
  /** What the tools are asked for by; the first that fits a sentence is it. */
  readonly tools: readonly ToolWords[];
  /** Where none of them fits. */
  readonly keys: readonly KeyWords[];
  /** Slot → pattern of what says at the ends of its words which kind of thing it is. */
  readonly kindNouns: Readonly<Record<string, string>>;
  /** What a sentence begins with, and the tools that it then never means, as patterns. */
  readonly acts: readonly (readonly [begins: string, never: string])[];
  readonly easy: EasyWords;
  readonly choosing: ChoosingWords;
  readonly again: AgainWords;
  readonly sense: SenseWords;
  readonly spelling: SpellingWords;
  readonly story: StoryWords;
  readonly drawing: DrawingWords;
  /** What people say for each intent. */
  readonly asks: SaidWords;
  readonly answers: Answers;
}

/** Words that say nothing, as patterns. */
export interface EasyWords {
  /** Before an order, that makes one of a question. */
  readonly requests: string;
  /** Before any sentence. */
  readonly openings: string;
  /** Anywhere. */
  readonly fillers: string;
  /** After it, with all that follows. */
  readonly closings: string;
  /** After it, and it makes an order of a question: "would you note it?" */
  readonly closingRequests: string;
  /** Around the words of an order, and of a question. */
  readonly idle: string;
  readonly idleAsking: string;
  /** At the start of a sentence: it is somebody else who does it. */
  readonly others: string;
  /** Before a text of the user's own: "that". */
  readonly textLead: string;
  /** Behind it, where something else was taken out. */
  readonly textTail: string;
  /** At the end of what is to be said behind a colon: there it belongs to it. */
  readonly textEnd: string;
  /** The same where no colon is before the text. */
  readonly saidEnd: string;
  /** Whole sentences that only say once more that the one before is an order: "would you note it?" */
  readonly echoes: string;
  /** An event's words with its place behind them: groups `title` and `location`. */
  readonly placed: string;
  /** How PAM is asked to do something herself. */
  readonly askedOfPam: string;
  /** Behind the order in its own sentence: "…, tick it off". */
  readonly tails: string;
  /** What begins an order of words to say, which stand behind a colon. */
  readonly sayings: string;
  /** Anywhere: it was only going to be. */
  readonly notDone: string;
  /** Numbers are to be drawn. */
  readonly chart: string;
  /** In a name: no thing is called so, and something else was said. */
  readonly oddNames: string;
  /** Of money that is not spent, only spoken of. */
  readonly notSpent: string;
  /** Behind all that was bought: the trip that it was for, as group `trip`. */
  readonly onTrip?: string;
}

export type PatternName =
  | "greeting"
  | "thanks"
  | "help"
  | "forget"
  | "clock"
  | "undoLast"
  | "undoLatest"
  | "undoSome"
  | "deleteLatest"
  | "undoWhat"
  | "deleteExpense"
  | "redo"
  | "summary"
  | "list"
  | "budgetCheck"
  | "budgetSet"
  | "spent"
  | "bare"
  | "adjacent"
  | "amountReply"
  | "whatReply";

export interface NumberWords {
  readonly units: Readonly<Record<string, number>>;
  readonly tens: Readonly<Record<string, number>>;
  readonly hundred: string;
  readonly thousand: string;
  /** Stands for one before hundred and thousand. */
  readonly a: string;
  /** Number words that alone are no number: "the last one". */
  readonly never: string;
}

export interface CalendarWords {
  /** From Sunday; patterns. */
  readonly weekdays: readonly string[];
  /** From January; patterns. */
  readonly months: readonly string[];
  /** Days before today → pattern. */
  readonly relative: readonly (readonly [number, string])[];
  /** Patterns with `{count}`, `{weekday}`, `{day}`, `{month}`, `{year}`, `{iso}`. */
  readonly daysAgo: string;
  readonly lastWeekday: string;
  readonly onWeekday: string;
  readonly dates: readonly string[];
  /** Period name → pattern. */
  readonly periods: readonly (readonly [string, string])[];
  readonly lastDays: string;
  readonly inMonth: string;
  readonly inYear: string;
  /** Before a day: from it on, up to it; and both ends at once. */
  readonly since: string;
  readonly until: string;
  readonly between: readonly string[];
}
