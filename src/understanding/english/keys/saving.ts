import type { KeyWords, Slot } from "../../catalogue.ts";
import { expenseCategory } from "../categories.ts";
import { moneyEntryKeys } from "./money-entries.ts";

const amount: Slot = { type: "money", to: ["amount", "currency"], ask: "How much is it?" };
const endsOn: Slot = { type: "day", after: "until|till|up to|ending|ending on" };
const description: Slot = { type: "name", ask: "What is it for?", tells: expenseCategory };
const earned: Slot = { type: "name", ask: "What is it for?" };
const standing =
  "subscriptions?|memberships?|standing orders?|recurring|direct debits?|contracts?|insurance payments?|payments?|plan|bills?|instal?lments?";
const pots = "fund|savings? goal|savings?|goal|jar|pot|piggy bank|kitty|stash|savings account";
const stop =
  "{subject}?(?:stop(?:ped)?(?: (?:paying|booking|charging|logging))?(?: for)?|pause[d]?|suspend(?:ed)?|end(?:ed)?|cancel(?:l?ed)?|quit|terminated?|drop(?:ped)?|get rid of|got rid of|unsubscribed?(?: from)?|discontinued?|gave up|give up|no longer pay(?: for)?|don't pay(?: for)?|kill(?:ed)?)";

/** What repeats, and what is put aside. */
export const savingKeys: readonly KeyWords[] = [
  ...moneyEntryKeys,
  {
    tool: "set_recurring_item",
    changes: true,
    with: { direction: "income" },
    slots: { rule: { type: "every" }, startsOn: { type: "day" }, amount, description: earned },
    allOf: ["rule", "amount"],
    cues: [
      "(?:{subject}?(?:earn|get|receive|make|am paid|get paid)|(?:pays?|transfers?|sends?|gives?) (?:me|us))|(?<description>salary|wages?|pay|paycheck|income|pension|allowance|child benefit|pocket money|rent from [a-z]+)",
    ],
    also: ["is|comes|comes in|arrives|lands|{note}|gets paid", "income"],
    leads: { description: "for|from|as" },
    rest: "description",
    before: true,
    byOthers: true,
    unless: "budget|goal|save|spend|cost|costs|pay for|saving|boss|colleague|makes",
  },
  {
    tool: "set_recurring_item",
    changes: true,
    slots: { rule: { type: "every" }, endsOn, startsOn: { type: "day" }, amount, description },
    allOf: ["rule", "amount"],
    cues: [
      `{subject}?(?:book|pay|costs?|charges?|takes?|is|gets|(?<=(?:^|[^a-z])(?:i|we|i've|we've|have|just) )(?:signed up|taken out|took out|subscribed|joined)(?: for| to| with)?|(?:i'm|i am|we're|we are)(?: now)?(?: paying)?(?= for )|goes out|comes to|am charged|${standing}|{note}|set up|bills?|leaves my account|expense|due)`,
    ],
    also: [
      `(?:as )?(?:an? )?(?:recurring |regular |fixed |standing |monthly |yearly |weekly )*(?:expenses?|${standing}|costs?|item)`,
      "costs?(?: me| us)?|is|me|charges? me|goes out|starting|(?:for the )?first (?:time|payment)|from|due|i pay|we pay|now",
    ],
    leads: { description: "for|to|on" },
    rest: "description",
    before: true,
    unless:
      "was|were|came to|keep|budget|goal|save|saving|limit|cap|under|below|within|spend|spent|more than|salary|earn|get paid|income|pension|remind|at most|boss|colleague|makes|spends|earns|gets paid|not ⟦v\\d+⟧",
  },
  {
    tool: "list_recurring_items",
    changes: false,
    slots: {},
    cues: [
      "subscriptions|subscribed|standing orders|(?:recurring|regular|fixed|monthly|repeating) (?:items|payments|expenses|costs|income|bills|charges|ones|things|incomes)|direct debits|bills|memberships|(?:rent|mortgage|bill|subscription|salary)(?: (?:payment|due|paid|come|coming))+|paying (?:for )?(?:every|each) month|⟦v\\d+⟧ (?:payments|bills|expenses|costs)|(?:payments|bills|money|what|costs)(?: (?:that )?(?:go|goes|going|come|comes|coming))? (?:out|in|off) (?:automatically|by itself|by themselves|⟦v\\d+⟧)|(?:do (?:i|we) pay|(?:i|we) pay) ⟦v\\d+⟧|get(?:s)? (?:charged|paid|booked|debited) (?:next|again)",
    ],
    also: ["due|paid|coming up|come up|upcoming|pay|paying|monthly|regularly|every month"],
    unless: "cancel|stop|add|spent|spend|how much did",
  },
  {
    tool: "stop_recurring_item",
    changes: true,
    slots: { rule: { type: "repeat", to: [""] }, item: { type: "name", ask: "Which one?" } },
    cues: [stop, standing],
    also: [standing],
    leads: { item: "for|of|to" },
    rest: "item",
    before: true,
    unless: "reminder|remind|event|appointment|meeting|task|group|trip|⟦v\\d+⟧|booking of",
  },
  {
    tool: "set_category",
    changes: true,
    slots: {
      direction: {
        type: "choice",
        values: {
          income: "(?:for )?(?:income|earnings|money that comes in)",
          expense: "(?:for )?(?:expenses?|spending)",
        },
      },
      name: { type: "name", ask: "What is the category called?" },
    },
    cues: [
      "(?:(?:i|we)(?:'d)? )?(?:make|add|create|define|new|set up|start|have|need|want|like)",
      "(?:own |new |custom )*(?:spending )?category(?: (?:called|named|for))?",
    ],
    also: ["of (?:my|our) own|called|named", "extra|additional|separate|further|another"],
    rest: "name",
    unless: "change|move|⟦|of the|expense to|to the|under|remove|delete|budget",
  },
  {
    tool: "list_categories",
    changes: false,
    slots: { direction: { type: "choice", values: { income: "income", expense: "expenses?(?= categor)" } } },
    cues: [
      "categories|(?:headings?|labels|buckets|sections|tags|groups)(?=.* (?:spending|expenses|purchases|costs|money))",
    ],
    also: [
      "(?:i |we )?(?:can |could |may )?(?:file|sort|put|book|group|split|divide|track) (?:my |our )?(?:spending|expenses|purchases|costs|money)(?: under| into| in| by| to)?",
      "(?:spending|expense)s?|choose(?: from)?|pick(?: from)?|available|use|own|exist|set up|for",
    ],
    rest: "*",
    unless: "by|per|each|spen[dt]|how much|recipes?|members?",
  },
  {
    tool: "remove_category",
    changes: true,
    slots: { category: { type: "name", ask: "Which category?" } },
    cues: [
      "delete|remove|drop|get rid of|do away with|scrap|bin|ditch|lose|erase|throw (?:out|away)|take (?:out|away)",
      "(?:own |custom )*(?:spending |expense |income )?category(?: (?:called|named|for))?",
    ],
    also: ["(?:from|off|out of) (?:my|the|our) (?:list|categories|list of categories)"],
    rest: "category",
    unless: "⟦|from the|expense from",
  },
  {
    tool: "set_savings_goal",
    changes: true,
    slots: {
      dueOn: { type: "day" },
      target: { type: "money", to: ["target", "currency"], ask: "How much do you want to save?" },
      name: { type: "name", ask: "What are you saving for?" },
    },
    allOf: ["target"],
    cues: [
      "(?:(?:i|we)(?:'m| am|'re| are)? )?(?:want(?: to)? |need(?: to)? |plan(?:ning)? to |have to |going to |start(?:ing)? )?(?:sav(?:e|ing)(?: up)?|putting aside|setting aside)|(?:i|we)(?: want| need| plan| have|'d like| would like) to (?:put|set) (?:aside|away)|(?:savings? )?goal|savings? (?:target|fund)",
    ],
    also: [
      "(?:savings? )?(?:goal|fund)",
      "(?:with )?(?:an? |the )?target(?: of)?",
      "(?:to be )?(?:reached|saved)(?: by)?",
      "{set}|open|new|have|is|i|we",
      "money|aim",
    ],
    leads: { name: "(?:for|towards|called|named|to buy|to get|to afford)(?: (?:the|an?|my|our))?" },
    rest: "name",
    unless:
      "[a-z]+'s (?:savings? )?goal|saved|to what|budget|spent|recipe|spending|every|each|how|what|in the (?:jar|pot)|to the|into|(?:fund|jar|pot|goal) ⟦v\\d+⟧$",
  },
  {
    tool: "add_to_goal",
    changes: true,
    with: { takeOut: true },
    slots: {
      amount,
      goal: { type: "name", bare: "savings?" },
    },
    allOf: ["amount"],
    cues: [
      "{subject}?(?:take|took|withdraw|withdrew|pull|pulled|remove|removed|borrow|borrowed|get|use|used|dip|subtract|deduct|spend)(?: out)?",
      pots,
    ],
    leads: { goal: "(?:out of|out|from|of)(?: the| my| our)*" },
    rest: "goal",
    unless: "budget|list|trip|group",
  },
  {
    tool: "add_to_goal",
    changes: true,
    slots: {
      amount,
      goal: { type: "name", bare: "savings?" },
    },
    allOf: ["amount"],
    cues: [
      "(?:another|more)(?= ⟦|.* (?:in|into|to|for|towards) )|{subject}?(?:put|add(?:ed)?|move[d]?|transfer(?:red)?|set|pay|paid|stash(?:ed)?|deposit(?:ed)?|chip(?:ped)? in|contribute[d]?|throw|threw|save[d]?|allocate[d]?|top up|drop|stick|tuck|squirrel|send)(?: (?:aside|away|in))*",
      pots,
    ],
    leads: { goal: "(?:in|into|to|towards|toward|for)(?: the| my| our)*" },
    rest: "goal",
    unless: "budget|list|trip budget|new|want|by|take|out of|set up|create",
  },
  {
    tool: "add_to_goal",
    changes: true,
    slots: {
      amount,
      goal: { type: "name", bare: "savings?" },
    },
    allOf: ["amount", "goal"],
    cues: [
      "{subject}?(?:put|set|stash(?:ed)?|tuck(?:ed)?|saved?|squirrel(?:led)?|contributed?|chipped in|chip in)(?: (?:aside|away|in))+|{subject}?(?:saved?|contributed?)",
    ],
    leads: { goal: "(?:for|towards|toward)(?: the| my| our)*" },
    unless: "budget|by|goal of|goal is|want|because|on",
  },
  {
    tool: "log_saving_tip",
    changes: true,
    slots: { amount, date: { type: "day", past: true }, text: { type: "text", ask: "How did you save it?" } },
    allOf: ["amount"],
    cues: ["{subject}?(?:saved|spared|avoided spending|cut)(?: (?:me|us|myself))?"],
    also: ["{note}", "(?:an? )?(?:money |saving )?(?:win|tip)", "i"],
    leads: { text: "by|because|with|when|thanks to|through|on|using|since|for|as|via" },
    rest: "text",
    before: true,
    unless: "goal|fund|how much|what|want|should|⟦v\\d+⟧ towards",
  },
  {
    tool: "log_saving_tip",
    changes: true,
    slots: { amount, date: { type: "day", past: true }, text: { type: "text" } },
    allOf: ["amount", "text"],
    cues: [
      "(?:and|which|that)(?: (?:i|we|it))?(?: have|'ve| has)? saved(?: (?:me|us|myself))?(?: on (?:the |an? |my |our |some )?[a-z]+(?: [a-z]+)?(?=$))?",
    ],
    rest: "text",
    before: true,
    has: "(?:voucher|coupon|discount|off|haggled|negotiated|second[- ]hand|used|sale|instead|myself|ourselves|switch(?:ed|ing)?|cancell?ed|borrowed|repaired|fixed|deal|loyalty|points|bargain|compared)",
    unless: "goal|fund|pot|how much|what|want|should|if|towards|not",
  },
  {
    tool: "show_savings",
    changes: false,
    slots: { range: { type: "range", past: true, named: true } },
    cues: ["saved|save|savings?|goals?|fund|wins|put aside|set aside|jar|piggy bank"],
    also: ["{note}|progress|doing|coming along|close|balance|reach(?:ed)?|track|towards?"],
    rest: "*",
    has: `^(?:{show}|{note}|how|what|when|which|where|(?:are|is|am|do|did|have|has|will|can) (?:i|we|my|our|the|it|there|any)|(?:all|of|my|our|the|savings?|goals?|wins|progress|status|overview|balance|⟦v\\d+⟧)(?!.* (?:is|are|was|were|said|says|has|have|had|wants?|goes|went)(?: |$)))`,
    unless: "budget|limit|spent|spend|recipe|group",
  },
];
