import type { Slot, ToolWords } from "../catalogue.ts";
import { everyDistance } from "./keys/vehicle-words.ts";
import { vehicleChanges } from "./vehicle-changes.ts";
import { knownVehicle, machine, newName, notVehicle } from "./vehicle-names.ts";

const vehicle: Slot = { type: "name", never: notVehicle };
const day: Slot = { type: "day", past: true };
const money: Slot = { type: "money", to: ["amount", "currency"] };
const quoted = ".* (?:said|says|told|thinks?|claims?|reckons?) .*";
const several = "(?:any|all|some|each|one)(?: one)? of (?:my|our|the) .+|(?:my |our |the )?(?:cars|vehicles)";
const onOf = "(?:of|for|on|with|in)";
const veh = `(?: ${onOf} {vehicle})?`;
const verb = "{polite}(?:add|log|note|record|track|enter|write down|put down|save|keep|store)";
const filled =
  "(?:(?:filled|topped|tanked|brimmed)(?: (?:it|her|him))? up|brimmed|filled|refuell?ed|refilled|tanked|fuell?ed(?: up)?|got (?:fuel|gas|diesel|petrol)|put in|topped up|took|bought)";
const things = "(?:fuel|diesel|petrol|gas|gasoline)";
const kinds = {
  field: "what",
  values: {
    insurance: "insurance|green card",
    registration: "registration|road tax",
    inspection: "inspection|mot|tüv",
    toll: "toll sticker|vignette",
  },
};
const needs =
  "(?:needs|wants|gets|requires|(?:has to|must|should|ought to) (?:get|have)|should be given|is due for)";
const work =
  "(?:full|big|small|major|minor|yearly) service|oil change|oil|(?:tyre|tire|wheel) (?:changes?|rotation|alignment|swap)|tyres?|tires?|brakes?|brake pads|brake fluid|air filter|timing belt|battery|spark plugs|inspection|service|annual service|wipers?|coolant|filters?|cam belt|chain|tyre change|tire change|winter tyres|summer tyres|mot|tüv";

/** Vehicles: what they take, need and must have. */
export const englishVehicles: readonly ToolWords[] = [
  ...vehicleChanges,
  {
    tool: "log_fuel",
    changes: true,
    slots: {
      volume: { type: "quantity", units: ["l", "gal"], as: "text" },
      odometer: {
        type: "quantity",
        units: ["km", "mi"],
        bareFrom: 1_000,
        ask: "What does the odometer show?",
      },
      amount: money,
      date: day,
      vehicle,
      station: { type: "name", never: ".* (?:for|of) .*|.* in(?:to)? (?:the|my|our) .*" },
    },
    anyOf: ["volume", "odometer"],
    says: [
      `{subject}?(?:have |just )?${filled} (?:the tank|it)(?: (?:of|in) {vehicle})?(?: with)?(?: at {station})?`,
      `{subject}?(?:have |just )?${filled}(?: ${things})?(?: (?:in|into) )?(?: ?{vehicle})?(?: with| to the top| up)?(?: at {station})?`,
      `{subject}?(?:have |just )?${filled}(?: (?:with|of))? ?${things}?(?: (?:in|into|for) {vehicle})?(?: at {station})?`,
      `${verb} (?:a |the )?(?:fuel|fill(?:ing|-up| up)?|refuell?ing|tank|fuel stop)(?: (?:for|of|in) {vehicle})?(?: at {station})?`,
      `${verb} ${things}(?: (?:for|of|in|into) {vehicle})?`,
      `(?:fill(?:ing|-up| up)|fuel stop|refuel)(?: {vehicle})?(?: at {station})?`,
    ],
  },
  {
    tool: "log_fuel",
    changes: true,
    slots: {
      energyKwh: { type: "quantity", units: ["kwh"], as: "text" },
      odometer: {
        type: "quantity",
        units: ["km", "mi"],
        bareFrom: 1_000,
        ask: "What does the odometer show?",
      },
      amount: money,
      date: day,
      vehicle,
      station: { type: "name" },
    },
    anyOf: ["energyKwh"],
    says: [
      "{subject}?(?:have |just )?(?:charged|recharged|plugged in|put|loaded)(?: (?:in|into))?(?: {vehicle})?(?: (?:at|in|into) {station})?",
      `${verb} (?:a )?(?:charge|charging|charging session)?(?: (?:for|of) {vehicle})?(?: at {station})?`,
    ],
  },
  {
    tool: "fuel_report",
    changes: false,
    slots: { range: { type: "range", past: true, named: true }, vehicle },
    says: [
      "how much (?:fuel|diesel|petrol|gas|energy|electricity)? ?(?:does|did|is) {vehicle} (?:use|need|consum(?:e|ing)|using|take|burn|drink|used)",
      "(?:what(?:'s| is| was)|show(?: me)?|give me|tell me|plot|graph) (?:the |my )?(?:average |fuel )?(?:fuel )?(?:consumption|mileage|fuel economy|mpg|fuel report|efficiency)(?: (?:of|for|on) {vehicle})?",
      "(?:what(?:'s| is| was)|show(?: me)?|give me|tell me) {vehicle}(?:'s|s') (?:average |fuel )?(?:fuel )?(?:consumption|mileage|fuel economy|mpg|efficiency)",
      "(?:fuel )?(?:consumption|fuel economy|fuel report|mpg)(?: (?:of|for|on) {vehicle})?",
      "how (?:thirsty|economical|efficient) is {vehicle}",
      "how many (?:lit(?:er|re)s|kwh|mpg|miles per gallon)(?: per (?:hundred|100|⟦v\\d+⟧))?(?: km)? (?:does|did) {vehicle} (?:use|get|need|do|take|burn)",
    ],
  },
  {
    tool: "log_odometer",
    changes: true,
    slots: { odometer: { type: "quantity", units: ["km", "mi"], least: 1_000 }, date: day, vehicle },
    anyOf: ["odometer"],
    says: [
      "{vehicle} (?:is|has|has got|shows|stands|was|has done|has driven|has run|reads|is now|now has|just hit|hit|has hit)(?: now)?(?: at)?(?: on (?:the clock|it))?",
    ],
  },
  {
    tool: "log_odometer",
    changes: true,
    slots: {
      odometer: {
        type: "quantity",
        units: ["km", "mi"],
        bareFrom: 10,
        ask: "What does the odometer show?",
      },
      date: day,
      vehicle,
    },
    says: [
      `(?:${verb} |set |update )?(?:the |my |an? )?(?:odometer|mileage|odometer reading|km reading)(?: (?:of|for|on) {vehicle})?(?: (?:is|was|shows|showed|says|said|stands|stood|reads|read|reached|to|at|on|now|currently))*`,
      `(?:${verb} |set |update )?{vehicle}(?:'s|s') (?:odometer|mileage)(?: (?:is|was|shows|showed|says|said|stands|stood|reads|read|reached|to|at|on|now|currently))*`,
    ],
  },
  {
    tool: "plan_service",
    changes: true,
    slots: {
      everyDistance,
      everyMonths: { type: "months" },
      what: { type: "text", ask: "What has to be done?" },
      vehicle: { ...vehicle, never: `${quoted}|${notVehicle}` },
    },
    anyOf: ["everyDistance", "everyMonths"],
    says: [
      `{polite}(?:plan|schedule|set up|create|add) (?:an? |the )?(?:service |maintenance )?(?:plan|interval|schedule|maintenance) (?:for|on|of) {vehicle}: ?(?:an? |the )?{what}`,
      `{polite}(?:plan|schedule|set up|create|add) (?:an? |the )?(?!.*(?:task|to-?do))(?:service )?(?:plan |interval )?(?:for |: ?)?{what}(?: ${onOf} (?:the |my ){vehicle})`,
      `{polite}(?:plan|schedule|set up|create|add) (?:an? |the )?(?!.*(?:task|to-?do))(?:service )?(?:plan |interval )?(?:for |: ?)?(?:an? |the )?{what}`,
      `{polite}(?:change|replace|check|do|rotate) (?:the |my )?(?<what>${work})(?: ${onOf} {vehicle})?`,
      `(?:the )?(?<what>${work}) ${onOf} {vehicle} (?:needs to be|has to be|must be|should be) (?:done|changed|made|replaced|checked|renewed)`,
      `(?:the )?(?<what>${work})(?: (?:needs to be|has to be|must be|should be) (?:done|changed|made))?(?: ${onOf} {vehicle})?`,
      `(?:every )?{vehicle} ${needs} (?:an? |the |new |its )*(?<what>${work})(?: (?:checked|changed|replaced|done|renewed|rotated))?`,
      `(?:every )?(?:the |my |our )(?<vehicle>${knownVehicle}) ${needs} (?:an? |the |its )?{what}`,
      `(?:the |my )?{what} (?:needs to be|has to be|must be|should be) (?:done|changed|made)(?: ${onOf} {vehicle})?`,
      `remind me (?:to (?:change|do|check) )(?:the )?(?<what>${work})(?: ${onOf} {vehicle})?`,
    ],
  },
  {
    tool: "plan_service",
    changes: true,
    slots: {
      everyDistance,
      everyMonths: { type: "months" },
      what: { type: "text" },
      vehicle: { ...vehicle, never: `${quoted}|${notVehicle}` },
    },
    allOf: ["everyDistance"],
    says: [`(?:every )?{vehicle} ${needs} (?:an? |the |new |its )?{what}`],
  },
  {
    tool: "log_maintenance",
    changes: true,
    slots: {
      odometer: { type: "quantity", units: ["km", "mi"], bareFrom: 1_000 },
      amount: money,
      date: day,
      what: { type: "text", ask: "What was done?" },
      vehicle,
    },
    says: [
      `{subject}?(?:changed|replaced|renewed|swapped|did|had|got|done) (?:an? |the |new |my )?(?<what>${work})(?: (?:changed|replaced|done|renewed|fixed|swapped|made|checked))?(?: ${onOf} {vehicle})?`,
      `${verb} (?:an? |the )?(?<what>${work})(?: (?:${onOf}) {vehicle})?`,
      `${verb} (?:an? |the |some )?(?:maintenance|service|repair|work|service entry)(?: ${onOf} {vehicle})?(?:(?:: ?|, | - | of ){what})?`,
      `{subject}?(?:had|got) {vehicle} serviced`,
      `{subject}?(?:had|got) (?:the |my )?{what} (?:changed|replaced|done|renewed|fixed|repaired|checked|serviced)(?: ${onOf} {vehicle})?`,
      `{subject}?(?:changed|replaced|repaired|fixed|serviced) (?:the |my )?{what} ${onOf} (?:the |my |our ){vehicle}`,
      `{vehicle} (?:got|had|has had|has got) (?:an? |the |its |new |a new )?(?<what>${work})`,
      `(?:the )?(?<what>${work}) (?:was |were |is |has been |got )?(?:done|changed|replaced)(?: ${onOf} {vehicle})?`,
    ],
  },
  {
    tool: "due_services",
    changes: false,
    slots: { vehicle: { ...vehicle, never: `${several}|${notVehicle}` } },
    says: [
      `(?:(?:is|are)(?: there)? )?(?:anything|any services?|something|any papers?|any maintenance)(?: (?:due|overdue|to do|coming up))+${veh}`,
      `(?:what|which)(?: services?| maintenance| papers)? (?:is|are|comes?)(?: next| coming)? (?:due|overdue|up)(?: next| soon)?${veh}`,
      `what(?:'s| is) (?:due(?: next| soon)?|overdue(?= (?:on|for|with)))${veh}`,
      `what (?:needs (?:doing|to be done)|has to be done|must be done)(?: next| soon)?${veh}`,
      `when(?:'s| is) (?:the )?(?:next )?(?:service|oil change|inspection|insurance|mot|maintenance|registration)(?: due)?${veh}(?: due)?`,
      `when (?:is|does) {vehicle} (?:due for|need|have to have) (?:an? |the |its )?(?:next )?(?:service|oil change|inspection|maintenance)`,
      `{show} (?:the )?(?:due|overdue|upcoming) (?:services?|maintenance)${veh}`,
      "(?:does|do) {vehicle} need (?:a service|anything|servicing|maintenance|an oil change|an inspection)",
      `(?:due|overdue|upcoming) services?${veh}`,
      "(?:is|are) {vehicle} due(?: for (?:an? |the |its )?(?:service|inspection|oil change|maintenance))?",
    ],
  },
  {
    tool: "add_document",
    changes: true,
    slots: {
      expiresOn: { type: "day" },
      name: { type: "name", tells: kinds, ask: "Which paper is it?" },
      vehicle,
    },
    anyOf: ["expiresOn"],
    says: [
      "(?:{polite}(?:add|save|store|keep|note|record|remember) )?(?:that )?(?:the |my )?(?<name>insurance|registration|inspection|toll sticker|vignette|road tax|mot|tüv|(?:battery |paint )?warranty|green card)(?: (?:of|for|on) {vehicle})?(?: (?:runs out|expires|ends|is valid|is|runs|is good|valid|lasts|is due|until))*",
      "(?:{polite}(?:add|save|store|keep|note|record|remember) )?(?:that )?{vehicle}(?:'s|s') (?<name>insurance|registration|inspection|toll sticker|vignette|road tax|mot|tüv|(?:battery |paint )?warranty|green card)(?: (?:runs out|expires|ends|is valid|is|runs|is good|valid|lasts|is due|until))*",
      "{polite}(?:add|save|store|keep|note|record) (?:a |the )?(?:document|paper)(?: called)? {name}(?: (?:of|for|on) {vehicle})?(?: (?:runs out|expires|ends|is valid|runs|valid|until))*",
    ],
  },
  {
    tool: "add_vehicle",
    changes: true,
    slots: {
      plate: { type: "text" },
      energy: {
        type: "choice",
        values: {
          diesel: "diesel",
          petrol: "petrol|gasoline|gas",
          electric: "electric",
          hybrid: "hybrid",
          lpg: "lpg",
        },
      },
      // With its make it is told in more words.
      name: newName,
    },
    says: [
      `{polite}(?:add|register|create|save) (?:an? |the |my |our )?(?:new )?(?:{energy} )?(?:${machine})(?: (?:called|named|:))? ?{name}?(?: to (?:my|our|the) (?:vehicles|cars|garage))?(?:,? (?:with )?(?:the )?(?:number )?plate {plate})?`,
      "{polite}(?:add|register|create|save) (?:an? |the |my |our )?(?:new )?(?:{energy} )?{name} (?:as (?:an? )?(?:new )?(?:vehicle|car|van|motorbike|bike)|to my (?:vehicles|cars))",
      "{polite}(?:add|register|create|save) (?:an? |the |my |our )(?:new )?(?:{energy} )?{name},? (?:with )?(?:the )?(?:number )?plate {plate}",
      "(?:i|we)(?: have|'ve)? (?:got |have |bought |own |a new )?(?:an? )?new (?:{energy} )?(?:vehicle|car|van|motorbike|camper|bike|truck)(?:,| called| named|:)? (?:an? )?(?:{energy} )?{name}",
      "(?:i|we)(?: have|'ve)? (?:got |have |bought |own )?(?:an? )?new (?:vehicle|car|van|motorbike|camper|bike|truck)(?:,|:)? (?:an? )?(?:{energy} )?[^⟦:,]{1,40} called {name}",
      "(?:my|our|the) new (?:vehicle|car|van|motorbike|camper|bike|truck) is (?:called |named |an? )?(?:{energy} )?{name}",
    ],
  },
  {
    tool: "list_vehicles",
    changes: false,
    slots: {},
    says: [
      "{show} (?:me )?(?:all )?(?:of )?{my}(?:vehicles|cars)",
      "(?:which|what) (?:vehicles|cars)(?: and vans)? (?:do (?:i|we) have|are there|do you know|have (?:i|we) got)",
      "{my}(?:vehicles|cars)",
      "how many (?:vehicles|cars) do (?:i|we) have",
      "(?:what(?:'s| is| are)|show me|tell me) (?:the )?(?:(?:number |licen[cs]e |registration )?plates?(?: numbers?)?|registration number) (?:of|for|on) [^⟦,:]{1,40}",
      "(?:what does|what do) the odometers? (?:show|say)|what(?:'s| is) the (?:odometer|mileage) of {my}(?:van|car|vehicles|cars)",
    ],
  },
];
