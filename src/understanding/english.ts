import { englishActs } from "./english/acts.ts";
import { englishAgain } from "./english/again.ts";
import { englishBareOrders } from "./english/bare-orders.ts";
import { englishCalendar } from "./english/calendar.ts";
import { englishCategories } from "./english/categories.ts";
import { currencyNames } from "./english/currency-names.ts";
import { englishDayTurns } from "./english/day-turns.ts";
import { englishDays } from "./english/days.ts";
import { englishDevice } from "./english/device.ts";
import { englishDrawing } from "./english/drawing.ts";
import { englishEverydayDays } from "./english/everyday-days.ts";
import { englishEverydayMoney } from "./english/everyday-money.ts";
import { englishEverydayWheels } from "./english/everyday-wheels.ts";
import { englishGroupCare } from "./english/group-care.ts";
import { englishGroupNames } from "./english/group-names.ts";
import { englishHome } from "./english/home.ts";
import { englishHomeTurns } from "./english/home-turns.ts";
import { englishHousehold } from "./english/household.ts";
import { englishJoins } from "./english/joins.ts";
import { correctionKeys } from "./english/keys/corrections.ts";
import { dayChangeKeys } from "./english/keys/day-changes.ts";
import { dayDetailKeys } from "./english/keys/day-details.ts";
import { dayKeys } from "./english/keys/days.ts";
import { deviceKeys } from "./english/keys/device.ts";
import { englishEasy } from "./english/keys/easy.ts";
import { fuelKeys } from "./english/keys/fuel.ts";
import { groupCareKeys } from "./english/keys/group-care.ts";
import { groupNameKeys } from "./english/keys/group-names.ts";
import { homeKeys } from "./english/keys/home.ts";
import { homeChangeKeys } from "./english/keys/home-changes.ts";
import { homeDetailKeys } from "./english/keys/home-details.ts";
import { householdKeys } from "./english/keys/household.ts";
import { moneyKeys } from "./english/keys/money.ts";
import { moneyChangeKeys } from "./english/keys/money-changes.ts";
import { moneyDetailKeys } from "./english/keys/money-details.ts";
import { moneyIdiomKeys } from "./english/keys/money-idioms.ts";
import { profileKeys } from "./english/keys/profile.ts";
import { profileDetailKeys } from "./english/keys/profile-details.ts";
import { savingKeys } from "./english/keys/saving.ts";
import { englishSense } from "./english/keys/sense.ts";
import { socialKeys } from "./english/keys/social.ts";
import { spendingKeys } from "./english/keys/spending.ts";
import { taskDetailKeys } from "./english/keys/task-details.ts";
import { taskKeys } from "./english/keys/tasks.ts";
import { tripChangeKeys } from "./english/keys/trip-changes.ts";
import { tripDetailKeys } from "./english/keys/trip-details.ts";
import { tripKeys } from "./english/keys/trips.ts";
import { vehicleChangeKeys } from "./english/keys/vehicle-changes.ts";
import { vehicleDetailKeys } from "./english/keys/vehicle-details.ts";
import { vehicleKeys } from "./english/keys/vehicles.ts";
import { englishKindNouns } from "./english/kind-nouns.ts";
import { englishMoney } from "./english/money.ts";
import { englishNamed } from "./english/named.ts";
import { englishProfile } from "./english/profile.ts";
import { englishReplies } from "./english/replies.ts";
import { englishSaid } from "./english/said/english-said.ts";
import { englishSayings } from "./english/sayings.ts";
import { englishSocial } from "./english/social.ts";
import { englishSpelling } from "./english/spelling.ts";
import { englishStory } from "./english/story.ts";
import { englishTalk } from "./english/talk.ts";
import { englishTasks } from "./english/tasks.ts";
import { tripTalk } from "./english/trip-talk.ts";
import { englishTrips } from "./english/trips.ts";
import { vehicleCorrections } from "./english/vehicle-corrections.ts";
import { vehicleTalk } from "./english/vehicle-talk.ts";
import { englishVehicles } from "./english/vehicles.ts";
import { englishWhen } from "./english/when.ts";
import { englishAnswers } from "./english-answers.ts";
import { englishPatterns } from "./english-patterns.ts";
import type { Language, NumberWords } from "./language.ts";

const numbers: NumberWords = {
  units: Object.fromEntries(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
      .split(" ")
      .map((word, value) => [word, value]),
  ),
  tens: Object.fromEntries(
    "twenty thirty forty fifty sixty seventy eighty ninety"
      .split(" ")
      .map((word, index) => [word, 20 + index * 10]),
  ),
  hundred: "hundred",
  thousand: "thousand|grand",
  a: "a|an",
  never: "one|zero",
};

/** What offline PAM understands and says in English. A further language is a file like this one. */
export const english: Language = {
  locale: "en-GB",
  numbers,
  calendar: englishCalendar,
  currencies: currencyNames,
  symbols: {
    "€": ["EUR"],
    $: ["USD", "CAD", "AUD", "NZD", "MXN"],
    "£": ["GBP"],
    "¥": ["JPY", "CNY"],
    "₹": ["INR"],
    "₺": ["TRY"],
    R$: ["BRL"],
  },
  cents: "cents?|pence|p|c",
  and: "and",
  measures:
    "lit(?:er|re)s?|l|gallons?|km|kilomet(?:er|re)s?|miles?|kg|kilos?|g|grams?|people|persons?|pieces?|packs?|bottles?|nights?|hours?|minutes?|pm|am|degrees?|times|years? old",
  times: "at \\d{1,2}(?::\\d{2}|(?::\\d{2})? ?[ap]m)",
  categories: englishCategories,
  allSpending:
    "(?:all )?(?:of )?(?:my|our) (?:total |whole |overall )?(?:spending|expenses|outgoings)|everything together|everything|all|total|all spending|all expenses|overall|anything|altogether|all together|in total|in all|all told",
  otherCategory: "other",
  leading:
    "hi|hey|hello|ok|okay|well|just|so|also|and|then|oh|pam|please|btw|by the way|actually|alright|right|yes|yep|yeah|great|cool|nice",
  trailing:
    "from now on|for now|if you (?:can|could|don't mind)|when you (?:can|get a chance)|please|pls|thanks|thank you|thx|too|as well|btw|pam|again|now",
  titles: "Dr|Mr|Mrs|Ms|Prof|Rev|Capt|Sgt",
  approximately: "about|around|roughly|approximately|circa|ca|exactly|just",
  separators: " ?(?:,|&|\\+| and(?= )| then(?= )| plus(?= ))(?: (?:and|then|also|plus)(?= ))? ?",
  groupings: {
    category: "(?:grouped |broken down |split )?(?:by|per) (?:category|categories)|for each category",
    month: "(?:grouped |split )?(?:by|per) month|month by month|for each month",
  },
  monthly: "(?:a|per|each|every) month|monthly",
  otherRhythm: "(?:a|per|each|every) (?:day|week|year|quarter)|daily|weekly|yearly|annual(?:ly)?|quarterly",
  ...englishPatterns,
  joins: englishJoins,
  when: englishWhen,
  replies: englishReplies,
  tools: [
    ...englishBareOrders,
    ...englishEverydayMoney,
    ...englishEverydayWheels,
    ...englishEverydayDays,
    ...englishNamed,
    ...englishTalk,
    ...englishSayings,
    ...englishDayTurns,
    ...englishHomeTurns,
    ...englishHousehold,
    ...vehicleTalk,
    ...tripTalk,
    ...vehicleCorrections,
    ...englishMoney,
    ...englishVehicles,
    ...englishTrips,
    ...englishHome,
    ...englishProfile,
    ...englishSocial,
    ...englishGroupCare,
    ...englishGroupNames,
    ...englishDevice,
    ...englishTasks,
    ...englishDays,
  ],
  keys: [
    ...moneyKeys,
    ...spendingKeys,
    ...savingKeys,
    ...moneyIdiomKeys,
    ...fuelKeys,
    ...vehicleKeys,
    ...tripKeys,
    ...dayKeys,
    ...taskKeys,
    ...homeKeys,
    ...profileKeys,
    ...socialKeys,
    ...deviceKeys,
    ...moneyDetailKeys,
    ...correctionKeys,
    ...vehicleDetailKeys,
    ...tripDetailKeys,
    ...dayDetailKeys,
    ...taskDetailKeys,
    ...homeDetailKeys,
    ...profileDetailKeys,
    ...moneyChangeKeys,
    ...vehicleChangeKeys,
    ...tripChangeKeys,
    ...dayChangeKeys,
    ...homeChangeKeys,
    ...groupCareKeys,
    ...groupNameKeys,
    ...householdKeys,
  ],
  kindNouns: englishKindNouns,
  acts: englishActs,
  easy: englishEasy,
  choosing: {
    places: ["first|1st|1", "second|2nd|2|two", "third|3rd|3|three", "fourth|4th|4|four", "fifth|5th|5|five"],
    last: "last|latter|bottom",
    beside:
      "the|one|ones|in|on|from|please|i|mean|meant|it's|it|is|that|that's|this|take|use|want|number|no|option|of|them|my|our|an?|with|for|called|named|thanks|i'd|say|yes|well|oh|choose|pick",
  },
  again: englishAgain,
  sense: englishSense,
  spelling: englishSpelling,
  story: englishStory,
  drawing: englishDrawing,
  asks: englishSaid,
  answers: englishAnswers,
};
