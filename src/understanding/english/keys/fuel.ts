import type { KeyWords, Slot } from "../../catalogue.ts";
import { clock, date, money, notLogged, odometer, vehicle } from "./vehicle-words.ts";

const fuelWords =
  "fill(?:ed|ing)?|fill-up|refuell?(?:ed|ing)?|refill(?:ed)?|tank(?:ed)?|fuell?(?:ed)?|fuel|diesel|petrol|gas|gasoline|topped";
const throughout =
  "(?:completely|entirely|fully|right up|all the way(?: up)?|(?:right |all the way |quite )?(?:up )?to the (?:top|brim))";
const notFull = [
  "(?:but |and |though |although )?(?:i |we )?not (?:an? |quite |completely |entirely |yet )*full(?: tank)?",
  `(?:so |but |and |though |although )?(?:i |we )?(?:didn't|did not|couldn't|could not|haven't) (?:quite |completely )?fill(?:ed)? (?:it|her|him|the tank)(?: up)?(?: ${throughout})?`,
  `(?:but |and )?not ${throughout}|not all of it|without filling (?:it|her|him|the tank)(?: up)?(?: ${throughout})?`,
  "(?:so |but |and )?(?:(?:it|the tank|that) )?(?:isn't|is not|wasn't|was not) (?:quite |completely |yet )?full(?: (?:yet|afterwards))?",
  "(?:but )?(?:only )?(?:partly|partially|in part|part[- ]?way)|a partial (?:fill|filling|fill-up)|(?:only )?half[- ](?:full|filled?|way)|(?:only )?half (?:of )?the tank",
].join("|");
const full: Slot = {
  type: "choice",
  flag: true,
  values: { false: `${notFull}|half (?:a|the|full) ?(?:tank)?`, true: "full tank|to the (?:top|brim)" },
};
const missed =
  "(?:but )?(?:i |we )?(?:forgot|missed|skipped|didn't|did not)(?: to)?(?: (?:log|note|enter|add|record))? (?:the (?:one|time|filling|fill-up|refuelling|last one|previous one|last filling|previous filling)|(?:a|one) filling)(?: before(?: (?:it|that|this)(?: one)?)?)?";
const missedBefore: Slot = { type: "choice", flag: true, values: { true: missed } };
/** A filling, as far as it is the same with or without its litres. */
const filling: KeyWords = {
  tool: "log_fuel",
  changes: true,
  slots: {
    volume: { type: "quantity", units: ["l", "gal"], as: "text" },
    odometer,
    amount: money,
    date,
    vehicle,
    station: { type: "name", never: "(?:.* )?(?:and|with|for|filled|charged)(?: .*)?" },
    full,
    missedBefore,
  },
  cues: [
    "(?<full>half (?:a|the) tank|partial|(?:only )?half[- ]fill(?:ed)?)|{subject}?(?:fill(?:ed)?(?: (?:it|her|him))?(?: up)?|refuell?(?:ed)?|refilled|refill|tank(?:ed)?(?: up)?|fuell?ed(?: up)?|top(?:ped)?(?: (?:it|her))?(?: (?:up|off))|gassed up|brimmed|put|got|bought|added|pumped|took|(?:has been|have been|was|got) (?:filled|refuell?ed|tanked|fuell?ed)(?: up)?|threw|poured|squeezed|drank|swallowed)|fill(?:ing|-up| up)|refuell?ing|fuel(?: stop)?|tank|diesel|petrol|gas|gasoline",
  ],
  also: [
    `(?<full>${notFull})`,
    throughout,
    "by now",
    "{missedBefore}",
    "on (?:the|our|my) (?:way|road)(?: (?:back|home|there))*(?: (?:to|from|through|via)(?: (?:the|my|our))?(?: [^\\s⟦⟧¦,:;!?()]+){1,2}?)?(?= ?$| ?¦|,| at| :| and)",
    ",? (?:and )?(?:that|it|which)(?= ?$| ?¦)",
    "(?:of )?(?:fuel(?: stop| log)?|diesel|petrol|gas|gasoline|unleaded|super|e10|lpg)",
    clock,
    "(?:she|he|it)(?:'s| is)(?= ?(?:[,¦]|$))",
    "(?:the )?(?:full )?tank(?: full)?|to the (?:top|brim)|full|up|fill-up|filling",
    "{note}|(?:which |that |it )?came(?: to)?|(?:it )?set (?:me|us) back|paid|for a total|total|cost(?:ing)?(?: me)?|price|worth|it was|in all|on the clock|car's",
  ],
  leads: { vehicle: "(?:of|for|on|in|into|with)(?: the| my| our)*", station: "at|from" },
  rest: "vehicle",
  before: true,
  unless:
    "remind|every|budget|trip|list|how|what|coolant|oil|due|needs?|milk|water|pantry|should|recipe|my (?:brother|sister|friend|mother|father|wife|husband|dad|mum|mom)",
};

/** What the odometer shows. */
const reading: KeyWords = {
  tool: "log_odometer",
  changes: true,
  slots: { odometer, date, vehicle },
  allOf: ["odometer"],
  cues: [
    `${clock}|(?:(?:we|i)(?: have|'ve) )?(?:has |have |is |now |just )*(?:hit|reached|passed|done|driven|covered|travell?ed|run|clocked(?: up)?|ticked over|rolled over|shows|stands|reads|at|has(?: got)?|had|on)(?: (?:now|at|on))*`,
  ],
  also: [
    clock,
    "(?:is |has |now |just )*(?:at|reads?|shows?|says|stands at|done|is|has|had|set|now)",
    "{note}|update|reading",
    "on the clock|by now|now|to",
  ],
  leads: { vehicle: "(?:of|for|on|in)(?: the| my| our)*" },
  rest: "vehicle",
  before: true,
  byOthers: true,
  unless: `${notLogged}|of range|read that|heard|litres?|fuel|filled|charged|€|service|oil|tyres?|brakes?|⟦v\\d+⟧.*⟦v\\d+⟧.*⟦v\\d+⟧`,
};

/** What vehicles take and how far they went. */
export const fuelKeys: readonly KeyWords[] = [
  { ...filling, anyOf: ["volume", "odometer"], has: fuelWords },
  { ...filling, allOf: ["volume"] },
  // "I forgot to log the fill-up before this one": told first, its words are none of the filling's.
  {
    ...filling,
    allOf: ["volume", "odometer", "missedBefore"],
    cues: [`(?<missedBefore>${missed})`, ...filling.cues],
  },
  // "Filled up the camper in Lyon": where it was says no more, and what it was is named.
  {
    ...filling,
    allOf: ["volume", "odometer", "vehicle"],
    also: [...(filling.also ?? []), "(?:in|near|outside) (?!the |my |our )[^\\s⟦⟧¦,:;!?()]+"],
    leads: { vehicle: "(?:of|for|on|into|with)(?: the| my| our)*", station: "at|from" },
  },
  {
    ...filling,
    slots: { ...filling.slots, trip: { type: "name" } },
    allOf: ["volume", "odometer", "trip"],
    also: [
      ...(filling.also ?? []),
      "(?:on|for|during|to) (?:the |our |my )?{trip} (?:trip|holiday|tour|journey)|(?:on|for|during) (?:the|our|my) (?:trip|holiday|tour|journey) to {trip}(?= ?$| ?¦|,| :)",
    ],
    unless: "remind|every|budget|list|how|what|coolant|oil|due|needs?|milk|water|pantry|should|recipe",
  },
  {
    ...filling,
    allOf: ["volume", "odometer"],
    cues: [
      "{subject}?(?:stopped(?: off)?|pulled (?:in|up|over)|called in|popped in|went|been|was|were)(?= (?:at|to|into) )",
    ],
    also: [
      "(?:and|,) (?:i |we )?(?:filled(?: up)?|tanked|refuell?ed|topped up|fuell?ed|got|put in)(?: (?:fuel|petrol|diesel|it|her)(?: up)?)?",
      ...(filling.also ?? []),
    ],
  },
  {
    tool: "log_fuel",
    changes: true,
    slots: {
      volume: { type: "quantity", units: ["l", "gal"], as: "text" },
      odometer: { type: "quantity", units: ["km", "mi"], bareFrom: 1_000, bareAfter: "odometer" },
      amount: money,
      date,
      vehicle,
      station: { type: "name" },
      full,
    },
    allOf: ["volume", "odometer"],
    cues: [],
    also: [clock, "cost|paid|{note}"],
    leads: { vehicle: "(?:of|for|on|in|into)(?: the| my| our)*", station: "at|from" },
    rest: "vehicle",
    before: true,
    unless: "every|how|what|needs?|per",
  },
  {
    tool: "log_fuel",
    changes: true,
    slots: {
      energyKwh: { type: "quantity", units: ["kwh"], as: "text" },
      odometer,
      amount: money,
      date,
      vehicle,
      station: { type: "name" },
    },
    anyOf: ["energyKwh"],
    cues: [
      "{subject}?(?:(?:fast |rapid |quick |super)?charg(?:e|ed|ing)|recharged?|plugged in|juiced up|gave|fed|put|loaded|topped up|added|log|took|got|filled)(?: session)?",
    ],
    also: [
      clock,
      "charging(?: session)?|charge|session",
      "(?:when|as|while) (?=¦)|it (?:took|was|got|needed)|overnight",
      "{note}|paid|cost(?:ing)?(?: me)?|total|worth|energy|electricity|it was",
    ],
    leads: { vehicle: "(?:of|for|on|in|into|to)(?: the| my| our)*", station: "at|from" },
    rest: "vehicle",
    before: true,
    unless: "remind|every|budget|how|what",
  },
  {
    tool: "log_fuel",
    changes: true,
    slots: {
      energyKwh: { type: "quantity", units: ["kwh"], as: "text" },
      odometer,
      amount: money,
      date,
      vehicle,
      station: { type: "name" },
    },
    allOf: ["energyKwh"],
    cues: ["{subject}?(?:plugged|juiced|topped|charged|hooked)", "(?:in|up)(?= ?(?:[,:¦]|at |$))"],
    also: [clock, "it's|it is|cost|paid|it was", "(?:at|for) (?:the )?(?:home|house)"],
    leads: { station: "at|from" },
    rest: "vehicle",
    before: true,
    unless: "remind|every|budget|how|what",
  },
  {
    tool: "fuel_report",
    changes: false,
    slots: {
      range: { type: "range", past: true, named: true },
      each: { type: "quantity", units: ["km", "mi"], bareFrom: 1, to: [""] },
      vehicle,
    },
    cues: [
      "consum(?:e[ds]?|ing|ption)|fuel (?:economy|report|efficiency|usage|use|stats|statistics|consumption|figures)|mpg|thirsty|economical|fuel[- ]efficient|efficien(?:t|cy)|l\\/100(?: ?km)?|gas mileage",
    ],
    also: [
      "compute|calculate|work out|determine|fuel|diesel|petrol|gas|energy|electricity|average|(?:per|a|every) (?:hundred|100|⟦v\\d+⟧)(?: ?km| kilomet(?:er|re)s)?|l\\/100(?: ?km)?",
    ],
    rest: "vehicle",
    unless: "spen[dt]|cost|budget|should|would",
  },
  {
    tool: "fuel_report",
    changes: false,
    slots: {
      range: { type: "range", past: true, named: true },
      each: { type: "quantity", units: ["km", "mi"], bareFrom: 1, to: [""] },
      vehicle,
    },
    cues: [
      "how much|what(?: (?:kind|sort) of)?|how many|which",
      "(?:use|using|used|burn|guzzle|drink|swallow|consume|need|take|taking|get|getting|average|do|does|doing)s?(?= ?$| ?¦| ⟦| to| per| on| a| an)",
    ],
    also: [
      "fuel|diesel|petrol|gas(?:oline)?|energy|electricity|mileage|lit(?:er|re)s|kwh|mpg|miles (?:per|to the|a) gallon",
      "(?:per|a|every|on|to the) (?:hundred|100|⟦v\\d+⟧)(?: ?km| kilomet(?:er|re)s)?|per",
    ],
    rest: "vehicle",
    has: "(?:use|using|used|burn|guzzle|drink|swallow)s?|mileage|mpg|fuel|diesel|petrol|lit(?:er|re)s|kwh|miles (?:per|to the|a) gallon",
    unless: "spen[dt]|cost|budget|should|would|buy|do (?:i|we) need|must|cup|recipe|currency|units|phone",
  },
  {
    tool: "log_odometer",
    changes: true,
    slots: { odometer: { type: "quantity", units: ["km", "mi"], least: 1_000 }, date, vehicle },
    allOf: ["odometer", "vehicle"],
    cues: [],
    also: ["now"],
    rest: "vehicle",
    before: true,
    byOthers: true,
    unless: `${notLogged}|{note}|odometer|mileage|litres?|fuel|filled|charged|service|oil|tyres?|brakes?|trip|drove|walk|ran|run|away|far|to|from|range|read that|heard`,
  },
  reading,
  // "The Fiesta's got 61,300 on the clock."
  { ...reading, cues: ["(?<='s )got"], has: "on (?:the|its) (?:clock|dial|milometer|odometer)" },
];
