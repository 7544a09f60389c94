import type { KeyWords, Slot } from "../../catalogue.ts";
import { mailCode as code } from "../mail.ts";
import { change, insteadOf } from "./change-words.ts";

const amount: Slot = { type: "money", to: ["amount", "currency"], first: true };
const entry: Slot = { type: "name", bare: "the amount of|amount of" };
const goal = "savings? (?:goal|fund|pot|jar|target)|goal|fund|pot";
const standing =
  "(?:recurring |regular |fixed |monthly )?(?:subscription|membership|standing order|direct debit|recurring (?:item|payment|expense|income))";
const money = "(?:the )?(?:amount|sum|price|cost|value|target)(?: of| for)?(?: the| my)?";
const wages =
  "salary|wages?|pay ?check|bonus|pension|refund|tax refund|allowance|income|dividend|pocket money|child benefit";

/** Income, regular payments and goals that are put right, and the code of a mail. */
export const moneyChangeKeys: readonly KeyWords[] = [
  {
    tool: "update_money_entry",
    changes: true,
    with: { kind: "income" },
    slots: { amount, was: { type: "money", to: ["", ""] }, entry },
    prefers: "first",
    allOf: ["amount"],
    cues: [
      `(?<entry>(?!income)(?:${wages}))|income(?: entry)?`,
      "correct|fix|change|update|edit|adjust|amend|should (?:be|have been)|not|instead of|rather than|wrong",
    ],
    also: [insteadOf, money, "was|is|to|last|latest|actually|really|in fact|it|from", "(?:the )?income"],
    leads: { entry: "(?:from|of)(?: the| my)*" },
    rest: "entry",
    before: true,
    unless:
      "budget|goal|expense|every|each|monthly|weekly|goes? on|category|trip|remind|how|what|delete|remove",
  },
  {
    tool: "update_money_entry",
    changes: true,
    with: { kind: "income" },
    slots: { date: { type: "day", past: true }, entry },
    allOf: ["date"],
    cues: [
      `(?<entry>(?!income)(?:${wages}))|income(?: entry)?`,
      "correct|fix|change|update|edit|adjust|should (?:be|have been)|move|date of",
    ],
    also: ["(?:the )?(?:date|day)(?: of| for)?|was|is|to|last|latest|actually|from|on"],
    leads: { entry: "(?:from|of)(?: the| my)*" },
    rest: "entry",
    before: true,
    unless: "budget|goal|expense|every|each|⟦v\\d+⟧.*⟦|remind|how|what|show|delete|remove",
  },
  {
    tool: "update_money_entry",
    changes: true,
    with: { kind: "savings_goal" },
    slots: { amount: { type: "money", to: ["amount", ""] }, was: { type: "money", to: ["", ""] }, entry },
    allOf: ["amount", "entry"],
    cues: [
      goal,
      "change|set|update|correct|fix|edit|adjust|raise|lower|increase|decrease|reduce|should be|is now|bump up",
    ],
    also: [money, insteadOf, "to|of|for|now|is|from"],
    leads: { entry: "(?:of|for|called)(?: the| my| our)*" },
    rest: "entry",
    before: true,
    has: "change|update|correct|fix|edit|adjust|raise|lower|increase|decrease|reduce|target of|amount of|should be|is now|bump up",
    unless: "new|create|add|put|take|withdraw|budget|want to save|move ⟦|transfer|trip",
  },
  {
    tool: "update_money_entry",
    changes: true,
    with: { kind: "savings_goal" },
    slots: { date: { type: "day" }, entry },
    allOf: ["date", "entry"],
    cues: [goal, `${change}|deadline|due date|date`],
    also: [
      "(?:the )?(?:deadline|due date|end date|target date|date|day)(?: of| for)?|to|until|back|by|is|now",
    ],
    leads: { entry: "(?:of|for)(?: the| my| our)*" },
    rest: "entry",
    before: true,
    unless: "new|create|add|take|withdraw|budget|⟦v\\d+⟧ (?:in|into|to|from)|save|trip|saved|⟦v\\d+⟧.*⟦",
  },
  {
    tool: "update_money_entry",
    changes: true,
    with: { kind: "recurring_item" },
    slots: { amount, was: { type: "money", to: ["", ""] }, entry },
    allOf: ["amount", "entry"],
    cues: [
      standing,
      "change|update|correct|fix|edit|adjust|raise|lower|increase|went up|goes up|now costs|costs|is now|should be",
    ],
    also: [money, insteadOf, "to|of|for|now|only|is|from|costs?|the"],
    leads: { entry: "(?:of|for|called)(?: the| my| our)*" },
    rest: "entry",
    before: true,
    has: "change|update|correct|fix|edit|adjust|raise|lower|increase|went up|goes up|now|should be",
    unless: "new|add|every|each|⟦v\\d+⟧ a|cancel|stop|budget|started|goal",
  },
  {
    tool: "update_money_entry",
    changes: true,
    with: { kind: "recurring_item", active: true },
    slots: {
      entry: { type: "name", bare: "(?:monthly |weekly |yearly )?(?:payments?|subscription|membership)" },
    },
    allOf: ["entry"],
    cues: [
      "resume|restart|re-?activate|unpause|re-?start|start (?=.*again)|continue|turn (?=.*on again)|re-?enable",
    ],
    also: [standing, "(?:paying|booking)(?: for)?|again|payments?|with"],
    rest: "entry",
    unless: "trip|task|event|plan|reminder|⟦|conversation|chat|new|car|engine",
  },
  {
    tool: "confirm_email",
    changes: true,
    slots: { code: { type: "text" } },
    allOf: ["code"],
    cues: [
      `(?<=(?:is|code|with|:|enter|it's|use|got|reads|here) )${code}(?= ?$)|${code}(?= is (?:my|the))`,
      "code|confirm|verify|verification|confirmation",
    ],
    also: [
      "(?:my |the |a )?(?:e-?mail |mail |confirmation |verification |address )*(?:code|address|mail|e-?mail)|(?:from|in|of|with|by)|(?:the |my |your )?(?:mail|e-?mail|message)|is|use|enter|here|i got|received|confirm|verify|it says|that came",
    ],
    rest: "*",
    unless: "⟦|group|trip|promo|discount|zip|post|her|his|their|door|gate|pin",
  },
];
