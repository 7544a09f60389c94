import type { Slot, ToolWords } from "../catalogue.ts";
import { expenseCategory } from "./categories.ts";
import { englishCategoryAsks } from "./category-asks.ts";
import { englishCategoryTurns } from "./category-turns.ts";
import { englishExchange } from "./exchange.ts";
import { englishExpenseAskings } from "./expense-askings.ts";
import { englishExpenseCorrections } from "./expense-corrections.ts";
import { englishExpenseTurns } from "./expense-turns.ts";
import { englishGoalTurns } from "./goal-turns.ts";
import { englishLargestExpenses } from "./largest-expenses.ts";
import { englishMoneyAmends } from "./money-amends.ts";
import { englishMoneyAskings } from "./money-askings.ts";
import { englishMoneyCorrections } from "./money-corrections.ts";
import { englishMoneyEntries, services } from "./money-entries.ts";
import { englishMoneyPlain } from "./money-plain.ts";
import { englishMoneySayings } from "./money-sayings.ts";
import { englishMoneyTurns } from "./money-turns.ts";
import { englishRecurringTurns } from "./recurring-turns.ts";
import { englishSavingTurns } from "./saving-turns.ts";

const amount: Slot = { type: "money", to: ["amount", "currency"], ask: "How much is it?" };
const day: Slot = { type: "day", past: true };
const endsOn: Slot = { type: "day", after: "until|till|up to|ending|ending on" };
const range: Slot = { type: "range", past: true, named: true };
const spentOn: Slot = { type: "name", ask: "What is it for?", tells: expenseCategory };
const pay = "salary|wages?|pay|paycheck|income|bonus|pension|refund|tax refund";

/** Income, what repeats, savings and currencies; expenses and monthly budgets have patterns of their own. */
export const englishMoney: readonly ToolWords[] = [
  ...englishLargestExpenses,
  ...englishExpenseTurns,
  ...englishMoneyAmends,
  ...englishGoalTurns,
  ...englishCategoryAsks,
  ...englishExpenseAskings,
  ...englishMoneyPlain,
  ...englishMoneyEntries,
  ...englishMoneySayings,
  ...englishMoneyCorrections,
  ...englishMoneyTurns,
  ...englishRecurringTurns,
  ...englishCategoryTurns,
  ...englishSavingTurns,
  ...englishMoneyAskings,
  {
    tool: "log_income",
    changes: true,
    slots: { amount, date: day, from: { type: "name" }, description: { type: "name" } },
    says: [
      `{subject}?(?:got|received|earned|was paid|were paid|got paid|made)(?: (?:an? |my |the )?(?<description>${pay}))?(?: back)?(?: from {from})?(?: for {description})?`,
      "{subject}?(?:got|received) (?:an? |my |the )?(?!back ){description} from {from}",
      `{polite}(?:add|log|book|record|note) (?:an? |my |the )?(?:income|earnings?|(?<description>${pay}))(?: from {from})?(?: for {description})?`,
      `(?:my |the )?(?<description>${pay})(?: (?:came in|came|arrived|was paid|is in|has arrived|has come in|was))?(?: from {from})?`,
      "{from} (?:paid me|sent me|gave me|paid us)(?! for (?:an?|one|the) (?:euro|pound|dollar|franc))(?: for {description})?",
      "(?:income|earned)(?: from {from})?",
      "{subject}?sold (?:an? |my |the |our )?{description}",
      "{subject}?made (?:some )?(?:money )?(?:by|from|with) {description}",
    ],
  },
  {
    tool: "list_income",
    changes: false,
    slots: { range, search: { type: "name" } },
    says: [
      "(?:what|how much)(?: money)? (?:did|have|do) (?:i|we) (?:earn|earned|make|made|receive|received|get paid)(?: from {search})?(?: so far)?",
      "{show} (?:me )?(?:all )?{my}(?:income|incomes|earnings)(?: from {search})?",
      "{my}(?:income|earnings)(?: from {search})?",
      "how much(?: money)? came in(?: from {search})?",
    ],
  },
  {
    tool: "set_budget",
    changes: true,
    slots: {
      period: { type: "period" },
      amount,
      category: { type: "category", ask: "What is the budget for?" },
    },
    anyOf: ["period"],
    says: [
      "{polite}{set} {mine}(?:budget|limit|cap)(?: (?:for|on|of) {category})?",
      "{polite}{set} {mine}{category} (?:budget|limit|cap)",
      "{polite}(?:limit|cap) {my}{category}",
      "(?:no|not) more than (?:on|for) {category}",
      "(?:max(?:imum)?|at most|up to|limit)(?: of)? (?:on|for) {category}",
      "{category}(?:,|:)? (?:max(?:imum)?|at most|no more than|limit)",
    ],
  },
  {
    tool: "set_budget",
    changes: true,
    slots: { amount, category: { type: "category" } },
    allOf: ["amount"],
    says: ["{polite}{set} {mine}{category} (?:budget|limit|cap) from ⟦v\\d+⟧(?: to)?"],
  },
  {
    tool: "set_recurring_item",
    changes: true,
    with: { direction: "income" },
    slots: {
      rule: { type: "every" },
      startsOn: { type: "day" },
      amount,
      description: { type: "name", ask: "What is it?" },
    },
    anyOf: ["rule"],
    says: [
      `(?:my |the )?(?<description>(?:(?:net|gross) )?(?:salary|wages?|pay|paycheck|income|pension|allowance))(?: (?:is|are|of|comes?|comes? in|and|it|they|lands?|arrives?|is paid|are paid|gets? paid|goes? in|hits? my account))*`,
      "(?:i|we) (?:earn|get|receive|make)(?: (?:from|for) {description})?",
    ],
  },
  {
    tool: "set_recurring_item",
    changes: true,
    slots: {
      rule: { type: "every" },
      endsOn,
      startsOn: { type: "day" },
      amount,
      description: spentOn,
    },
    allOf: ["rule", "amount"],
    says: [
      "(?!.*(?:budget|limit|cap|ceiling)(?: |$)|(?!today|children)[a-z]+'s (?:rent|salary|wages?|pay|pension|mortgage|income)(?: |$)|(?:my |our )?(?:[a-z]+ )?(?:neighbou?r|boss|colleague|friend|roommate|flatmate|brother|sister|cousin|uncle|aunt|landlord|parent|teacher)s?'s? |.* (?:pays|his|her|their)(?: |$)|.* (?:under|below|within)|keep |hold |stay |.*at most|.*boss|.*colleague|.*(?:spends|earns|gets|signed up|taken out)(?: |$)|.*no more than|.* tops$|max |maximum |up to |spend |pay |buy |save |set |create |make |change |add |spent |i |we |limit |cap |book |log |put |record |enter |note ){my}{description}(?: (?:is|is now|now costs|costs|costs me|comes to|goes off|goes out|leaves my account|is due))?",
    ],
  },
  {
    tool: "set_recurring_item",
    changes: true,
    slots: {
      rule: { type: "every" },
      endsOn,
      startsOn: { type: "day" },
      amount,
      description: spentOn,
    },
    anyOf: ["rule"],
    says: [
      "(?:i|we) pay(?: (?:for )?{description})?",
      "(?:i|we) pay for {description}",
      "{polite}(?:add|set up|create|set|book|log) (?!.*budget)(?:an? |the |my )?(?:recurring |regular |standing )?(?:expense|payment|item|subscription|bill|order)?(?: ?(?:for|of|:))? ?{description}?",
    ],
  },
  {
    tool: "list_recurring_items",
    changes: false,
    slots: {},
    says: [
      "(?:what are|{show}(?: me)?) (?:all )?{my}(?:subscriptions|recurring (?:items|payments|expenses|costs|income)|standing orders|regular (?:payments|expenses|costs)|fixed costs)",
      "{my}(?:subscriptions|recurring (?:items|payments|expenses)|standing orders|fixed costs)",
      "(?:which|what) (?:subscriptions|recurring payments|regular payments) do (?:i|we) have",
      "when (?:is|are|do i pay|do we pay) (?:the |my |our )?(?:rent|mortgage|next (?:bill|payment)|bills|salary|subscriptions?)(?: due| paid)?",
      "(?:what|which) (?:bills|payments) (?:are|come|are coming)(?: up| next| due)*",
    ],
  },
  {
    tool: "stop_recurring_item",
    changes: true,
    slots: { item: { type: "name", ask: "Which one?" } },
    says: [
      "{polite}(?:stop|end|cancel|terminate|quit|pause|suspend) (?:the |my |our )?(?<item>[^\\s⟦:,]+(?: [^\\s⟦:,]+){0,3}? membership)",
      "{polite}(?:stop|end|cancel|terminate|quit|pause|suspend) (?:the |my |our )?{item} (?:subscription|standing order|payments?|bookings?)",
      `{polite}(?:pause|suspend) (?:the |my |our )?{item}|{polite}(?:stop|end|cancel|drop) (?:the |my |our )?(?<item>${services})`,
      "{polite}(?:stop|end|cancel) (?:the |my )?(?:recurring|regular) (?:item|payment|expense)? ?(?:for |of )?{item}",
      "{polite}stop (?:booking |paying (?:for )?)?(?:the |my )?(?!everything)(?<item>[^\\s⟦]+)",
      "{polite}stop booking {item}(?: ⟦v\\d+⟧)?(?: any ?more| any longer)?",
      "{polite}(?:don't|do not) (?:book|charge) {item}(?: ⟦v\\d+⟧)? (?:any ?more|any longer)",
      "(?:i|we)(?: have|'ve)?(?: just)? (?:cancelled|canceled|quit|stopped|ended|unsubscribed from) {item}(?: subscription| membership)?",
      "(?:i|we) no longer (?:pay (?:for )?|subscribe to ){item}(?: subscription| membership)?",
      `(?:i|we) (?:no longer|don't|do not) (?:have|get|use) (?:my |our |the )?(?<item>${services})(?: any ?more| any longer)?`,
      "(?:i|we)(?: have|'ve)? (?:given up|gave up|got rid of|no longer have) {item} (?:subscription|membership|contract)",
      "(?:i'm|we're|i am|we are) (?:not|no longer) (?:paying for|subscribed to) {item}(?: any ?more| any longer| now)?",
      "(?:my |our |the )?{item} (?:subscription|membership|contract|standing order) (?:has |is |was )?(?:ended|run out|expired|over|finished|been cancell?ed|cancell?ed)",
    ],
  },
  {
    tool: "set_savings_goal",
    changes: true,
    slots: {
      dueOn: { type: "day" },
      target: { type: "money", to: ["target", "currency"], ask: "How much do you want to save?" },
      name: { type: "name", ask: "What are you saving for?" },
    },
    says: [
      "{polite}(?:i|we)? ?(?:want to|would like to|plan to|need to)? ?(?:save|save up)(?: up)?(?: money)? (?:for|towards) {name}",
      "(?:i|we)(?: want to| would like to|'d like to| plan to| need to) (?:put|set) aside(?: money)? (?:for|towards) {name}",
      "(?:my |our |the )(?:savings? )?goal is to (?:save|put aside)(?: up)? (?:for|towards) {name}",
      "(?:i'm|we're|i am|we are) saving(?: up)?(?: money)? (?:for|towards) {name}",
      "{polite}(?:set|create|make|add|start)? ?(?:up )?(?:an? |the |my )?(?:new )?(?:savings?|saving) goal(?:(?: for| of| called| named|:|,)* {name})?",
    ],
  },
  {
    tool: "add_to_goal",
    changes: true,
    with: { takeOut: true },
    slots: { amount, goal: { type: "name", bare: "savings?" } },
    says: [
      "{polite}(?:take|get|withdraw|remove) (?:out )?(?:of|from|out of|out from) (?:the |my |our )?{goal}(?: fund| goal| savings| jar| pot)?",
      "(?:i|we)(?: have|'ve)? (?:took|taken|withdrew) (?:out )?(?:of|from|out of) (?:the |my |our )?{goal}(?: fund| goal| savings)?",
    ],
  },
  {
    tool: "add_to_goal",
    changes: true,
    slots: { amount, goal: { type: "name", bare: "savings?" } },
    anyOf: ["amount"],
    says: [
      "{polite}(?:put|add|move|set|save)(?: aside)? (?:into|to|in|towards|aside for) (?:the |my |our )?{goal} (?:fund|goal|savings|jar|pot)",
      "{polite}(?:put|set|move)(?: aside)? (?:into|towards|aside for) (?:the |my |our )?{goal}",
      "(?:i|we)(?: have|'ve)? (?:put|set|added|saved|moved)(?: aside)? (?:into|to|towards|aside for|for) (?:the |my |our )?{goal}(?: fund| goal| savings)?",
    ],
  },
  {
    tool: "log_saving_tip",
    changes: true,
    slots: { amount, date: day, text: { type: "text", ask: "How did you save it?" } },
    anyOf: ["amount"],
    says: [
      "{subject}?(?:saved|spared)(?: about)? (?:because|by|with|thanks to|when|on|through) ?(?:i |we )?{text}",
      "{polite}log (?:an? )?(?:win|saving|saving tip)(?: by|:| for)? ?{text}",
      "(?:win|saving): ?{text}",
      "{text} (?:saved me|saved us)",
    ],
  },
  {
    tool: "show_savings",
    changes: false,
    slots: { range },
    says: [
      "how (?:is|are|'s) (?:the |my |our )?(?:.{1,40} )?(?:fund|savings?|savings? goals?|goals?)(?: (?:doing|going|coming along|looking))?",
      "how much (?:have|did) (?:i|we) (?:saved|save|put aside)(?: so far| in total)?(?: for .{1,40})?",
      "{show} (?:me )?(?:all )?{my}(?:savings|savings? goals?|goals|wins)",
      "{my}(?:savings|savings goals?|goals|wins)",
      "how (?:far|close) (?:am i|are we) (?:to|from|with|on) .{1,60}",
    ],
  },
  ...englishExchange,
  ...englishExpenseCorrections,
];
