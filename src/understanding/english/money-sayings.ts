import type { Slot, ToolWords } from "../catalogue.ts";
import { expenseCategory } from "./categories.ts";
import { currencyNames } from "./currency-names.ts";
import { services } from "./money-entries.ts";

const amount = { type: "money", to: ["amount", "currency"] } satisfies Slot;
const rightFirst: Slot = { ...amount, first: true };
const currency: Slot = { type: "choice", values: currencyNames };
const expense: Slot = { type: "name" };
const known: Slot = { type: "category", known: true };
const ofMine = "(?:the |my |our )?";
const anyCategory =
  "(?:fuel|groceries|food|eating out|restaurants|housing|household|utilities|bills|transport|travel|health|entertainment|fun|shopping|clothes|subscriptions|education|gifts?|presents?|other)";
const stopIt =
  "(?:so |and |please |you can |you may )*(?:stop|quit|don't|do not) (?:put|putting|note|noting|writ(?:e|ing)|book(?:ing)?|count(?:ing)?|log(?:ging)?|charg(?:e|ing)|record(?:ing)?|enter(?:ing)?|add(?:ing)?) (?:it|that|them)(?: down| in| up)?(?: for me)?(?: any ?more| any longer)?";
const dropIt =
  "(?:so |and |please )*(?:take (?:it|that) (?:away|off|out|down)|delete (?:it|that)|remove (?:it|that)|get rid of (?:it|that)|drop (?:it|that)|scrap (?:it|that)|bin (?:it|that))";
const anyMore = "(?: any ?more| any longer| after all| now)";

/** Money in the words of everyday speech. */
export const englishMoneySayings: readonly ToolWords[] = [
  {
    tool: "create_expense",
    changes: true,
    slots: {
      date: { type: "day", past: true },
      amount: { ...amount, behind: "paid|spent" },
      description: { type: "name", tells: expenseCategory },
    },
    allOf: ["amount", "description"],
    says: [
      "(?:i|we)(?:'ve| have)?(?: just| already)? (?<description>(?:rent|mortgage|electricity|internet|parking|tolls?|(?:[a-z]+ )?insurance|(?:[a-z]+ )?tax(?:es)?|tuition|childcare|(?:[a-z]+ )?bills?|(?:[a-z]+ )?fees?|(?:[a-z]+ )?fines?|petrol|diesel|groceries|lunch|dinner|breakfast))",
    ],
  },
  {
    tool: "update_expense",
    changes: true,
    slots: { expense, category: known },
    says: [
      `${ofMine}{expense} (?:should (?:be|go|have (?:been|gone)|come|count)|ought to (?:be|go)|needs to (?:be|go)|wants to (?:be|go)|belongs|was meant to (?:be|go)) (?:in |under |with |as |to |down as |down under )(?<category>${anyCategory})(?:,? (?:and )?(?:not|rather than|instead of) (?:in |under |as )?${anyCategory})?`,
      `${ofMine}{expense} (?:is|was|are|were|counts as) (?<category>${anyCategory}),? (?:and )?(?:not|rather than) ${anyCategory}`,
      `${ofMine}{expense} (?:isn't|wasn't|aren't|weren't|is not|was not) ${anyCategory},? (?:but |it's |it is |it was |they're |they were |an? )+(?<category>${anyCategory})`,
    ],
  },
  {
    tool: "update_expense",
    changes: true,
    slots: {
      amount: rightFirst,
      wrong: { type: "money", to: ["", ""] },
      expense: { ...expense, valued: true },
    },
    prefers: "first",
    allOf: ["amount", "wrong"],
    says: [
      `${ofMine}(?<expense>⟦v\\d+⟧ [a-z]+(?: [a-z]+)?)(?: was| were| is| cost| came to)?(?: actually| really| only| in fact)*,? (?:and )?not`,
    ],
  },
  {
    tool: "update_expense",
    changes: true,
    slots: { amount: { ...amount, sure: "(?!)" }, expense },
    allOf: ["amount"],
    says: [
      "(?:please )?make (?:the|that|my) (?!.*(?:budget|limit|goal|fund|pot|target|rate|salary|rent|payment|trip|reminder|task|event|appointment|meeting|class|lesson|session|call|lunch|dinner|breakfast|party|train|flight|bus|alarm|dentist|doctor|hairdresser|haircut|table)){expense}",
    ],
  },
  {
    tool: "update_money_entry",
    changes: true,
    with: { kind: "recurring_item" },
    slots: { amount, entry: { type: "name" } },
    allOf: ["amount"],
    says: [
      `${ofMine}(?<entry>${services})(?: subscription| membership| contract| payment)? (?:(?:should|ought to|needs to)(?: be)?(?: now)?|(?:(?:is|costs|will be) )?now)`,
      `${ofMine}(?<entry>${services}|rent|mortgage|broadband|internet|phone|gym)(?: subscription| membership| contract| payment| bill)?(?:'s| has| is now| is)? (?:gone|going|been put) (?:up|down)(?: to)?`,
    ],
  },
  {
    tool: "set_recurring_item",
    changes: true,
    slots: {
      rule: { type: "every" },
      startsOn: { type: "day" },
      amount,
      description: { type: "name", ask: "What is it for?", tells: expenseCategory },
    },
    allOf: ["rule", "amount"],
    says: [
      `${ofMine}{description} (?:takes?|charges?|collects?|deducts?|debits?|pulls?|sets? me back|sets? us back|costs? me|costs? us|comes?|goes|is taken|is charged|gets? taken)(?: (?:out|off|from|of|to|on))* (?:my|our) (?:bank |current |checking )?(?:account|card|credit card|debit card|bank)`,
    ],
  },
  {
    tool: "stop_recurring_item",
    changes: true,
    slots: { item: { type: "name" } },
    says: [
      `(?:i|we)(?:'ve| have)?(?: just| now| finally)? (?:given up|gave up|cancell?ed|quit|stopped|ended|dropped|got rid of|left|got shot of|binned|ditched) ${ofMine}{item}(?: (?:subscription|membership|contract))?,? ${stopIt}`,
      `${ofMine}{item} (?:is|has|was|'s)(?: now| been)? (?:finished|over|cancelled|canceled|ended|stopped|run out),? ${stopIt}`,
      "{polite}(?:call off|axe|ditch|kill off|wind up|knock off) (?:the |my |our ){item} (?:subscription|membership|standing order|contract|direct debit)(?: on the head)?",
      `(?:i'm|we're|i am|we are) (?:done|finished|through) with ${ofMine}(?<item>${services})`,
      `(?:i|we) no longer (?:take|get|read|watch|use|have) ${ofMine}(?<item>${services})`,
    ],
  },
  {
    tool: "set_savings_goal",
    changes: true,
    slots: {
      dueOn: { type: "day" },
      target: { type: "money", to: ["target", "currency"] },
      name: { type: "name", ask: "What are you saving for?" },
    },
    allOf: ["target"],
    says: [
      "(?:i|we)(?:'d| would)? (?:like|love|want|need|hope|aim|plan) to (?:have|get|scrape|put|build(?: up)?|gather)(?: ⟦v\\d+⟧)? (?:together|saved(?: up)?|set aside|put aside|put by|ready|in the bank|stashed away|squirrell?ed away|to hand) (?:for|towards) {name}",
    ],
  },
  {
    tool: "set_savings_goal",
    changes: true,
    slots: {
      dueOn: { type: "day" },
      target: { type: "money", to: ["target", "currency"] },
      name: { type: "name", ask: "What are you saving for?" },
    },
    allOf: ["target"],
    says: [
      "{polite}(?:open|start|set up|make|create) (?:an? |the |another )?(?:new )?(?:savings? )?(?:pot|fund|jar|kitty|piggy bank) (?:for|towards) {name}",
      "{polite}(?:open|set up) (?:an? |another )?(?:new )?(?:savings? )?(?:pot|fund|jar|kitty)",
      "(?:(?:i'm|we're|i am|we are) )?(?:saving(?: up)?|putting (?:money|something|a bit) (?:by|aside|away)) (?:for|towards) {name},? (?:i |we )?(?:need|want|and need|it costs|target)",
      "(?:(?:i'm|we're|i am|we are) )(?:saving(?: up)?|putting (?:money|something|a bit) (?:by|aside|away)) (?:for|towards) {name}",
    ],
  },
  {
    tool: "add_to_goal",
    changes: true,
    with: { takeOut: true },
    slots: { amount, goal: { type: "name", bare: "savings?" } },
    allOf: ["amount"],
    says: [
      `(?:i |we )?(?:(?:'ve |have )?had to |needed to |'ve |have )?(?:dip(?:ped)? into|raid(?:ed)?|broke into|break into|tap(?:ped)?(?: into)?) ${ofMine}{goal} (?:fund|pot|jar|kitty|savings|savings? goal|goal|piggy bank|stash)(?: for)?`,
    ],
  },
  {
    tool: "add_to_goal",
    changes: true,
    slots: { amount, goal: { type: "name", bare: "savings?" } },
    allOf: ["amount"],
    says: [
      `{polite}(?:pop|stick|bung|chuck|sling|shove|whack|slip|drop|throw|tuck|put|chip) (?:another |an extra |a further )?(?:away |aside )?(?:in|into|towards|to|for) ${ofMine}{goal} (?:fund|pot|jar|kitty|savings|savings? goal|goal|piggy bank|stash)`,
    ],
  },
  {
    tool: "set_exchange_rate",
    changes: true,
    slots: { rate: { type: "money", to: ["rate", "to"] }, from: currency },
    allOf: ["rate"],
    says: [
      "(?:one|an?|the|⟦v\\d+⟧) {from} (?:gets|buys|fetches|brings|makes|is getting|will get|is going for|trades at|stands at)(?: you| me| us)?(?: (?:right now|now|at the moment|these days|currently|at present))?",
      "{polite}(?:set|put|fix) the {from}(?: rate)? (?:to|at)",
      "{polite}(?:set|put|fix) the {from}(?: rate)?",
      "(?:one|an?|⟦v\\d+⟧) {from} (?:is|costs|equals|is worth) (?:right now|now|at the moment|these days|currently|at present)",
    ],
  },
  {
    tool: "update_money_entry",
    changes: true,
    with: { kind: "income" },
    slots: { amount: rightFirst, wrong: { type: "money", to: ["", ""] }, entry: { type: "name" } },
    prefers: "first",
    allOf: ["amount", "wrong"],
    says: [
      "(?:what|the money|the amount|the sum|the payment) (?:that )?{entry} (?:has |have )?(?:paid|sent|gave|transferred|wired)(?: to)? (?:me|us)(?: was| is| came to| should be| should have been)?(?: actually| really| only| in fact)*,? (?:and )?(?:not|instead of|rather than)",
      "{entry} (?:has |have )?(?:actually |really )?(?:paid|sent|gave|transferred|wired) (?:me|us)(?: actually| really)?,? (?:and )?(?:not|instead of|rather than)",
    ],
  },
  {
    tool: "delete_money_entry",
    changes: true,
    with: { kind: "budget" },
    slots: { entry: { type: "category" } },
    allOf: ["entry"],
    says: [
      `(?:i|we) (?:don't|do not|no longer) (?:need|want) (?:an?|the|my|our|any) (?:spending )?(?:budget|limit|cap) (?:for|on|of) {entry}${anyMore}(?:,? ${dropIt})?`,
      `(?:i|we) (?:don't|do not|no longer) (?:need|want) (?:an?|the|my|our|any) (?:spending )?(?:budget|limit|cap) (?:for|on|of) {entry},? ${dropIt}`,
    ],
  },
  {
    tool: "delete_money_entry",
    changes: true,
    with: { kind: "budget" },
    slots: { entry: known },
    says: [
      `${ofMine}(?:spending )?(?:budget|limit|cap) (?:for|on) {entry} (?:can|may|should|has to|must) go(?: now)?`,
    ],
  },
  {
    tool: "log_income",
    changes: true,
    slots: {
      amount,
      date: { type: "day", past: true },
      from: { type: "name" },
      description: { type: "name" },
    },
    allOf: ["amount"],
    says: [
      `${ofMine}{from} (?:has |have |just )*(?:slipped|bunged|handed|chucked) (?:me|us)(?: to)?(?: (?:for|towards) {description})?`,
      "(?<description>pay ?day)[,:!]?(?: (?:in|is here|has come|today|landed))*",
    ],
  },
];
