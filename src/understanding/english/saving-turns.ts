import type { Slot, ToolWords } from "../catalogue.ts";
import { currencyNames } from "./currency-names.ts";

const amount: Slot = { type: "money", to: ["amount", "currency"] };
const entry: Slot = { type: "name" };
const past: Slot = { type: "day", past: true };
const currency: Slot = { type: "choice", values: currencyNames };
/** A day that only tells which one is meant. */
const told: Slot = { type: "day", past: true, to: [""] };

const mine = "(?:the |my |our |that )?";
const pots = "savings? goal|goal|savings? fund|fund|savings? pot|pot";

/** Money in whole sentences: what is put aside, what a currency is worth, and what is deleted. */
export const englishSavingTurns: readonly ToolWords[] = [
  {
    tool: "add_to_goal",
    changes: true,
    with: { takeOut: true },
    slots: { amount, goal: { type: "name", bare: "savings?" } },
    allOf: ["amount"],
    says: [
      `(?:i|we)(?:'d)? (?:need|want|would like|like)(?: to have| to take)?(?: back)? (?:back )?(?:from|out of) ${mine}{goal} (?:${pots}|jar|savings)(?: back)?`,
    ],
  },
  {
    tool: "add_to_goal",
    changes: true,
    slots: { amount, on: told, goal: { type: "name", bare: "savings?" } },
    allOf: ["amount"],
    says: [
      `(?:i|we)(?:'ve| have)?(?: just)? (?:managed to|been able to|was able to|were able to) (?:save|put (?:aside|away|by)|set aside)(?: (?:another|more|an extra))* (?:for|towards) ${mine}{goal}`,
      `(?:go|goes|went|are going|is going)(?: (?:to|into|towards)) ${mine}{goal} (?:${pots}|jar)`,
      `(?:i|we)(?:'ve| have)?(?: just)? (?:put|moved|paid|transferred|set aside|laid aside|added|saved)(?: (?:aside|away|by))? (?:towards|into|aside for) ${mine}{goal}(?: (?:${pots}|jar))?`,
      `{polite}(?:put|add|move|pay|transfer|book)(?: (?:another|more))? (?:to|in|into|towards) ${mine}(?:${pots}) {goal}`,
      `(?:i|we)(?:'ve| have)?(?: just)? (?:put|added|moved|paid|transferred)(?: (?:another|more))? (?:to|in|into|towards) ${mine}(?:${pots}) {goal}`,
    ],
  },
  {
    tool: "log_saving_tip",
    changes: true,
    slots: { amount, date: past, text: { type: "text" } },
    allOf: ["amount", "text"],
    says: ["(?:because|since|as) {text},? (?:i|we)(?:'ve| have)? saved(?: (?:myself|ourselves))?"],
  },
  {
    tool: "show_savings",
    changes: false,
    slots: {},
    says: [
      "(?:do|have) (?:i|we) (?:have|got)?(?: saved| put aside)? ?enough(?: money)?(?: saved| put aside| together)?(?: up)? (?:for|towards) (?:the |my |our |an? )?[^⟦,]{1,40}?(?: yet| already| now| by now)?",
      "how much(?: money)?(?: is| are|'s|do (?:i|we)| do (?:i|we))(?: still)? (?:missing|lacking|needed|to go|need|lack)(?: still)? (?:for|until|to reach) (?:the |my |our )?(?!.*(?:recipe|trip|budget|service))[^⟦,]{1,40}?",
    ],
  },
  {
    tool: "delete_money_entry",
    changes: true,
    with: { kind: "savings_goal" },
    slots: { entry },
    says: [
      `(?:i|we) (?:don't|do not|no longer) (?:need|want) ${mine}{entry} (?:${pots})(?: any ?more| any longer)?(?:,? (?:so |and )?(?:please )?(?:delete|remove|drop|scrap|bin|take) (?:it|that)(?: away| out| off)?)?`,
      `(?:i|we)(?:'ve| have)? (?:given up(?: on)?|dropped|changed (?:my|our) minds? about|decided against|abandoned|lost interest in) ${mine}{entry},? (?:so |and )?(?:please |you can |you may )?(?:delete|remove|drop|scrap|bin|take away|take out) (?:that|the|its|this) (?:savings? )?(?:goal|pot|fund)`,
    ],
  },
  {
    tool: "delete_money_entry",
    changes: true,
    with: { kind: "income" },
    slots: { amount: { type: "money", to: ["amount", ""] }, date: past, entry },
    allOf: ["amount"],
    says: [
      `{polite}(?:delete|remove|erase|scrap|strike) (?:the|that|those)(?: income(?: entry)?)?(?: of)? (?:that |which )?(?:i|we)(?:'ve| have)? (?:earned|got|received|made|was paid|were paid)(?: (?:with|from|for|by) ${mine}{entry})?`,
      `{polite}(?:delete|remove|erase|scrap|strike) (?:the|that|those)(?: of)? (?:that |which )?${mine}{entry} (?:gave|paid|sent|transferred)(?: to)? (?:me|us)`,
    ],
  },
  {
    tool: "delete_money_entry",
    changes: true,
    with: { kind: "exchange_rate" },
    slots: { entry: currency },
    says: [
      `{polite}(?:delete|remove|erase|scrap|forget|drop|bin) ${mine}(?:stored |exchange |conversion )*rate (?:between|from|of) [^⟦]{2,30}? (?:and|to|in|into|against) (?:the )?{entry}`,
    ],
  },
  {
    tool: "set_exchange_rate",
    changes: true,
    slots: { rate: { type: "money", to: ["rate", "to"] }, date: past, from: currency },
    allOf: ["rate"],
    says: [
      "(?:you|i|we|one|they)(?: now)? (?:gets?|got|received?|gives? you|pays?|gave me|gave us) (?:for|per) (?:an?|one|each|every|the) {from}(?: (?:now|at the moment|these days|currently|right now))?",
      "(?:one|an?|the|⟦v\\d+⟧) {from}(?: (?:is|was|were|costs?|stands|stood|has stood|trades|traded|gets|got|gets you|got you|buys|bought|equals|makes|gives))?(?: (?:worth|at))?(?: (?:now|at the moment|these days|currently|right now))?",
      "{polite}(?:keep|use|take|note|store|save|set|remember) (?:for|per|to) (?:an?|one|each|the) {from}(?: as (?:the |an? |my )?(?:exchange )?rate)?",
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
    allOf: ["target", "name"],
    says: [
      `(?:i|we)(?:'m|'re| am| are|'ve| have)?(?: now| also| both)* (?:starting|started|beginning|begun|going|planning|hoping|trying)?(?: to)? ?(?:save|saving|put(?:ting)? (?:some )?money (?:aside|away|by)|set(?:ting)? (?:some )?money aside)(?: up)? (?:for|towards) {name}(?: now)?,? (?:and |so |for which |which )?(?:(?:i|we)(?:'ll| shall| will| 'd)?(?: need| have to have| want| require)|(?:it|that|this|which|they)(?:'s| is| are| costs?| will cost| takes| comes to| is going to cost)?|the target(?: is| should be)?|target)(?: about| around)?(?: for (?:it|that|this))?`,
      "(?:for|towards) {name},? (?:i|we)(?:'d)? (?:need to|have to|want to|must|would like to|like to|are going to|am going to|plan to) (?:save|put aside|set aside|put by|get together)(?: up)?",
      "(?:i|we)(?:'ll|'d)? (?:need|want|would like|like)(?: to have)? (?:for|towards) {name},? (?:so |and )?(?:please |can you |could you )?(?:make|set|set up|create|note|add|save|put|keep)(?: (?:that|it|this|me))?(?: down)?(?: up)?(?: as)? (?:an? |my |the )?(?:new )?(?:savings? )?goal(?: for (?:it|that))?",
      `{polite}(?:create|open|start|set up|make|add) (?:an? |another )?(?:new )?(?:savings? )?(?:${pots}|jar|kitty) (?:called|named) {name}(?: with)?(?: (?:an? |the )?(?:target|aim|goal)(?: of)?)?`,
    ],
  },
  {
    tool: "convert_money",
    changes: false,
    slots: { amount: { type: "money", to: ["amount", "from"] }, date: past },
    allOf: ["amount"],
    says: [
      "(?:how much|what)(?: is| are|'s|'re| was| were| would be| would)?(?: worth| be)? (?:in|to|into) (?:my|our)(?: own| home)? (?:money|currency)",
      "{polite}(?:convert|change|exchange|turn|calculate|work out) (?:in|to|into) (?:my|our)(?: own| home)? (?:money|currency)",
    ],
  },
];
