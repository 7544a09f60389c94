import { joined, type SaidWords } from "../../said-for.ts";
import { saidOfChanges } from "./changes.ts";
import { saidOfDays } from "./days.ts";
import { saidOfGroups } from "./groups.ts";
import { saidOfHome } from "./home.ts";
import { saidOfHousehold } from "./household.ts";
import { englishKinds } from "./kinds.ts";
import { saidOfMoney } from "./money.ts";
import { saidOfOthers } from "./others.ts";
import { phrasesOfChanges } from "./phrases-changes.ts";
import { phrasesOfMoney } from "./phrases-money.ts";
import { phrasesOfMoneyTurns } from "./phrases-money-turns.ts";
import { phrasesOfOthers } from "./phrases-others.ts";
import { phrasesOfSaving } from "./phrases-saving.ts";
import { phrasesOfWheels } from "./phrases-wheels.ts";
import { phrasesOfYou } from "./phrases-you.ts";
import { saidOfSaving } from "./saving.ts";
import { saidOfTasks } from "./tasks.ts";
import { saidOfTrips } from "./trips.ts";
import { saidOfVehicles } from "./vehicles.ts";

/** What people say in English for each intent, and the kinds of words in it. */
export const englishSaid: SaidWords = {
  said: joined([
    saidOfMoney,
    saidOfSaving,
    saidOfVehicles,
    saidOfTrips,
    saidOfDays,
    saidOfTasks,
    saidOfHome,
    saidOfGroups,
    saidOfOthers,
    saidOfHousehold,
    phrasesOfMoney,
    phrasesOfSaving,
    phrasesOfWheels,
    phrasesOfYou,
    phrasesOfOthers,
    saidOfChanges,
    phrasesOfMoneyTurns,
    phrasesOfChanges,
  ]),
  kinds: englishKinds,
  units: {
    money: "euro euros eur € dollar dollars usd $ pound pounds gbp £ quid bucks cent cents yen ¥ chf francs",
    distance: "km kms kilometers kilometres kilometer kilometre mile miles mi k",
    volume: "l liter liters litre litres gallon gallons gal",
    energy: "kwh",
    time: "am pm o'clock oclock a.m p.m",
    length: "minute minutes min mins hour hours hrs",
    weight: "g gr gram grams kg kilo kilos ml",
  },
  numbers:
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand half quarter",
  endings: ["ings", "ing", "ied", "ies", "ed", "es", "'s", "s", "e", "y"],
  empty:
    "a an the and or of to in on at for with from by is are was were be been it that this these those i me my mine we us our you your he she they them so as if then also too just please can could would will do does did have has had what which how when where who why about yes no ok okay sure right not some any all more again there here now before after shall instead same other another one ones next last day week month year today morning afternoon evening hey oh well pam",
  between: "and then also plus",
};
