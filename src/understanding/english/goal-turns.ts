import type { Slot, ToolWords } from "../catalogue.ts";

const amount: Slot = { type: "money", to: ["amount", "currency"] };
const first: Slot = { type: "money", to: ["amount", ""], first: true };
const wrong: Slot = { type: "money", to: ["", ""] };
/** A day that only tells which one is meant. */
const told: Slot = { type: "day", past: true, to: [""] };
const entry: Slot = { type: "name" };
const goal: Slot = { type: "name", bare: "savings?" };

const mine = "(?:the |my |our |that )?";
const pots = "savings? goal|goal|savings? fund|fund|savings? pot|pot|jar|savings";

/** Savings goals in further sentences. */
export const englishGoalTurns: readonly ToolWords[] = [
  {
    tool: "add_to_goal",
    changes: true,
    slots: { amount, on: told, goal },
    allOf: ["amount", "goal"],
    says: [
      `(?:(?:another|an extra|a further|and) )?more (?:for|into|to|towards|in) ${mine}{goal} (?:${pots})`,
      `(?:another|an extra|a further) (?:for|into|to|towards|in) ${mine}{goal} (?:${pots})`,
      `(?:has|have|had|are|is) (?:gone|been put|been moved|been paid|been added) (?:into|to|towards|in) ${mine}{goal} (?:${pots})`,
      `(?:for|towards) ${mine}{goal},? (?:i|we)(?:'ve| have)? (?:just )?(?:put|set|laid|saved)(?: (?:away|aside|by))+`,
      "{polite}(?:put|add|move|pay|transfer)(?: from [^⟦]{2,40}?)? (?:in|into|to|towards) (?:the |my |our )?savings (?:for|towards) {goal}",
      "(?:i|we) (?:could|was able to|were able to|managed to) (?:set|put|lay)(?: (?:away|aside|by))+ (?:for|towards) {goal}",
    ],
  },
  {
    tool: "add_to_goal",
    changes: true,
    with: { takeOut: true },
    slots: { amount, goal },
    allOf: ["amount", "goal"],
    says: [
      `(?:i|we)(?:'ve| have)? needed (?:from|out of) ${mine}{goal} (?:${pots})(?: for [^⟦]{2,40})?`,
      `{polite}(?:take|withdraw|remove|get) (?:from|out of) ${mine}(?:savings? goal|goal|fund|savings) {goal}`,
      `(?:i|we)(?:'ve| have)? (?:taken|took|withdrawn|withdrew)(?: out)? (?:from|of|out of) ${mine}{goal} (?:${pots}) (?:for|because of) [^⟦]{2,40}`,
    ],
  },
  {
    tool: "set_savings_goal",
    changes: true,
    slots: {
      dueOn: { type: "day" },
      target: { type: "money", to: ["target", "currency"] },
      name: { type: "name" },
    },
    allOf: ["target", "dueOn", "name"],
    says: [
      "(?:my|our) (?:next |new )?(?:savings? )?(?:goal|target)(?: (?:is|are))?(?: to save)? (?:for|towards) {name}",
      "(?:i|we)(?:'d| would)? (?:like|want|need|hope|plan|aim|intend) to have(?: (?:saved|together|ready))? (?:for|towards) {name}(?: (?:saved|together|ready))?",
    ],
  },
  {
    tool: "update_money_entry",
    changes: true,
    with: { kind: "savings_goal" },
    slots: { amount: first, wrong, entry },
    prefers: "first",
    allOf: ["amount", "entry", "wrong"],
    says: [
      `${mine}(?:savings? )?(?:goal|fund|pot) (?:for |called |named )?{entry}(?: (?:should be|is|must be|ought to be|has to be))?(?: really| actually| now)?,? (?:and )?(?:not|instead(?: of)?|rather than)(?: ⟦v\\d+⟧)?`,
      `${mine}{entry} (?:savings? )?(?:goal|fund|pot)(?: (?:should be|is|must be|ought to be|has to be|needs to be))?(?: really| actually| now)?,? (?:and )?(?:not|instead(?: of)?|rather than)(?: ⟦v\\d+⟧)?`,
    ],
  },
  {
    tool: "update_money_entry",
    changes: true,
    with: { kind: "savings_goal" },
    slots: { date: { type: "day" }, entry },
    allOf: ["date", "entry"],
    says: [
      `${mine}{entry} (?:savings? goal|goal|fund|pot) (?:should|shall|may|can|is to|must|will|has to)(?: now)? (?:run|last|go on|be extended|end|be reached|be due|finish|be full)(?: (?:until|by|on|till|to))?`,
    ],
  },
];
