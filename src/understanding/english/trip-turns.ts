import type { Slot, ToolWords } from "../catalogue.ts";
import { ask, journey, named, proper, trip, who } from "./trip-words.ts";
import { knownVehicle, persons } from "./vehicle-names.ts";

const range: Slot = { type: "range", to: ["from", "to"] };
const budget: Slot = { type: "money", to: ["budget", "currency"] };
/** A day that only tells when it was. */
const day: Slot = { type: "day", past: true, to: [""] };
const instead = "(?:,? (?:now|instead|already|after all|only))*";
const over =
  "(?:over(?: (?:and done with|now))?|finished|done(?: and dusted)?|ended|completed?|behind us|come to (?:an|its) end|came to (?:an|its) end)";
const safely = "(?:,? (?:again|now|safely|safe and sound|in one piece|already))*";
const isBack = `(?:${who} )?(?:just )?(?:safely )?(?:back(?: home)?|home(?: again)?)${safely}`;
const cameBack = `(?:(?:we|i)(?:'ve| have)? )?(?:just )?(?:landed|got|came|arrived|made it|flew|drove|(?<='ve |have |^just )come)(?: safely)? (?:back(?: home)?|home(?: again)?)${safely}|(?:(?:we|i)(?:'ve| have)? )?(?:just )?returned(?: home)?${safely}`;
/** What people add to a trip that is over, or that begins: it says no more. */
const home = `(?:,? (?:and )?(?:now )?${who}(?: all)?(?: (?:got|came|arrived|made it|are|landed|returned))?(?: (?:back|home|again|safely|safe and sound))+(?: (?:⟦v\\d+⟧|an hour ago|already|now))*)?`;
const ended = `(?:,? (?:so |and )?(?:(?:that|the) ${journey}(?:'s| is) ${over}(?: now)?|(?:please |you can )?(?:close|end|finish) (?:that|the|this) ${journey}))?`;
const sitting =
  "(?:,? (?:and )?(?:we|i)(?:'re| are|'m| am)(?: (?:already|now|all))* (?:sitting |driving |standing )?(?:in|on|at|off|under ?way)(?: [a-z]+){0,4})?";
const thatTrip = `(?:it|(?:that|the|this) (?:whole |entire )?${journey})`;

/** What people say of their trips in whole sentences, reasons and all; it goes before what is said of sums. */
export const tripTurns: readonly ToolWords[] = [
  {
    tool: "set_trip_status",
    changes: true,
    with: { status: "done" },
    slots: { on: day, trip },
    allOf: ["trip"],
    says: [
      `${named}(?:'s| is| has| was)?(?: (?:now|finally|already|been))* ${over}(?: now| already)?${home}`,
      `(?:${cameBack}) from ${named}${safely}${ended}`,
      `{polite}(?:mark|set|put|close|count) ${named} (?:as|to|down as) (?:over|done|finished|completed?|ended|closed)`,
    ],
  },
  {
    tool: "set_trip_status",
    changes: true,
    with: { status: "done" },
    slots: { on: day, trip: { ...proper, never: `(?:.* )?(?:${persons})` } },
    allOf: ["trip"],
    says: [`(?:${cameBack}) from {trip}${safely}${ended}`],
  },
  {
    tool: "set_trip_status",
    changes: true,
    with: { status: "done" },
    slots: { trip: { ...proper, never: `(?:.* )?(?:${persons})` } },
    allOf: ["trip"],
    says: [`${isBack} from (?:${named}|{trip})${safely}${ended}`],
  },
  {
    tool: "set_trip_status",
    changes: true,
    with: { status: "open" },
    slots: { trip },
    allOf: ["trip"],
    says: [
      `${named}(?:'s| is| has)?(?: (?:now|just|finally))* (?:under ?way|begun|started|starting|on its way|starts|begins|on)(?: (?:now|right now|today))?${sitting}`,
      `${who}(?: just)? (?:left|set off|set out|departed|started out|on our way|off|begun|started)(?: (?:for|to|on))? ${named}(?: now)?`,
      `{polite}(?:mark|set|put|count) ${named} (?:as|to|down as) (?:begun|started|open|under ?way|running|on)`,
    ],
  },
  {
    tool: "set_trip_status",
    changes: true,
    with: { status: "open" },
    slots: { on: day, trip },
    allOf: ["trip", "on"],
    says: [
      `(?:as of |since |from )?${named}(?:'s| is| has)(?: (?:now|just|finally))* (?:under ?way|begun|started|on)(?: now)?`,
      `${who}(?: just)? (?:left|set off|set out|departed) (?:for|to|on) ${named}`,
    ],
  },
  {
    tool: "set_trip_status",
    changes: true,
    with: { status: "open" },
    slots: { on: day, trip: proper },
    allOf: ["trip"],
    says: [
      `(?:we|i)(?:'ve| have)?(?: just| now)* (?:left|set off|set out|departed|started out) (?:for|to) {trip}(?: now)?`,
      `(?:we|i)(?:'re| are|'m| am)(?: just| now)* (?:on our way|on the (?:train|plane|bus|road|motorway|ferry)|setting off|leaving) (?:for|to) {trip}(?: now)?,? (?:so |and )?the ${journey}(?:'s| has| is) (?:begun|started|on|under ?way)(?: now)?`,
    ],
  },
  {
    tool: "set_trip_status",
    changes: true,
    with: { status: "planned" },
    slots: { trip },
    allOf: ["trip"],
    says: [
      `{polite}(?:set|put|mark|change|turn|move) ${named} (?:back )?(?:to|as|into) (?:planned|just planned|not (?:yet )?(?:begun|started)|only planned)(?: again)?`,
      `${named} (?:hasn't|has not) (?:begun|started)(?: yet)?${ask}(?:set|put|mark|change) it (?:back )?(?:to|as) planned(?: again)?`,
    ],
  },
  {
    tool: "update_trip",
    changes: true,
    slots: { budget, trip },
    prefers: "first",
    allOf: ["budget"],
    says: [
      `${named} (?:should|will|is to|shall|can|may)(?: now)? have (?:an? (?:new |higher |lower |bigger |smaller )?)?budget(?: of)?(?:,? (?:instead(?: of)?|not|rather than) ⟦v\\d+⟧)?`,
      `${named} (?:has|gets)(?: now)? (?:an? )?(?:new |higher |lower |bigger |smaller )?budget(?: of)?(?: now)?(?:,? (?:instead(?: of)?|not|rather than) ⟦v\\d+⟧)?`,
      `(?:the |our |my )?budget (?:of|for) ${named} (?:should be|will be|is to be|goes up|goes down|rises|drops)(?: (?:to|now))?(?:,? (?:instead(?: of)?|not|rather than) ⟦v\\d+⟧)?`,
      `${named} (?:may|can|is allowed to|must not|mustn't) (?:now )?(?:cost(?: us)?(?: (?:up|as much as|at most|no more than|more than))*)?(?: ?(?:now|instead|after all))?`,
      `${named}(?:'s|s') budget (?:has (?:gone|been)|is|was|goes|went|should (?:be|go)|may be)(?: (?:up|down|raised|lowered|increased|cut|set))?(?: (?:to|at|now))*(?:,? (?:instead(?: of)?|not|rather than) ⟦v\\d+⟧)?`,
      `${named} (?:should|must|is to) (?:cost(?: us)? (?:no more than|at most|not more than)|not cost(?: us)? more than)`,
      `{polite}(?:give|grant) ${named} (?:an? )?(?:new |higher |lower |bigger |smaller )?budget(?: of)?`,
    ],
  },
  {
    tool: "update_trip",
    changes: true,
    with: { budget: null },
    slots: { trip },
    allOf: ["trip"],
    says: [`{polite}(?:take|remove|drop|delete) the budget (?:off|from|of) ${named}(?: again)?`],
  },
  {
    tool: "update_trip",
    changes: true,
    with: { vehicle: null },
    slots: { trip },
    allOf: ["trip"],
    says: [
      `${who} (?:not (?:taking|using|driving|going (?:with|in|by))|(?:take|use|go without|going without|taking|using)) (?:no|an?y?|any|our|the|my)? ?(?:car|vehicle|van) (?:on|for) ${named}(?: after all| any ?more)?`,
    ],
  },
  {
    tool: "update_trip",
    changes: true,
    slots: { range, trip },
    allOf: ["range"],
    says: [
      `${named} (?:(?:has|had) been|was|is|gets)(?: now)? (?:moved|shifted|postponed|rescheduled|put off|brought forward|changed)(?: to)?`,
      `${named} (?:takes place|will be|is going to be|is)${instead}(?: now| instead)`,
    ],
  },
  ...(["from", "to"] as const).map((field): ToolWords => {
    const [noun, verb] =
      field === "to"
        ? [
            "(?:end|last day|end date|return)",
            "(?:end|ends|ending|finish|finishes|go on|goes on|last|lasts|run|runs|stop|stops)",
          ]
        : [
            "(?:start|beginning|first day|start date|departure)",
            "(?:start|starts|starting|begin|begins|beginning)",
          ];
    return {
      tool: "update_trip",
      changes: true,
      prefers: "first",
      slots: { [field]: { type: "day" }, trip },
      allOf: [field],
      says: [
        `{polite}(?:let|make|have) ${named} ${verb}(?: (?:until|till|to|on))?${instead}(?:,? (?:and )?(?:instead(?: of)?|not|rather than)(?: on)? ⟦v\\d+⟧)?`,
        `${named} (?:should|will|has to|is to|is going to|shall)(?: (?:now|only|already))? ${verb}(?: (?:until|till|to|on))?${instead}(?:,? (?:and )?(?:instead(?: of)?|not|rather than)(?: on)? ⟦v\\d+⟧)?`,
        `${named} ${verb}(?: (?:now|until|till))*${instead}(?:,? (?:and )?(?:instead(?: of)?|not|rather than)(?: on)? ⟦v\\d+⟧)`,
        `${named}(?: won't| will not| doesn't| does not) ${verb}(?: (?:until|till|before))?`,
        `the ${noun} of ${named} (?:is|has been|was|moves|gets)(?: now)?(?: (?:moved|shifted|changed|postponed))?(?: to)?${instead}`,
      ],
    };
  }),
  {
    tool: "update_trip",
    changes: true,
    slots: { trip, name: { type: "name" } },
    allOf: ["trip", "name"],
    says: [
      `${named}(?:'s| is| should be| will be| gets)(?: now)? (?:called|named|known as) {name}(?: from now on| now)?`,
      `${named} (?:should|will|is to)(?: now)? (?:have|get|bear|go by) the name {name}(?: from now on| now)?`,
      `{polite}(?:give ${named} the (?:new )?name|change the name of ${named} (?:to|into)) {name}`,
      `the (?:new )?name of ${named} is(?: now)? {name}`,
    ],
  },
  {
    tool: "update_trip",
    changes: true,
    prefers: "first",
    slots: { budget, trip: proper },
    allOf: ["budget", "trip"],
    says: [
      `(?:we|i) (?:now )?(?:have|can spend|may spend)(?: (?:got|now))* (?:for|on|in) {trip}(?: now)?,? (?:instead(?: of)?|not|rather than) ⟦v\\d+⟧`,
    ],
  },
  {
    tool: "update_trip",
    changes: true,
    slots: { from: { type: "day" }, trip: proper },
    allOf: ["from", "trip"],
    says: [
      `${who}(?: only)? (?:leave|leaving|going|set off|setting off|travel|travelling|traveling|fly|flying|drive|driving)(?: off)? (?:for|to) {trip} (?:instead|already|only|now)(?:,? (?:and )?(?:instead(?: of)?|not|rather than)(?: on)? ⟦v\\d+⟧)?`,
    ],
  },
  {
    tool: "update_trip",
    changes: true,
    slots: { to: { type: "day" }, trip: proper },
    allOf: ["to", "trip"],
    says: [
      `${who}(?: only| be)? (?:com(?:e|ing)|go(?:ing)?|get(?:ting)?|fly(?:ing)?|driv(?:e|ing)|travel(?:l?ing)?|return(?:ing)?)(?: back| home)* from {trip} (?:instead|already|only|now)(?:,? (?:and )?(?:instead(?: of)?|not|rather than)(?: on)? ⟦v\\d+⟧)?`,
      `${who}(?: be)? stay(?:ing)? (?:on )?in {trip} (?:longer|a day longer|a bit longer|⟦v\\d+⟧ longer),?(?: namely| that is)?`,
    ],
  },
  {
    tool: "delete_trip_entry",
    changes: true,
    with: { kind: "trip" },
    slots: { range: { type: "range", to: ["", ""] }, trip },
    allOf: ["trip"],
    says: [
      `${named}(?:'s| is| has| was)(?: (?:been|now))* (?:off|cancelled|canceled|called off|fallen through|not happening|dead)(?: now| after all)?${ask}(?:remove|delete|cancel|scrap|drop|bin|take out|strike) ${thatTrip}`,
      `(?:nothing (?:will come|comes|came|has come) of|${who} (?:not making|not doing|giving up|abandon(?:ing|ed)?|call(?:ing|ed)? off|cancell?(?:ing|ed))) ${named}(?: after all)?${ask}(?:remove|delete|cancel|scrap|drop|bin|take out|strike) ${thatTrip}`,
      `(?:we|i)(?: won't| will not|'re not|'m not| are not| am not| can't| cannot)(?: be)? (?:go(?:ing)?|travel(?:l?ing)?|fly(?:ing)?|driv(?:e|ing)) to {trip}(?: after all| any ?more)?${ask}(?:remove|delete|cancel|scrap|drop|bin|take out|strike) ${thatTrip}`,
    ],
  },
  {
    tool: "update_trip",
    changes: true,
    slots: { trip, vehicle: { type: "name" } },
    allOf: ["trip", "vehicle"],
    says: [
      `${who} (?:go(?:ing)?|travel(?:l?ing)?|driv(?:e|ing)) to {trip} (?:in|with|by) (?:the |my |our )(?<vehicle>${knownVehicle}),? (?:not (?:in|with|by) .+|instead(?: of .+)?|now)`,
      `${named} (?:is|will be) (?:made |done )?(?:in|with|by) (?:the |my |our )(?<vehicle>${knownVehicle})(?: now| instead)?`,
    ],
  },
];
