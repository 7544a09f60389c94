/** A value that stands anywhere in a sentence and is recognised by how it looks. */
export type FloatSlot =
  /** Two fields, amount and currency; one whose name is empty is not wanted. `first`: whatever comes first; `exactly`: no
   * other; `sure`: what stands before a bare number that is a sum all the same; `least`: a smaller one may be a time;
   * `behind`: only one that begins so, with the words before it. */
  | {
      readonly type: "money";
      readonly first?: true;
      readonly exactly?: string;
      readonly sure?: string;
      readonly least?: number;
      readonly behind?: string;
    }
  /** A whole number that is no money; `after`: only behind this word; `least` and `most` of it. */
  | { readonly type: "number"; readonly after?: string; readonly least?: number; readonly most?: number }
  /**
   * A number with one of these units; from `bareFrom` on also without a unit. `as: "text"` gives decimal text, else a
   * whole number.
   */
  | {
      readonly type: "quantity";
      readonly units: readonly string[];
      readonly bareFrom?: number;
      /** Without a unit only behind this word. */
      readonly bareAfter?: string;
      /** Only one that begins so, with the words before it. */
      readonly behind?: string;
      /** Smaller ones are something else. */
      readonly least?: number;
      readonly as?: "text";
    }
  /** `YYYY-MM-DD`: today or the next such day, or with `past` the last; `after`: only behind these words. */
  | { readonly type: "day"; readonly past?: true; readonly after?: string }
  /** `YYYY-MM` of a span that is a month. */
  | { readonly type: "month" }
  /**
   * `YYYY-MM-DDTHH:mm`; `at` is the time where none was said, `day` means the day alone then, `sure` wants a day and a
   * clock's time, `clock` gives the time alone as `HH:mm`, `either` what alone was said, the day or the time, `early` reads it as one of the morning, `last` takes of "from 3 to 5"
   * the end. A second field takes the end of a span.
   */
  | {
      readonly type: "moment";
      readonly at?: string;
      readonly alone?: "day" | "clock" | "either";
      readonly sure?: true;
      readonly early?: true;
      readonly last?: true;
    }
  /**
   * Two fields: the first and the last day; a third takes a single day. `named`: one field, `period`, where it has a name;
   * `sure`: a single day is none.
   */
  | { readonly type: "range"; readonly past?: true; readonly named?: true; readonly sure?: true }
  /** `week` or `year`, of something that repeats; where `monthly`, `month` too. */
  | { readonly type: "period"; readonly monthly?: true }
  /** `breakfast`, `lunch` or `dinner`, of a part of the day. */
  | { readonly type: "mealtime" }
  /** RFC 5545 rule. */
  | { readonly type: "repeat" }
  /** Four fields: `day`, `week`, `month` or `year`, how many of them, the first day; and a rule for what these can't say. */
  | { readonly type: "every" }
  /** Two fields, `HH:mm`: from when to when, of a part of the day or a span of times; a time alone behind these words. */
  | { readonly type: "hours"; readonly from: string; readonly until: string }
  /** Whole minutes from now. */
  | { readonly type: "fromNow" }
  /** Whole months: "every 12 months", "yearly". */
  | { readonly type: "months" }
  | { readonly type: "minutes"; readonly negative?: true };

/** Words of the sentence itself: `{slot}` in its patterns. */
export type WordSlot =
  /** `free`: what is asked for is taken as it is written, whatever it says. */
  | { readonly type: "text"; readonly free?: true }
  /** `counted`: it may begin with a number. */
  /** `proper`: at least so many words, all of them with a capital; `valued`: days and numbers in it are words of it. */
  | { readonly type: "name"; readonly counted?: true; readonly proper?: number; readonly valued?: true }
  /** The category that its words mean; where it need not be `known`, also a name of the user's own. */
  | { readonly type: "category"; readonly known?: true }
  /**
   * Value → pattern of the words that mean it; `flag`: true or false; `within`: a field of this object; `asDay`: days from
   * today; `holds`: the value names the object's field, and this is what it holds.
   */
  | {
      readonly type: "choice";
      readonly values: Readonly<Record<string, string>>;
      readonly flag?: true;
      readonly within?: string;
      readonly asDay?: true;
      readonly holds?: string;
    }
  /**
   * "two towels, a tent and 2 litres of water": the fields of each; with an empty name each is a text of its own. `parted`:
   * what stands between two of them, too; `days`: the fields of the day, or the first and last, that each may tell; they are
   * in the span of this slot of the sentence: "Bled on the 4th".
   */
  | {
      readonly type: "list";
      readonly name: string;
      readonly quantity?: string;
      readonly quantityAs?: "text";
      readonly unit?: string;
      readonly parted?: string;
      readonly days?: { readonly to: readonly [string, string]; readonly in: string };
    };

export type Slot = (FloatSlot | WordSlot) & {
  /** The input's fields where they are not called as the slot: the second takes the currency, or the last day. */
  readonly to?: readonly string[];
  /** Its words are none where they are these. */
  readonly never?: string;
  /** What stands at the ends of its words and is no part of them: "Kitchen savings", "Golf's". */
  readonly bare?: string;
  /** A second field of the tool that its words tell too: the first value whose pattern stands in them. */
  readonly tells?: { readonly field: string; readonly values: Readonly<Record<string, string>> };
  /** Where it was not said, it is these fields' words together: a car without a name goes by its make and model. */
  readonly madeOf?: readonly string[];
  /** It is told of each thing of this list: "flour and rice that keep until May". */
  readonly each?: string;
  /** The question that gets it; a slot without one is never missing. */
  readonly ask?: string;
};

/** How people ask for one tool: data of a language. */
export interface ToolWords {
  readonly tool: string;
  readonly changes: boolean;
  /** Fields that these sentences mean. */
  readonly with?: Readonly<Record<string, unknown>>;
  readonly slots: Readonly<Record<string, Slot>>;
  /** Of two values that fit, the first in the sentence; else the last. */
  readonly prefers?: "first";
  /** One of these slots must have been said, or the sentence means something else. */
  readonly anyOf?: readonly string[];
  /** All of these. */
  readonly allOf?: readonly string[];
  /** Patterns of what is left of the sentence when its floating values are taken out. */
  readonly says: readonly string[];
}

/**
 * How a tool is known where no whole sentence fits: its key words stand in it, in any order, and all else is values, words
 * that say nothing, and at most one run of words that a slot takes.
 */
export interface KeyWords extends Omit<ToolWords, "says"> {
  /** Each must be found. Their groups named as slots fill these. */
  readonly cues: readonly string[];
  /** Each may be found. */
  readonly also?: readonly string[];
  /** Slot → what stands before its words. */
  readonly leads?: Readonly<Record<string, string>>;
  /** The slot that takes the words which nothing else has taken; `*` where any such words say no more. */
  readonly rest?: string;
  /** These words may stand before the first key word; elsewhere it is somebody else who does it. */
  readonly before?: true;
  /** Somebody else may do it: "Grandma gave me 50". */
  readonly byOthers?: true;
  /** Must stand in the sentence, as a part of other words. */
  readonly has?: string;
  /** Words of something else. */
  readonly unless?: string;
}

/** Names of a language's slots that are words. */
export function isWordSlot(slot: Slot): slot is Slot & WordSlot {
  return (
    slot.type === "text" ||
    slot.type === "name" ||
    slot.type === "choice" ||
    slot.type === "list" ||
    slot.type === "category"
  );
}
