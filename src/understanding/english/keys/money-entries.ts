import type { KeyWords, Slot } from "../../catalogue.ts";

const amount: Slot = { type: "money", to: ["amount", ""] };
const drop =
  "delete|remove|erase|scrap|get rid of|drop|cancel|bin|throw (?:out|away)|don't (?:need|want)(?= (?:the|my|our) |.* (?:any ?more|any longer))|no longer (?:need|want)";
const pots = "savings? goal|goal|savings? fund|fund|savings? (?:jar|pot)";
const anymore = "any ?more|any longer|altogether|completely|entirely";

/** What is set or booked beside expenses, where no whole sentence fits. */
export const moneyEntryKeys: readonly KeyWords[] = [
  {
    tool: "delete_money_entry",
    changes: true,
    with: { kind: "budget" },
    slots: {
      period: { type: "period", monthly: true },
      entry: { type: "category", ask: "Which budget?" },
    },
    cues: [drop, "(?:spending )?(?:budget|limit)|spending cap"],
    also: [anymore, "i|we"],
    leads: { entry: "for|on|of" },
    rest: "entry",
    unless: "trip|holiday|expense|list|task|reminder|event|by|⟦v\\d+⟧ for|set|more than",
  },
  {
    tool: "delete_money_entry",
    changes: true,
    with: { kind: "savings_goal" },
    slots: { entry: { type: "name", ask: "Which goal?" } },
    cues: [drop, pots],
    also: [anymore, "i|we"],
    leads: { entry: "for|called|named" },
    rest: "entry",
    unless: "⟦|from|out|list|trip|budget|event|expense|task|reminder",
  },
  {
    tool: "delete_money_entry",
    changes: true,
    with: { kind: "income" },
    slots: { amount, date: { type: "day", past: true }, entry: { type: "name" } },
    anyOf: ["amount", "date", "entry"],
    cues: ["delete|remove|erase|scrap|strike|get rid of", "income|earnings?"],
    also: ["entry|booking|(?:that )?i (?:logged|booked|added|entered)"],
    leads: { entry: "from|for|of" },
    rest: "entry",
    unless: "recurring|regular|list|event|task|reminder|budget|goal|category|every|each|expense",
  },
  {
    tool: "update_money_entry",
    changes: true,
    with: { kind: "savings_goal" },
    slots: {
      entry: { type: "name", ask: "Which goal?" },
      name: { type: "name", ask: "What is it to be called?" },
    },
    cues: ["rename|change the name of|give a new name to", pots],
    leads: { name: "to|into|as" },
    rest: "entry",
    unless: "category|trip|group|event|task",
  },
  {
    tool: "update_money_entry",
    changes: true,
    with: { kind: "category" },
    slots: {
      entry: { type: "name", ask: "Which category?" },
      name: { type: "name", ask: "What is it to be called?" },
    },
    cues: ["rename|change the name of|give a new name to", "(?:spending |expense |income )?category"],
    leads: { name: "to|into|as" },
    rest: "entry",
    unless: "goal|trip|group|event|task",
  },
];
