import type { KeyWords, Slot } from "../../catalogue.ts";
import { ofOthers } from "../vehicle-names.ts";
import { change, insteadOf, remove } from "./change-words.ts";
import { vehicle } from "./vehicle-words.ts";
import { papers, work } from "./vehicles.ts";

const machine = "van|car|vehicle|bike|motorbike|motorcycle|truck|camper(?: ?van)?|scooter|lorry|bus|moped";
const filling =
  "(?:fillings?|fill-ups?|fill ups?|refuell?ings?|refuels?|fuel(?: log)? (?:entry|stop|log)|fuel stops?|tank(?:ing)?|charges?|charging(?: session)?|top-up)(?: entry| record)?";
const reading = "(?:odometer|mileage|mileometer)(?: readings?| entry| value)?|km reading|reading";
const correct =
  "correct|fix|change|update|edit|adjust|amend|set|make|was|were|is|cost|should (?:be|have been|say|read)|wrong|actually|really|mistyped|typed wrong";
const day: Slot = { type: "day", past: true };
const of = "(?:of|for|on|from)(?: the| my| our)*";
const last = "(?:the |my |our |that )*(?:last|latest|newest|most recent|previous)";
const notCorrected = "log|add|record|remind|every|delete|remove|how|what|when|due|next|plan|budget";
const notRemoved = "remind|task|event|appointment|shopping|list|expense|trip|budget|group|how|what|when";
const entry: Slot = { type: "name" };
const noted =
  "(?:that |which )?(?:i|we)(?:'ve| have)? (?:logged|added|entered|noted|recorded|booked|put in|typed in)";

/** What was logged of vehicles: put right, or taken away. */
export const vehicleChangeKeys: readonly KeyWords[] = [
  {
    tool: "correct_log",
    changes: true,
    with: { log: "filling" },
    slots: {
      volume: { type: "quantity", units: ["l", "gal"], as: "text" },
      energyKwh: { type: "quantity", units: ["kwh"], as: "text" },
      odometer: { type: "quantity", units: ["km", "mi"], bareFrom: 1_000 },
      amount: { type: "money", to: ["amount", "currency"], sure: "for|cost|costing|to|at" },
      vehicle,
    },
    prefers: "first",
    anyOf: ["volume", "energyKwh", "odometer", "amount"],
    cues: [filling, correct],
    also: [
      insteadOf,
      "(?:the )?(?:volume|amount|litres|liters|price|cost|sum|odometer|mileage|energy|quantity)(?: of| on| for)?",
      last,
      "actually|really|i think|only|it|wrong|that|was|cost|should be",
    ],
    leads: { vehicle: of },
    rest: "vehicle",
    before: true,
    has: `${last}|correct|fix|change|update|edit|adjust|amend|should|wrong|not|instead`,
    unless: notCorrected,
  },
  {
    tool: "correct_log",
    changes: true,
    with: { log: "filling" },
    slots: { station: { type: "name" }, vehicle },
    allOf: ["station"],
    cues: [filling, "station", "correct|fix|change|update|edit|set|was|is|should be"],
    also: [last, "actually|really"],
    leads: { station: "to|was|is|at|should be", vehicle: of },
    rest: "vehicle",
    before: true,
    unless: notCorrected,
  },
  {
    tool: "correct_log",
    changes: true,
    with: { log: "odometer" },
    slots: {
      odometer: { type: "quantity", units: ["km", "mi"], bareFrom: 10 },
      vehicle,
    },
    prefers: "first",
    allOf: ["odometer"],
    cues: [
      reading,
      "correct|fix|should (?:be|have been|say|read)|wrong|adjust|edit|amend|not|instead of|mistyped|change",
    ],
    also: [insteadOf, last, "it|put|is|was|to|in fact|actually|really|the"],
    leads: { vehicle: of },
    rest: "vehicle",
    before: true,
    unless: `${notCorrected}|fuel|filled|litres`,
  },
  {
    tool: "correct_log",
    changes: true,
    with: { log: "service" },
    slots: {
      odometer: { type: "quantity", units: ["km", "mi"], bareFrom: 1_000 },
      amount: { type: "money", to: ["amount", "currency"] },
      date: day,
      entry,
      vehicle,
    },
    prefers: "first",
    anyOf: ["odometer", "amount", "date"],
    cues: [
      `(?:new |the |my |our )*(?<entry>${work})`,
      "correct|fix|change|update|edit|adjust|amend|should (?:be|have been)|actually|really|in fact|not",
    ],
    also: [
      insteadOf,
      last,
      "(?:the )?(?:cost|price|amount|date|odometer|mileage)(?: of| on| for)?|was|cost|were|is|to|entry|log",
    ],
    leads: { vehicle: of },
    rest: "vehicle",
    before: true,
    unless: `${notCorrected}|changed|every|insurance`,
  },
  {
    tool: "update_vehicle",
    changes: true,
    slots: { vehicle, plate: { type: "text", never: "[^0-9]*" } },
    allOf: ["plate"],
    cues: ["(?:number |licen[cs]e |registration )?plates?(?: numbers?)?|registration number"],
    also: [`${change}|has|got|got a|new|now|gets`],
    leads: { plate: "(?:to|is(?: now)?|:|reads|into)", vehicle: of },
    rest: "vehicle",
    before: true,
    unless: `add|bought|what|expires?|insurance|how|which|${ofOthers}`,
  },
  {
    tool: "update_vehicle",
    changes: true,
    slots: { vehicle, name: { type: "name" } },
    allOf: ["vehicle", "name"],
    cues: ["rename|call|(?:change|set|update) (?:the )?(?:name|nickname)(?: of)?|(?:is|should be) called"],
    also: [`(?:the |my |our )(?:${machine})`, "from now on|now"],
    leads: { name: "(?:to|into|as)" },
    rest: "vehicle",
    before: true,
    has: machine,
    unless: "trip|category|goal|group|event|task|plate|⟦",
  },
  {
    tool: "update_vehicle",
    changes: true,
    slots: { year: { type: "number", least: 1_900, most: 2_100 }, vehicle },
    allOf: ["year"],
    cues: ["(?:model |construction )?year|built|from|model"],
    also: [`${change}|is|was|in|of`, "(?:the )?(?:model )?year(?: of)?"],
    leads: { vehicle: "(?:of|for)(?: the| my| our)*" },
    rest: "vehicle",
    before: true,
    has: `${machine}|year|model|built`,
    unless: "add|bought|new|income|expenses?|spent|trip|tasks?|⟦v\\d+⟧.*⟦",
  },
  {
    tool: "update_vehicle",
    changes: true,
    slots: {
      energy: {
        type: "choice",
        values: {
          diesel: "diesel",
          petrol: "petrol|gasoline",
          electric: "electric|electricity",
          hybrid: "hybrid",
          lpg: "lpg",
        },
      },
      vehicle,
    },
    allOf: ["energy", "vehicle"],
    cues: [
      "runs on|(?:fuel|energy|engine)(?: type)?|takes|drives on|to {energy}|is (?:actually |really )?(?:an? )?{energy}",
    ],
    also: [`${change}|is|as|now|actually|to`, "(?:the )?(?:fuel|energy|engine)(?: type)?(?: of)?"],
    rest: "vehicle",
    before: true,
    unless: "add|bought|new|⟦|cost|price|litres?|how|what|filled|log|use",
  },
  {
    tool: "delete_vehicle_entry",
    changes: true,
    with: { kind: "filling" },
    slots: { on: day, vehicle },
    cues: [remove, filling],
    also: [last, "entry|record|from the log|the log", noted, "twice|one(?: of them)?"],
    leads: { vehicle: of },
    rest: "vehicle",
    unless: `${notRemoved}|⟦v\\d+⟧.*⟦`,
  },
  {
    tool: "delete_vehicle_entry",
    changes: true,
    with: { kind: "odometer" },
    slots: { on: day, vehicle },
    cues: [remove, reading],
    also: [last, noted, "entry|record"],
    leads: { vehicle: of },
    rest: "vehicle",
    unless: `${notRemoved}|⟦v\\d+⟧.*⟦`,
  },
  {
    tool: "delete_vehicle_entry",
    changes: true,
    with: { kind: "plan" },
    slots: { vehicle, entry },
    cues: [`${remove}|stop|end`, "(?:service |maintenance )?(?:plan|interval|schedule)"],
    also: [`(?:the |an? )?(?<entry>${work})`, "for|of|the"],
    leads: { vehicle: of },
    rest: "vehicle",
    unless: `${notRemoved}|meal|⟦|phone|calendar`,
  },
  {
    tool: "delete_vehicle_entry",
    changes: true,
    with: { kind: "service" },
    slots: { on: day, vehicle, entry },
    cues: [remove, `(?<entry>${work}|maintenance|repair)`, `entry|record|log|history|logged|${last}|⟦`],
    also: [last, noted, "from|service|maintenance|entry"],
    leads: { vehicle: of },
    rest: "vehicle",
    unless: `${notRemoved}|plan|interval`,
  },
  {
    tool: "delete_vehicle_entry",
    changes: true,
    with: { kind: "document" },
    slots: { vehicle, entry },
    cues: [remove, `(?<entry>${papers})`],
    also: ["papers?|documents?|entry|policy|certificate"],
    leads: { vehicle: of },
    rest: "vehicle",
    before: true,
    unless: `${notRemoved}|payment|paying|subscription|⟦`,
  },
  {
    tool: "delete_vehicle_entry",
    changes: true,
    with: { kind: "vehicle" },
    slots: { vehicle },
    cues: [remove, `(?:my |our |the )?(?:vehicles|cars|garage|fleet|list of (?:vehicles|cars))`],
    also: ["from|out of|off", "(?:i|we)(?: have|'ve)? sold it"],
    rest: "vehicle",
    unless: `${notRemoved}|⟦|insurance|keys|odometer|wash`,
  },
];
