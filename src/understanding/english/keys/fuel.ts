import type { KeyWords, Slot } from "../../catalogue.ts";
import { clock, date, money, notLogged, odometer, vehicle } from "./vehicle-words.ts";

const fuelWords =
  "fill(?:ed|ing)?|fill-up|refuell?(?:ed|ing)?|refill(?:ed)?|tank(?:ed)?|fuell?(?:ed)?|fuel|diesel|petrol|gas|gasoline|topped";
const full: Slot = {
  type: "choice",
  flag: true,
  values: {
    false:
      "(?:but )?not (?:quite |completely )?full|partial(?:ly)?|half (?:a|the|full) ?(?:tank)?|(?:but )?not (?:quite )?to the (?:top|brim)|half full",
    true: "full tank|to the (?:top|brim)",
  },
};

/** What vehicles take and how far they went. */
export const fuelKeys: readonly KeyWords[] = [
  {
    tool: "log_fuel",
    changes: true,
    slots: {
      volume: { type: "quantity", units: ["l", "gal"], as: "text" },
      odometer,
      amount: money,
      date,
      vehicle,
      station: { type: "name" },
      full,
    },
    anyOf: ["volume", "odometer"],
    has: fuelWords,
    cues: [
      "(?<full>half (?:a|the) tank)|{subject}?(?:fill(?:ed)?(?: (?:it|her|him))?(?: up)?|refuell?(?:ed)?|refilled|refill|tank(?:ed)?(?: up)?|fuell?ed(?: up)?|top(?:ped)?(?: (?:it|her))?(?: (?:up|off))|gassed up|put|got|bought|added|pumped|took)|fill(?:ing|-up| up)|refuell?ing|fuel(?: stop)?|tank|diesel|petrol|gas|gasoline",
    ],
    also: [
      "(?<full>(?:but )?not (?:quite )?(?:completely )?(?:full|to the (?:top|brim)))",
      "fuel(?: stop| log)?|diesel|petrol|gas|gasoline|unleaded|super|e10|lpg",
      clock,
      "(?:the )?(?:full )?tank(?: full)?|to the (?:top|brim)|full|up",
      "{note}|paid|for a total|total|cost(?:ing)?(?: me)?|price|worth|it was|in all|on the clock|car's",
    ],
    leads: { vehicle: "(?:of|for|on|in|into|with)(?: the| my| our)*", station: "at|from" },
    rest: "vehicle",
    before: true,
    unless:
      "remind|every|budget|trip|list|how|what|coolant|oil|due|needs?|milk|water|pantry|should|recipe|my (?:brother|sister|friend|mother|father|wife|husband|dad|mum|mom)",
  },
  {
    tool: "log_fuel",
    changes: true,
    slots: {
      volume: { type: "quantity", units: ["l", "gal"], as: "text" },
      odometer,
      amount: money,
      date,
      vehicle,
      station: { type: "name" },
      full,
    },
    allOf: ["volume"],
    cues: [
      "(?<full>half (?:a|the) tank)|{subject}?(?:fill(?:ed)?(?: (?:it|her|him))?(?: up)?|refuell?(?:ed)?|refilled|refill|tank(?:ed)?(?: up)?|fuell?ed(?: up)?|top(?:ped)?(?: (?:it|her))?(?: (?:up|off))|gassed up|put|got|bought|added|pumped|took)|fill(?:ing|-up| up)|refuell?ing|fuel(?: stop)?|tank|diesel|petrol|gas|gasoline",
    ],
    also: [
      "(?<full>(?:but )?not (?:quite )?(?:completely )?(?:full|to the (?:top|brim)))",
      "fuel(?: stop| log)?|diesel|petrol|gas|gasoline|unleaded|super|e10|lpg",
      clock,
      "(?:the )?(?:full )?tank(?: full)?|to the (?:top|brim)|full|up",
      "{note}|paid|for a total|total|cost(?:ing)?(?: me)?|price|worth|it was|in all|on the clock|car's",
    ],
    leads: { vehicle: "(?:of|for|on|in|into|with)(?: the| my| our)*", station: "at|from" },
    rest: "vehicle",
    before: true,
    unless:
      "remind|every|budget|trip|list|how|what|coolant|oil|due|needs?|milk|water|pantry|should|recipe|my (?:brother|sister|friend|mother|father|wife|husband|dad|mum|mom)",
  },
  {
    tool: "log_fuel",
    changes: true,
    slots: {
      volume: { type: "quantity", units: ["l", "gal"], as: "text" },
      odometer: { type: "quantity", units: ["km", "mi"] },
      amount: money,
      date,
      vehicle,
      full,
    },
    allOf: ["volume", "odometer"],
    cues: [],
    also: [clock, "cost|paid"],
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
      "{subject}?(?:charg(?:e|ed|ing)|recharged?|plugged in|put|loaded|topped up|added|log|took|got|filled)(?: session)?",
    ],
    also: [
      clock,
      "charging(?: session)?|charge|session",
      "{note}|paid|cost(?:ing)?(?: me)?|total|worth|energy|electricity|it was",
    ],
    leads: { vehicle: "(?:of|for|on|in|into|to)(?: the| my| our)*", station: "at|from" },
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
      "fuel|diesel|petrol|gas|energy|electricity|average|(?:per|a|every) (?:hundred|100|⟦v\\d+⟧)(?: ?km| kilomet(?:er|re)s)?|l\\/100(?: ?km)?",
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
      "how much|what|how many|which",
      "(?:use|using|used|burn|guzzle|drink|swallow|need|take|taking|get|getting|average|do|does|doing)s?(?= ?$| ?¦| to| per| on| a| an)",
    ],
    also: [
      "fuel|diesel|petrol|gas(?:oline)?|energy|electricity|mileage|lit(?:er|re)s|kwh|mpg|miles (?:per|to the|a) gallon",
      "(?:per|a|every|on|to the) (?:hundred|100|⟦v\\d+⟧)(?: ?km| kilomet(?:er|re)s)?",
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
    unless: `${notLogged}|{note}|odometer|mileage|litres?|fuel|filled|charged|service|oil|tyres?|brakes?|trip|drove|walk|ran|run|away|far|to|from`,
  },
  {
    tool: "log_odometer",
    changes: true,
    slots: { odometer, date, vehicle },
    allOf: ["odometer"],
    cues: [
      `${clock}|(?:has |have |is |now |just )*(?:hit|reached|passed|done|driven|run|clocked(?: up)?|ticked over|rolled over|shows|stands|reads|at|has|had|on)(?: (?:now|at|on))*`,
    ],
    also: [
      clock,
      "(?:is |has |now |just )*(?:at|reads?|shows?|says|stands at|done|is|has|had|set|now)",
      "{note}|update|reading",
      "on the clock|now|to",
    ],
    leads: { vehicle: "(?:of|for|on|in)(?: the| my| our)*" },
    rest: "vehicle",
    before: true,
    byOthers: true,
    unless: `${notLogged}|litres?|fuel|filled|charged|€|service|oil|tyres?|brakes?|⟦v\\d+⟧.*⟦v\\d+⟧.*⟦v\\d+⟧`,
  },
];
