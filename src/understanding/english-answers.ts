import type { DomainNode } from "../protocol/understood.ts";
import type { Answers } from "./answers.ts";
import type { MoneyLine } from "./budget-line.ts";

const abilities = [
  "- **Money**: “I spent 42.50 on diesel yesterday”, “How much on fuel this month?”, “Set a 300 budget for groceries”, “I got 2,400 from work”",
  "- **Vehicles and trips**: “Filled up 42 litres for 70 euros at 84,200 km”, “Plan a trip to Porto from 3 to 8 June”, “What did the trip cost so far?”",
  "- **Days**: “Dentist on Tuesday at 3 pm”, “What is on tomorrow?”, “Remind me to call Ana at 5”, “Put milk on the shopping list”",
  "- **Groups**: “Tell the cycling group that we start at nine”, “What is new in the cycling group?”",
  "- **Take things back**: “Undo that”",
].join("\n");
const fullModel =
  "I read plain orders, several at once too. For free conversation, advice and steps that build on each other, add an `ANTHROPIC_API_KEY`: then a full model answers.";
const example = "For example: “I spent 42.50 on diesel yesterday”.";

const about: Readonly<Record<Exclude<DomainNode, "general">, string>> = {
  wins: "money",
  wheels: "vehicles or trips",
  you: "your days",
  social: "groups",
  device: "your device",
};
const shown: Readonly<Record<DomainNode, string>> = {
  wins: "“I spent 42.50 on diesel yesterday” or “How much on fuel this month?”",
  wheels: "“Filled up 42 litres for 70 euros at 84,200 km” or “Plan a trip to Porto from 3 to 8 June”",
  you: "“Dentist on Tuesday at 3 pm” or “Remind me to call Ana tomorrow at 5”",
  social: "“Create a group called Sunday Hikers” or “What is new in the cycling group?”",
  device: "“Show my spending by month as a chart”",
  general: "“I spent 42.50 on diesel yesterday” or “Remind me to call Ana tomorrow at 5”",
};

/** Everything that offline PAM says in English. */
export const englishAnswers: Answers = {
  greeting: `Hello! I'm PAM, running without a language model, so I keep to plain orders. ${example}`,
  thanks: "You're welcome.",
  clock: ({ time, day, zone }) =>
    `It is ${time} on ${day} (${zone}).${zone === "UTC" ? " If your clock shows something else, say: “my time zone is Europe/Lisbon”, with yours." : ""}`,
  help: `I run offline and look after your money, vehicles, days and groups. You can say:\n\n${abilities}\n\n${fullModel}`,
  forgotten: "All right, I left it.",
  unclear: {
    scope:
      "I didn't understand all of that, so I changed nothing. Say one thing at a time, or “help” for all that I can do.",
    negated: `That sounds like something that didn't happen, so I booked nothing. Tell me what you did spend. ${example}`,
    hypothetical: `That sounds like a plan or an idea, so I booked nothing. Tell me once you have spent it. ${example}`,
    question:
      "That is a question that I can't answer offline, so I booked nothing. Ask me how much you spent, or how your budgets are.",
    otherPerson: `I book only what you spent yourself, so I changed nothing. If you paid, say it like this: “I spent 42.50 on diesel”.`,
    income:
      "That sounds like money that came in, but I didn't understand it whole, so I changed nothing. Say “I got 2,400 from work”.",
    amount: "An amount must be a number above zero, so I changed nothing. Write it like 42.50.",
    day: "I need one day that is not in the future, so I changed nothing. Say “yesterday”, “last Tuesday” or “on 3 May”.",
    budgetPeriod:
      "My budgets are for a week, a month or a year, so I changed nothing. Say “set a 300 budget for groceries”.",
    tooMany: "That is more than I can do in one message, so I changed nothing. Send at most ten at a time.",
  },
  askAmount: (what) => (what ? `How much was it for ${what}?` : "How much was it?"),
  askWhat: (money) => `What was the ${money} for?`,
  askBudgetAmount: (what) => `How much would you like to spend on ${what} each month?`,
  askBudgetWhat: (money) =>
    `Which category is the ${money ? `${money} ` : ""}budget for? Say “everything” for all spending.`,
  booked: (lines) => {
    const [only, ...more] = lines;
    if (!only) return "I booked nothing.";
    if (more.length === 0) return `Booked **${only.money}** for ${only.what}, ${only.day}.`;
    return `Booked ${lines.length} expenses:\n\n${bullets(lines)}`;
  },
  budgetSet: ({ what, money, period, previous, rollsOver }) =>
    `Your budget for ${nameOf(what)} is now **${money}** a ${period}${previous ? `; it was ${previous}` : ""}.${rollsOver ? ` What is left of one ${period} goes over to the next.` : ""}`,
  budgets: (lines) =>
    lines
      .map(({ what, period, limit, spent, remaining, over, percent }) => {
        const share = percent === undefined ? "" : ` (${percent}%)`;
        return `- **${nameOf(what)}**: ${spent} of ${limit} a ${period}${share}, ${remaining} ${over ? "over" : "left"}`;
      })
      .join("\n")
      .replace(/^/, "Your budgets:\n\n"),
  noBudget: (what) =>
    what
      ? `There is no budget for ${what} yet. Say “set a 300 budget for ${what}”.`
      : "There are no budgets yet. Say “set a 300 budget for groceries”.",
  spent: ({ money, what, period, lines }) => {
    const total = `You spent **${money}**${what ? ` on ${what}` : ""} ${period}.`;
    return lines.length > 1
      ? `${total}\n\n${lines.map((line) => `- ${line.what}: ${line.money}`).join("\n")}`
      : total;
  },
  nothingSpent: ({ what, period }) => `I have no expenses${what ? ` for ${what}` : ""} ${period}.`,
  expenses: ({ lines, more, period }) =>
    `Your expenses ${period}:\n\n${bullets(lines)}${more ? "\n\nThere are more; ask for a shorter period." : ""}`,
  noExpenses: (period) => `I have no expenses ${period}.`,
  undone: (lines) =>
    lines
      .map(({ noun, was, now }) => {
        if (!now) return `Taken back: the ${noun} ${was ?? ""} is gone.`;
        return was ? `Taken back: the ${noun} is ${now} again.` : `The ${noun} ${now} is back.`;
      })
      .join("\n\n"),
  nothingToUndo: "There is nothing in this conversation that I could take back.",
  notFoundToUndo: (what) => `I find nothing about “${what}” in this conversation that I could take back.`,
  notFoundToDelete: ({ money, what }) =>
    `I find no expense${money === undefined ? "" : ` of ${money}`}${what === undefined ? "" : ` for “${what}”`}. Nothing was changed.`,
  whichToDelete: (lines) =>
    `There is more than one:\n\n${bullets(lines.slice(0, 5))}\n\nNothing was changed. Say which by its amount: “delete the 12.50 for lunch”.`,
  deleted: ({ money, what, day }) => `Deleted: ${money} for ${what}, ${day}. “Undo” brings it back.`,
  declined: "All right, I left it as it is.",
  undecided: "Nobody said in time whether I may, so I left it as it is. Ask me again when you can decide.",
  noDevice: "No device of yours answered in time, so that was not done. Open PAM on one, then ask me again.",
  failed: (reason) => `That did not work: ${reason}`,
  done: "Done.",
  sayItLike: (example) =>
    `I know what that is about, but I didn't get all of it, so I changed nothing. Say it like this, for example: “${example}”\n\n${fullModel}`,
  missed: (node) =>
    `I didn't understand that${node === "general" ? "" : `, though it may be about ${about[node]}`}, so I changed nothing. Say it plainly, for example ${shown[node]}. “Help” shows all that I can do; with an \`ANTHROPIC_API_KEY\` a full model answers.`,
  chartTitle: ({ what, period, without }) =>
    `Spent${what ? ` on ${what}` : ""} ${period}${without.length > 0 ? `, without ${without.slice(0, 5).join(", ")}` : ""}`,
  whereabouts: (place, by) =>
    by === "app" ? `Your app tells me that you are here: ${place}.` : `You are here: ${place}.`,
  nothingToChart:
    "There are no numbers in this conversation that I could draw, so I showed nothing. Ask for some first: “show my spending by month as a chart”.",
  toolMissing: "The tool for that is switched off here, so I changed nothing.",
  interrupted:
    "I stopped here, because this message took as many steps as one may. What is done is shown above.",
  period: ({ from, to, month }) => {
    if (month) return `in ${month}`;
    if (from && to) return from === to ? nameOfDay(from) : `from ${from} to ${to}`;
    if (from) return `since ${from}`;
    return to ? `until ${to}` : "so far";
  },
  today: "today",
  yesterday: "yesterday",
};

function bullets(lines: readonly MoneyLine[]): string {
  return lines.map(({ money, what, day }) => `- **${money}** ${what}, ${day}`).join("\n");
}

function nameOf(category: string): string {
  return category === "total" ? "all spending" : category;
}

function nameOfDay(day: string): string {
  return /\d/.test(day) ? `on ${day}` : day;
}
