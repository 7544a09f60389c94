import type { Slot, ToolWords } from "../catalogue.ts";
import { papers } from "./keys/vehicles.ts";
import { machine, make, vehicleMakes } from "./vehicle-names.ts";
import {
  amounts,
  day,
  either,
  filling,
  known,
  odometer,
  ownVehicle,
  reading,
  really,
} from "./vehicle-words.ts";

const newest = "(?:last|latest|newest|most recent|previous)";
/** "The reading I gave you": it is one that PAM was told. */
const told =
  "(?: (?:that |which )?(?:i|we)(?:'ve| have|'d| had)? (?:just |last )?(?:told|gave|given|sent|reported|entered|logged|noted|recorded|typed|put in|mentioned)(?: (?:to )?(?:you|in|down))*)";
const should =
  "(?:was|were|is|should be|should say|should read|should show|should have been|should have said|should have read|ought to be|must be|(?:really )?said|showed|read)";
const notBefore =
  " ?,? ?(?:(?:and |but )?(?:was )?not|instead(?: of)?|rather than|(?:and |but )?(?:i|we) (?:typed|put|wrote|entered|logged|noted|said)(?: in| down)?)(?: (?:at|for|on|with))? ⟦v\\d+⟧";
const before = `(?:${notBefore})?`;
const wrong =
  "(?:was|is)(?: (?:completely|slightly|simply))? (?:wrong|incorrect|mistaken|not right|not correct|a mistake|a typo)";
const misread =
  "(?:misread|mistyped|misreported|misheard|mixed up|muddled(?: up)?|got wrong|messed up|miswrote)";
const then = `[,:;.-]? ?(?:and |so |as )?(?:it|that|the (?:right|correct|real|true) (?:one|number|figure|value|reading|amount))(?:'s|(?: ${should}))${really}(?: at)?`;
const must =
  "(?:should|must|has to|have to|needs? to|ought to|are to|is to|is supposed to|want to)(?: (?:always|regularly))? (?:be|get)";
const treated =
  "(?:changed|replaced|done|renewed|checked|looked at|serviced|balanced|aligned|cleaned|refilled|inspected|rotated|swapped|flushed|greased|oiled|tightened|tested)";
const lastly = `(?:[,:;.-]| and| -)* ?(?:the last (?:time|ones?|change)(?: (?:it|this|that) (?:was|happened)(?: done)?)? (?:was|were)(?: (?:done|fitted|put in|put on|installed))?|(?:it|that|they|this)(?:'s| was| were| has been| have been) (?:last )?(?:${treated}|fitted)(?: last)?|(?:it|that|this) (?:last )?(?:happened|took place)(?: last)?|(?:i|we)(?:'ve| have)? (?:last )?(?:did|had|changed|replaced|renewed|done) (?:it|that|them)(?: (?:last|done|changed|replaced))*|last ${treated}|last time(?: was)?)(?: (?:at|on|in))?`;
const energy: Slot = {
  type: "choice",
  values: {
    diesel: "diesel",
    petrol: "petrol|gasoline",
    electric: "(?:fully |all-)?electric",
    hybrid: "(?:plug-in )?hybrid",
    lpg: "lpg",
  },
};
const paper: Slot = {
  type: "name",
  tells: {
    field: "what",
    values: {
      insurance: "insurance|breakdown cover|green card",
      registration: "registration|road tax|tax disc",
      inspection: "inspection|mot|tüv|roadworthiness",
      toll: "toll sticker|vignette|toll",
    },
  },
};
const numbered =
  "[,:;]? ?(?:(?:and |which |that )?(?:it )?(?:has|bears|carries|with) )?(?:(?:under|the|its|my) )*(?:(?:policy|contract|document|certificate|reference) )?(?:number|no\\.?)(?: is)?:? (?=[^ ]*\\d)(?<number>[^\\s,;:]{3,40}?(?:[- ]?⟦v\\d+⟧[^\\s,;:]{0,8}){0,2}?)";
/** Mostly "valid until" is taken along with the day. */
const valid =
  "[,;]?(?: (?:and|which|that))*(?: (?:it|this))?(?: (?:is|will|stays|remains|be|now))*(?: (?:expires?|expiring|runs? out|ends?|valid|good|lasts?|runs?|due))?(?: (?:on|until|till|through|to|up to))?";
const kept =
  "(?:{polite}(?:add|save|store|keep|note|record|remember|enter|file|note down|write down|put down) (?:that )?)?";
const got =
  "(?:(?:i|we)(?:'ve| have)?(?: (?:now|just|also|finally|recently))* (?:got|bought|acquired|own|picked up|inherited|have|purchased)(?: (?:ourselves|myself|now))?|there(?:'s| is)(?: now)?)";
const sort = `(?:(?:an? |another |our |my |the |one more |(?:brand[- ])?new |used |second[- ]hand |second |third |other |old |little |small )*(?:${machine}),? )?(?:an? |another |our |my |the |(?:brand[- ])?new |used |second[- ]hand |second |third |old |little |small )*`;
const made = `(?:{energy} )?{make}(?: {model})?(?:,? (?:built in|made in|registered in|from|of|dating from)(?! [a-z]*[^a-z ]))?`;
const plated =
  "(?:[,;:]? ?(?:and |with |which has |it has |its |the |that has |has )*(?:number |licen[cs]e |registration )?(?:plate|registration)(?: number)?(?: is)?:? (?=[^ ]*\\d)(?<plate>[^\\s,;:]{1,30}?(?: [^\\s,;:]{1,12}){0,2}?))";
const named =
  "(?:,? (?:and )?(?:that |which |who )?(?:i|we)(?:'ll| will|'ve|'d| would)?(?: (?:like|want|going|decided) to)? (?:call|named|called|name|christened|refer to as)(?: (?:it|her|him))?|,? (?:and )?(?:under|by|with) the name|,? (?:called|named)|,? (?:and )?(?:it|she|he) (?:is|goes|will be|should be) (?:called|named|by the name(?: of)?)) {name}";
const amongVehicles =
  "(?:,? (?:and|so)(?: (?:i|we))?(?:'d| would)? (?:like|want|please (?:add|put|list)|add|put|list) (?:it|her|him)(?: (?:to be|listed|added|in|among|to|with|on|the list of))* (?:my|our|the) (?:(?:other )?vehicles|cars|garage|fleet|list(?: of vehicles)?)(?: too)?)";
const adding = "(?:{polite}(?:add|register|enter|save|note|record|put in|list|create))";
const added: Readonly<Record<string, Slot>> = {
  year: { type: "number", least: 1_900, most: 2_100 },
  energy,
  make: { type: "choice", values: vehicleMakes },
  model: {
    type: "name",
    counted: true,
    never: "(?:.* )?(?:from|of|with|in|and|which|under|called|plate)(?: .*)?",
  },
};

/** More of what is said of vehicles: readings that were told wrong, plans with their last time, papers with their number. */
export const wheelSayings: readonly ToolWords[] = [
  ...either.map(
    ({ slot, veh }): ToolWords => ({
      tool: "correct_log",
      changes: true,
      with: { log: "odometer" },
      prefers: "first",
      slots: { odometer, vehicle: slot },
      allOf: ["odometer", "vehicle"],
      says: [
        `(?:i|we)(?:'ve| have)? (?:read|noted|typed|entered|wrote(?: down)?|got) (?:${veh}(?:'s|s') (?:${newest} )?${reading}|the (?:${newest} )?${reading} (?:of|on|for|in) ${veh}) (?:wrong|wrongly|incorrectly)${then}${before}`,
        `(?:i|we)(?:'ve| have)? ${misread} (?:${veh}(?:'s|s') (?:${newest} )?${reading}|the (?:${newest} )?${reading} (?:of|on|for|in) ${veh})${told}?${then}${before}`,
        `(?:the |my |our )?(?:${newest} )?${reading}(?: (?:of|on|for|in) ${veh})?${told}(?: (?:of|on|for|in) ${veh})? (?:${wrong}${then}|${should}${really}(?: at)?)${before}`,
        `${veh}(?:'s|s') (?:${newest} )?${reading}${told}? (?:${wrong}${then}|${should}${really}(?: at)?${notBefore})${before}`,
        `(?:i|we) (?:told|gave|sent) you the wrong ${reading} (?:of|on|for) ${veh}${then}${before}`,
      ],
    }),
  ),
  {
    tool: "correct_log",
    changes: true,
    with: { log: "odometer" },
    prefers: "first",
    slots: { odometer },
    allOf: ["odometer"],
    says: [
      `(?:the |my |our )?${newest} (?:odometer|mileage|km)(?: reading)?${told}? (?:${wrong}${then}|${should}${really}(?: at)?${notBefore})${before}`,
      `(?:i|we)(?:'ve| have)? ${misread} the (?:${newest} )?(?:odometer|mileage|km)(?: reading)?${told}?${then}${before}`,
    ],
  },
  ...amounts.map(
    (fields): ToolWords => ({
      tool: "correct_log",
      changes: true,
      with: { log: "filling" },
      prefers: "first",
      slots: { ...fields, vehicle: ownVehicle },
      anyOf: Object.keys(fields),
      says: [
        `(?:the |my |our )?${newest} ${filling}(?: (?:of|for|in) ${known})?${told}(?: (?:about|of|for|in)(?: ${known})?)? (?:${wrong}${then}|${should}${really}(?: (?:at|for))?)${before}`,
        `(?:i|we) (?:told|gave) you the wrong (?:amount|volume|quantity|price|number of lit(?:er|re)s) (?:for|of|at) (?:the|my|our) ${newest} ${filling}(?: (?:of|for|in) ${known})?${then}${before}`,
        `(?:i|we)(?:'ve| have)? ${misread} (?:the|my|our) ${newest} ${filling}(?: (?:of|for|in) ${known})?${then}${before}`,
      ],
    }),
  ),
  ...either.map(
    ({ slot, veh, job }): ToolWords => ({
      tool: "plan_service",
      changes: true,
      prefers: "first",
      slots: {
        everyDistance: odometer,
        lastOdometer: odometer,
        everyMonths: { type: "months" },
        lastDoneOn: day,
        what: { type: "text" },
        vehicle: slot,
      },
      anyOf: ["lastOdometer", "lastDoneOn"],
      allOf: ["what", "vehicle"],
      says: [
        `{polite}(?:have|get) (?:${veh}(?:'s|s') ${job}|(?:the )?${job} (?:of|on|in|for) ${veh}) ${treated}${lastly}`,
        `(?:${veh}(?:'s|s') ${job}|(?:the )?${job} (?:of|on|in|for) ${veh}) (?:${must} ${treated}|is due|are due)${lastly}`,
        `${veh} (?:needs|gets|has to have|must have|is due for|wants|requires) (?:an? |the |its |new )*${job}(?: ${treated})?${lastly}`,
        `{polite}(?:change|replace|check|do|renew|plan|schedule) (?:${veh}(?:'s|s') ${job}|(?:the |an? )?${job} (?:of|on|in|for) ${veh})${lastly}`,
      ],
    }),
  ),
  ...either.map(
    ({ slot, veh }): ToolWords => ({
      tool: "add_document",
      changes: true,
      slots: { expiresOn: { type: "day" }, name: paper, number: { type: "text" }, vehicle: slot },
      allOf: ["name", "number", "vehicle", "expiresOn"],
      says: [
        `${kept}(?:${veh}(?:'s|s') (?:new )?(?<name>${papers})|(?:the |my |our )?(?:new )?(?<name>${papers}) (?:of|for|on) ${veh})(?: for (?:me|us))?${numbered}${valid}`,
        `${kept}(?:${veh}(?:'s|s') (?:new )?(?<name>${papers})|(?:the |my |our )?(?:new )?(?<name>${papers}) (?:of|for|on) ${veh})(?: for (?:me|us))?[:,]?${valid}${numbered}`,
      ],
    }),
  ),
  {
    tool: "add_vehicle",
    changes: true,
    slots: {
      ...added,
      plate: { type: "text" },
      name: { type: "name", proper: 1, never: `(?:.* )?(?:${make})(?: .*)?` },
    },
    allOf: ["name", "make"],
    says: [
      `(?:${got}|${adding}) ${sort}${made}${plated}?${named}${amongVehicles}?`,
      `(?:${got}|${adding}) ${sort}${made}${named}${plated}?${amongVehicles}?`,
    ],
  },
  {
    tool: "add_vehicle",
    changes: true,
    slots: { ...added, plate: { type: "text" }, name: { type: "name", counted: true } },
    allOf: ["name", "make"],
    says: [
      `(?:${got}|${adding}) ${sort}(?:{energy} )?(?<name>{make}(?: {model})?)(?:,? (?:built in|made in|registered in|from|of|dating from))?${plated}?${amongVehicles}`,
    ],
  },
  {
    tool: "update_vehicle",
    changes: true,
    slots: { vehicle: ownVehicle, name: { type: "name", proper: 1 } },
    allOf: ["vehicle", "name"],
    says: [
      `(?:from now on,? )?(?:i|we)(?:'d| would| want| should)?(?: (?:now|prefer|like))* ${known} to (?:be (?:called|named|known as)|have the name|go by(?: the name)?|bear the name) {name}(?:,? from now on)?`,
      `from now on,? (?:i|we)(?:'ll| will|'re going to|'d like to| would like to| want to)? call ${known} {name}`,
    ],
  },
  ...either.map(
    ({ slot, veh, job }): ToolWords => ({
      tool: "delete_vehicle_entry",
      changes: true,
      with: { kind: "plan" },
      slots: { vehicle: slot, entry: { type: "name" } },
      allOf: ["vehicle", "entry"],
      says: [
        `{polite}(?:delete|remove|drop|cancel|scrap|get rid of|take out) the (?:service |maintenance )?(?:plan|interval|schedule) (?:for|of) (?:${veh}(?:'s|s') ${job.replace("what", "entry")}|(?:the )?${job.replace("what", "entry")} (?:of|on|in|for) ${veh})`,
        `{polite}(?:delete|remove|drop|cancel|scrap|get rid of|take out) ${veh}(?:'s|s') (?:(?:service |maintenance )?(?:plan|interval|schedule) (?:for|of) (?:the )?${job.replace("what", "entry")}|${job.replace("what", "entry")} (?:service |maintenance )?(?:plan|interval|schedule))`,
      ],
    }),
  ),
  {
    tool: "due_services",
    changes: false,
    slots: { vehicle: ownVehicle },
    allOf: ["vehicle"],
    says: [
      `(?:is|are)(?: there)? (?:any|an?|some)? ?(?:services?|servicing|maintenance|work|oil change|inspection)(?: (?:currently|already|now))? (?:due|overdue|outstanding|pending|coming up)(?: (?:for|on|with|at))? ${known}(?: (?:at present|at the moment|right now|currently|now|soon|already|these days))?`,
    ],
  },
];
