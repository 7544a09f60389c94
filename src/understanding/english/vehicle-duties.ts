import type { ToolWords } from "../catalogue.ts";
import { everyDistance } from "./keys/vehicle-words.ts";
import { papers } from "./keys/vehicles.ts";
import {
  amounts,
  anyDay,
  day,
  either,
  entryJob,
  filling,
  last,
  odometer,
  reading,
  really,
  treated,
} from "./vehicle-words.ts";

const noteIt = "{polite}(?:record|note|log|enter|put down|save|write down|register|book|store)(?: down)?";
const wrong = "(?:was|is|has been) (?:wrong|incorrect|mistaken|not right|a mistake|a typo)";
const gone =
  "(?: has| was)?(?: (?:just|now|finally))? (?:found|got|been given) (?:an? )?(?:new )?(?:owner|buyer|home)";
const off =
  ",? (?:so |and )?(?:please |you can |you may )?(?:now )?(?:remove|delete|take|cross|strike) (?:it|(?:the|that|this) (?:[a-z]+))(?: (?:off|out|away))?(?: (?:(?:from|of|off) )?(?:the|my|our) (?:list(?: of (?:vehicles|cars))?|vehicles|cars|garage|fleet))?";

/** Work that was done, by its noun. */
const done = `${entryJob.replace("?<entry>", "?:")} (?:replacement|repair|change|job|swap|fitting)`;

/** What is put right, due and kept of vehicles, told plainly. */
export const vehicleDuties: readonly ToolWords[] = [
  ...either.flatMap(({ slot, veh }) =>
    amounts.map(
      (fields): ToolWords => ({
        tool: "correct_log",
        changes: true,
        with: { log: "filling" },
        prefers: "first",
        slots: { ...fields, vehicle: slot },
        allOf: ["vehicle"],
        anyOf: Object.keys(fields),
        says: [
          `it was(?:,? (?:and )?not ⟦v\\d+⟧)?,? that (?:i|we) (?:put|filled|tanked|charged)(?: (?:in|into|up))* ${veh}(?: (?:the )?last time)?`,
        ],
      }),
    ),
  ),
  {
    tool: "correct_log",
    changes: true,
    with: { log: "filling" },
    slots: { on: day, station: { type: "name" } },
    allOf: ["on", "station"],
    says: [
      `(?:the |my |our )?(?:'s )?(?:${last} )?${filling} was${really} (?:at|from) {station},? (?:and )?not(?: (?:at|from))? [^⟦,]{2,30}`,
    ],
  },
  ...either.map(
    ({ slot, veh }): ToolWords => ({
      tool: "correct_log",
      changes: true,
      with: { log: "filling", full: false },
      slots: { vehicle: slot },
      allOf: ["vehicle"],
      says: [
        `${veh} (?:was|had)(?:n't| not)(?: been)? (?:quite |completely )?(?:filled|full)(?: up)?(?: to the (?:top|brim))? (?:at |when (?:i|we) (?:filled it|tanked) )?(?:the )?last time`,
        `(?:i|we) (?:didn't|did not) fill ${veh}(?: up)? (?:completely|to the (?:top|brim)|all the way) (?:the )?last time`,
      ],
    }),
  ),
  ...either.map(
    ({ slot, veh }): ToolWords => ({
      tool: "correct_log",
      changes: true,
      with: { log: "odometer" },
      prefers: "first",
      slots: { odometer, vehicle: slot },
      allOf: ["odometer", "vehicle"],
      says: [
        `the (?:${last} )?reading (?:of|for|on) ${veh} ${wrong}[,;:]? (?:it|that|the (?:right|correct) one)(?: (?:should be|should have been|is|was|must be))${really}`,
        `(?:i|we)(?:'ve| have)? (?:mistyped|misread|got wrong|muddled(?: up)?|mixed up) (?:the ${reading} (?:of|for|on) ${veh}|${veh}(?:'s|s') ${reading})[,;:]? (?:it|that)(?:'s| is| was| should be| should read)?${really},? (?:and )?not ⟦v\\d+⟧`,
        `(?:i|we) (?:gave|told) you (?:the|a) wrong ${reading} (?:for|of) ${veh}[,;:]? (?:it|that)(?:'s| is| was| should be| should read)?${really}`,
      ],
    }),
  ),
  ...either.flatMap(({ slot, veh }) =>
    (
      [
        ["service", "serviced"],
        ["inspection", "inspected"],
        ["check-up", "checked"],
      ] as const
    ).map(
      ([what, done]): ToolWords => ({
        tool: "plan_service",
        changes: true,
        with: { what },
        slots: {
          everyDistance,
          everyMonths: { type: "months" },
          vehicle: slot,
        },
        anyOf: ["everyDistance", "everyMonths"],
        allOf: ["vehicle"],
        says: [
          `${veh} (?:is to|should|must|has to|needs to|ought to|wants to|is supposed to)(?: (?:always|regularly))? (?:be|get) ${done}`,
          `{polite}(?:have|get) ${veh} ${done}`,
        ],
      }),
    ),
  ),
  ...either.map(
    ({ slot, veh, job }): ToolWords => ({
      tool: "plan_service",
      changes: true,
      slots: {
        everyDistance,
        everyMonths: { type: "months" },
        what: { type: "text" },
        vehicle: slot,
      },
      anyOf: ["everyDistance", "everyMonths"],
      allOf: ["what", "vehicle"],
      says: [
        `${veh} (?:should|must|has to|is to|needs to|ought to)(?: (?:always|regularly))? (?:get|have|be given|receive|go in for|come in for) (?:an? |its |the |new )*${job}(?: ${treated})?`,
        `${veh} (?:needs|gets|wants|requires) (?:an? |its |the |new )*${job}(?: ${treated})?`,
        `${veh}: ?(?:an? )?${job}`,
        `{polite}(?:make|set|plan|create|add|set up) (?:an? |the )?(?:service |maintenance )?(?:plan|interval|schedule) (?:for|on|of) ${veh}[:,] ?(?:an? |the )?(?<what>[a-z]+(?: [a-z]+){0,3})`,
      ],
    }),
  ),
  ...either.map(
    ({ slot, veh, job }): ToolWords => ({
      tool: "due_services",
      changes: false,
      slots: { vehicle: slot, what: { type: "text", to: [""] } },
      allOf: ["vehicle"],
      says: [
        `(?:does|do|will) ${veh} need (?:any |some )?(?:work|attention|maintenance|servicing|looking after|anything)(?: (?:done|doing))?(?: (?:any ?time )?soon)?`,
        `when (?:do|does|must|should|are|is) (?:${veh}(?:'s|s') ${job}|the ${job} (?:of|on|in) ${veh}) (?:have to|need to|supposed to|due|to)?(?: ?be)?(?: ?${treated})?(?: (?:next|again))*`,
        `is it time (?:to (?:have|get|bring|take) ${veh} (?:serviced|inspected|checked|in|to the (?:garage|workshop))|for ${veh}(?:(?:'s|s') (?:next )?(?:service|oil change|inspection)| to be serviced| to go to the garage))(?: (?:again|yet))?`,
        `do (?:i|we) (?:need|have) to (?:renew|extend|get) (?:any|some) (?:papers?|documents?|insurance) (?:for|of|on) ${veh}(?: soon)?`,
        `(?:can you (?:check|see|tell me|look) |{polite}(?:check|see|find out) |tell me )(?:if|whether) ${veh} is (?:due|overdue)(?: for (?:an? |its )?(?:service|inspection|oil change|anything))?(?: soon)?`,
        `(?:is|are) ${veh} due(?: for (?:an? |its )?(?:service|inspection|oil change))?(?: soon)?`,
      ],
    }),
  ),
  ...either.map(
    ({ slot, veh }): ToolWords => ({
      tool: "delete_vehicle_entry",
      changes: true,
      with: { kind: "vehicle" },
      slots: { on: anyDay, vehicle: slot },
      allOf: ["vehicle"],
      says: [
        `${veh}${gone}${off}`,
        `(?:i|we)(?:'ve| have)?(?: (?:just|now))? (?:gave|given) ${veh} away${off}`,
      ],
    }),
  ),
  ...either.map(
    ({ slot, veh }): ToolWords => ({
      tool: "delete_vehicle_entry",
      changes: true,
      with: { kind: "plan" },
      slots: { entry: { type: "name" }, vehicle: slot },
      allOf: ["entry", "vehicle"],
      says: [
        `{polite}(?:delete|remove|drop|cancel|scrap|get rid of|take out) the (?:service |maintenance )?(?:plan|interval|schedule) (?:for|of) (?:changing|replacing|checking|renewing|doing|cleaning|swapping|rotating|inspecting|having) (?:${veh}(?:'s|s') ${entryJob}|(?:the )?${entryJob} (?:of|on|in) ${veh})(?: (?:done|changed|checked|replaced))?`,
      ],
    }),
  ),
  ...either.map(
    ({ slot, veh }): ToolWords => ({
      tool: "delete_vehicle_entry",
      changes: true,
      with: { kind: "service" },
      slots: { on: day, entry: { type: "name" }, vehicle: slot },
      allOf: ["entry", "vehicle"],
      says: [
        `{polite}(?:delete|remove|erase|scrap) (?:${veh}(?:'s|s') (?<entry>ENTRY)|the (?<entry>ENTRY) (?:of|on|for) ${veh})(?: again)?`.replaceAll(
          "ENTRY",
          done,
        ),
      ],
    }),
  ),
  ...either.map(
    ({ slot, veh }): ToolWords => ({
      tool: "add_document",
      changes: true,
      slots: {
        expiresOn: { type: "day" },
        name: {
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
        },
        vehicle: slot,
      },
      allOf: ["expiresOn", "name", "vehicle"],
      says: [
        `(?:${noteIt} |{polite}(?:keep|add|file) |keep )(?:that )?(?:${veh}(?:'s|s') (?:new )?(?<name>${papers})|(?:the |my |our |an? )?(?:new )?(?<name>${papers}) (?:of|for|on) ${veh})[,;?]? (?:which|that|it|and it)(?: (?:is|will be))? (?:now )?(?:runs? out|expires?|valid|good|ends?|lasts?|runs?|due)(?: (?:on|until|till|through|to|up to))?`,
        `(?:${veh}(?:'s|s') (?<name>${papers})|(?:the |my |our )?(?<name>${papers}) (?:of|for|on) ${veh}) (?:runs? out|expires?|ends?|is due|is valid|is good|lasts?)(?: (?:on|at|by|until|till|up to))?`,
      ],
    }),
  ),
];
