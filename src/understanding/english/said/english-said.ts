import type { SaidWords } from "../../said-for.ts";
import { saidOfDays } from "./days.ts";
import { saidOfGroups } from "./groups.ts";
import { saidOfHome } from "./home.ts";
import { saidOfHousehold } from "./household.ts";
import { saidOfMoney } from "./money.ts";
import { saidOfOthers } from "./others.ts";
import { saidOfSaving } from "./saving.ts";
import { saidOfTasks } from "./tasks.ts";
import { saidOfTrips } from "./trips.ts";
import { saidOfVehicles } from "./vehicles.ts";

/** What people say in English for each intent, and the kinds of words in it. */
export const englishSaid: SaidWords = {
  said: {
    ...saidOfMoney,
    ...saidOfSaving,
    ...saidOfVehicles,
    ...saidOfTrips,
    ...saidOfDays,
    ...saidOfTasks,
    ...saidOfHome,
    ...saidOfGroups,
    ...saidOfHousehold,
    ...saidOfOthers,
  },
  kinds: {
    weekday:
      "monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays mon tue wed thu fri sat sun",
    month:
      "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec",
    past: "yesterday ago",
    ahead: "tomorrow tonight",
    repeat: "every each daily weekly monthly yearly annually quarterly",
    vehicle:
      "van car cars vehicle vehicles bike motorbike truck camper golf tesla zoe bus suv motorcycle scooter",
    energy: "fuel diesel petrol gas gasoline electricity lpg",
    part: "oil tyre tyres tire tires brake brakes battery wipers filter filters clutch exhaust inspection mot belt coolant spark plugs",
    food: "bread milk eggs butter cheese rice pasta flour sugar apples bananas tomatoes potatoes onions meat chicken fish salad yoghurt oil salt beans avocados juice water beer wine oranges carrots ham",
    dish: "pizza lasagne lasagna curry soup stew risotto burgers pancakes chili sushi tacos omelette casserole roast spaghetti noodles paella stir-fry goulash ramen",
    meal: "breakfast lunch dinner supper brunch snack",
    purchase:
      "groceries coffee parking taxi uber hotel cinema pizza clothes shoes books haircut tickets ticket train medicine pharmacy rent gym restaurant bakery supermarket flowers toys laptop phone internet",
    occasion:
      "meeting appointment call dentist doctor yoga concert interview class lesson training practice birthday wedding party haircut workout rehearsal conference exam",
    luggage:
      "tent towel towels passport sunscreen charger swimsuit swimsuits boots socks jacket toothbrush sleeping suitcase",
    place:
      "rome paris berlin porto lisbon madrid vienna london munich spain italy france greece portugal coast alps",
    person: "anna ana tom maria lisa kim luis mom dad grandma mum john sarah peter",
  },
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
