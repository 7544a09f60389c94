import type { Slot, ToolWords } from "../catalogue.ts";
import { stopPlain } from "./stop-plain.ts";
import { ask, everyday, journey, named, proper, trip, who } from "./trip-words.ts";
import { knownVehicle } from "./vehicle-names.ts";

const range: Slot = { type: "range", to: ["from", "to"] };
const budget: Slot = { type: "money", to: ["budget", "currency"] };
const anyTime: Slot = { type: "range", to: ["", ""] };
const text: Slot = { type: "text" };
const onNamed = `(?:on|of|in|during|for|from) ${named}`;
const instead = "(?:,? (?:now|instead|already|after all|only))*";
const withMoney =
  "(?:,? (?:and|with) (?:(?:we|i) )?(?:have|want to spend|will spend|spend|can spend|have got|with)?(?: ?(?:no more than|at most|up to|an?|the|budget of|a budget of))*(?: (?:for it|for that|to spend|on it))?)?";
const changing = "(?:making|make|made|take|taking|planning|plan|go on|going on|do|doing|have|having)";

/** What is told of trips plainly: their days and money, what they are made with. */
export const tripPlain: readonly ToolWords[] = [
  ...stopPlain,
  {
    tool: "create_trip",
    changes: true,
    slots: { range: { ...range, sure: true } as Slot, budget, name: { ...proper, never: everyday } as Slot },
    allOf: ["range", "name"],
    says: [
      `(?:my|our|the) (?:next |summer |winter |spring |autumn |big |family |main |first |second |skiing |ski )*${journey} (?:is|goes|takes us|will be|will go)(?: going)? (?:to|in) {name}(?: (?:this time|this year|again))?,?${withMoney}`,
      `(?:there(?:'s| is| will be)|i have|we have|i've got|we've got)(?: coming up)? (?:an? |our |my )?(?:business |family |short |long |little |weekend |school |work )?${journey} (?:to|in) {name}(?: (?:coming up|for (?:work|business)))?`,
      `(?:we|i)(?:'re| are|'m| am)?(?: going)? (?:off )?(?:to|off to) {name}(?: for)? (?:an? |⟦v\\d+⟧ |two |three |a few )?(?:days?|weeks?|fortnight|month|⟦v\\d+⟧),*${withMoney}`,
      `(?:we|i) (?:have to|need to|must|am supposed to|are supposed to|get to|am going to|are going to) (?:go|travel|fly|drive) to {name}(?: (?:for (?:work|business|a (?:conference|meeting|wedding|fair))|on business))?`,
      `(?:we|i)(?:'ve| have)? (?:booked|bought|got|reserved) (?:the |our |my )?(?:flights?|tickets?|a hotel|rooms?|trains?|an apartment) (?:to|for|in) {name},? (?:and )?(?:we|i)(?:'re| are|'ll be| will be| am|'m| stay|'ll stay)(?: (?:there|away|gone|staying))*`,
      `(?:we|i)(?:'re| are|'m| am)? (?:spending|spend|will spend|celebrating) (?:⟦v\\d+⟧|[a-z]+) in {name},?${withMoney}`,
    ],
  },
  {
    tool: "create_trip",
    changes: true,
    slots: {
      range: { ...range, sure: true } as Slot,
      budget,
      vehicle: { type: "name" },
      name: { type: "name", never: "(?:.* )?(?:stops?|reminder|task|event)(?: .*)?" },
    },
    allOf: ["range", "name"],
    says: [
      `(?:(?:i|we)(?:'d| would) like|(?:i|we) (?:want|need)|{polite}(?:create|set up|plan|make|add)) (?:an? |the |another )?(?:new )?${journey} (?:called|named|with the name|by the name of) {name}?,?(?:,? (?:with|by|in) (?:the |our |my )(?<vehicle>${knownVehicle}))?`,
      `{polite}(?:create|set up|plan|make|add|enter) (?:an? |the |another )?(?:new )?${journey} {name},? (?:and )?(?:(?:give it|it has|it gets|with) )(?:an? )?budget(?: of)?`,
    ],
  },
  {
    tool: "update_trip",
    changes: true,
    prefers: "first",
    slots: { budget, trip },
    allOf: ["budget", "trip"],
    says: [
      `(?:we|i)(?:'ve| have|'ll| will| can| may| want to)?(?: (?:decided|agreed|plan|planned) to)? spend(?: (?:up to|at most))? (?:on|for) ${named},? (?:instead(?: of)?|not|rather than) ⟦v\\d+⟧`,
      `(?:for|on) ${named},? (?:we|i)(?: now)? (?:have|can spend|may spend|have got|'ve got)(?: (?:got|now|up to|only))*(?:,? (?:instead(?: of)?|not|rather than) ⟦v\\d+⟧)?`,
      `(?:the |our |my )?budget (?:of|for) ${named} (?:was|has been|is)(?: now)? (?:raised|lowered|increased|cut|reduced|set|changed|put up)(?: to)?(?:,? (?:from|instead(?: of)?|not) ⟦v\\d+⟧)?`,
    ],
  },
  {
    tool: "update_trip",
    changes: true,
    with: { budget: null },
    slots: { trip },
    allOf: ["trip"],
    says: [
      `there(?:'s| is) no (?:longer an? )?budget for ${named}(?: any ?more| any longer| now)?`,
      `${named} (?:doesn't|does not) (?:have|need) an? budget(?: any ?more| any longer| now)?`,
    ],
  },
  {
    tool: "update_trip",
    changes: true,
    prefers: "first",
    slots: { to: { type: "day" }, trip },
    allOf: ["to", "trip"],
    says: [
      `${named} (?:has been|was|is)(?: (?:now|just))? (?:extended|prolonged|shortened|cut short|made longer|lengthened)(?: (?:to|until|till|by ⟦v\\d+⟧|by (?:a|one|two|three) (?:days?|weeks?)))*(?:,? (?:to|until))?`,
      `(?:we|i)(?:'ve| have|'re| are)? (?:extend(?:ed|ing)?|prolong(?:ed|ing)?|shorten(?:ed|ing)?) ${named}(?: (?:to|until|till|by ⟦v\\d+⟧|by (?:a|one|two|three) (?:days?|weeks?)))*`,
      `${who}(?: (?:now|only|be))* (?:com(?:e|ing)|get(?:ting)?|fly(?:ing)?|driv(?:e|ing)|return(?:ing)?)(?: back| home)* from (?:${named})${instead}(?:,? (?:and )?(?:instead(?: of)?|not|rather than)(?: on)? ⟦v\\d+⟧)?`,
    ],
  },
  {
    tool: "update_trip",
    changes: true,
    prefers: "first",
    slots: { from: { type: "day" }, trip: { ...proper, never: everyday } as Slot },
    allOf: ["from", "trip"],
    says: [
      `${who}(?: (?:now|only))? (?:leave|leaving|set off|setting off|depart|departing) (?:for|to) (?:${named}|{trip}),? (?:instead(?: of)?|not|rather than)(?: on)? ⟦v\\d+⟧`,
    ],
  },
  // How long it then is PAM must be told.
  {
    tool: "update_trip",
    changes: true,
    slots: { to: { type: "day", ask: "On which day does it end?" }, trip },
    allOf: ["trip"],
    says: [
      `${named} (?:is|will be|lasts|takes|gets)(?: (?:now|going to be))? (?:an?|one|two|three|⟦v\\d+⟧) (?:days?|weeks?) (?:longer|shorter)`,
      `{polite}(?:extend|prolong|shorten|lengthen) ${named}(?: by (?:an?|one|two|three|⟦v\\d+⟧) (?:days?|weeks?)| by ⟦v\\d+⟧)?`,
    ],
  },
  {
    tool: "update_trip",
    changes: true,
    slots: { notes: text, trip },
    allOf: ["notes", "trip"],
    says: [
      `{polite}(?:add|put|write|note)(?: down)? (?:to|in|into|on|among) (?:${named}(?:'s|s') notes|the notes (?:of|for|on) ${named}),? that {notes}`,
      `{polite}(?:add|put|write|make|note)(?: down)? (?:an? |the )?notes? (?:to|for|on|about) ${named},? (?:that |saying |saying that ){notes}`,
      `notes? (?:for|on|to|about) ${named}: ?{notes}`,
    ],
  },
  {
    tool: "update_trip",
    changes: true,
    slots: { trip, vehicle: { type: "name" } },
    allOf: ["trip", "vehicle"],
    says: [
      `${named} (?:is|will be|will now be)(?: (?:made|done))? (?:in|with|by) (?:the |my |our )(?<vehicle>${knownVehicle}),? (?:instead(?: of)?|rather than|not)(?: .+)?`,
      `(?:we|i)(?:'ll| will|'re| are|'m| am)? (?:go|going|drive|driving|travel|travelling) (?:on )?${named} (?:in|with|by) (?:the |my |our )?(?<vehicle>${knownVehicle})(?:,? (?:instead(?: of)?|rather than|not)(?: .+)?)?`,
      `(?:we|i)(?:'ll| will|'re| are|'m| am)? (?:go|going|drive|driving|travel|travelling) to {trip} (?:in|with|by) (?:the |my |our )?(?<vehicle>${knownVehicle}),? (?:instead(?: of)?|rather than|not)(?: .+)?`,
    ],
  },
  {
    tool: "list_trips",
    changes: false,
    with: { status: "planned" },
    slots: { when: anyTime },
    says: [
      "(?:which|what) (?:trips|journeys|holidays|travels) (?:are|is)(?: (?:still|yet))? (?:to come|ahead|coming|coming up|in store)(?: (?:for|of) (?:me|us))?",
      `(?:which|what) (?:trips|journeys|holidays|travels) (?:am i|are we|do (?:i|we)|will (?:i|we))(?: (?:going to|planning to|have))*(?: ${changing})?(?: (?:planned|coming up|booked|lined up))?(?: (?:for|in) the (?:coming|next) (?:months|weeks|year|future))?`,
      `(?:do|have) (?:i|we)(?: have)?(?: got)? any (?:trips|journeys|holidays)(?: (?:planned|coming up|booked|lined up))?(?: (?:for|in) the (?:coming|next|near) (?:months|weeks|year|future))?`,
    ],
  },
  {
    tool: "list_trips",
    changes: false,
    slots: { when: anyTime },
    says: ["where (?:have|did) (?:we|i) (?:been|been to|travell?ed(?: to)?|gone|go|travel(?: to)?)"],
  },
  {
    tool: "trip_summary",
    changes: false,
    slots: { trip },
    allOf: ["trip"],
    says: [
      `(?:what(?:'s| is| are)|where(?:'s| is)|which is) (?:our|my|the) (?:next stop|first stop|last stop|route|itinerary|stops|way|cost|costs|total) ${onNamed}`,
      `where (?:will|do|are|am) (?:we|i)(?: be)? (?:go|going|stop|stopping|stay|staying|headed|heading)(?: (?:to|next))* ${onNamed}`,
      `where (?:does|will|do) ${named} (?:take|lead|bring|go)(?: (?:us|me|to))*`,
      `(?:is|are) there (?:any |still |some )*(?:money|budget|anything)(?: still)? left (?:in the budget |of the budget )?(?:for|of|on) ${named}`,
      `(?:the |our |my )?(?:costs?|expenses|spending|total|state|stops|route|itinerary|budget) (?:of|for|on) ${named}(?: so far| up to now| until now)?`,
    ],
  },
  {
    tool: "trip_summary",
    changes: false,
    slots: { trip: proper },
    allOf: ["trip"],
    says: [
      "(?:is|are) there (?:any |still |some )*(?:money|anything)(?: still)? left (?:in|of) the (?:trip )?budget (?:for|of) (?:the )?{trip}",
    ],
  },
  {
    tool: "set_trip_status",
    changes: true,
    with: { status: "planned" },
    slots: { trip },
    allOf: ["trip"],
    says: [
      `{polite}(?:set|put|mark|change|turn|move) ${named} (?:back )?(?:to|as|into) (?:not (?:yet )?(?:begun|started|under ?way)|still (?:planned|to come)|upcoming)(?: (?:yet|again))?`,
    ],
  },
  {
    tool: "set_trip_status",
    changes: true,
    with: { status: "done" },
    slots: { on: { type: "day", past: true, to: [""] }, trip },
    allOf: ["trip"],
    says: [
      `{polite}(?:(?:please )?you can |can you )?(?:close|end|finish|complete|wrap up) ${named},? (?:we|i)(?:'re| are|'m| am|'ve| have)?(?: (?:just|got|come|now|all))* (?:back|home)(?: (?:at home|home|again|now))*`,
    ],
  },
  {
    tool: "delete_trip_entry",
    changes: true,
    with: { kind: "trip" },
    slots: { range: anyTime, trip },
    allOf: ["trip"],
    says: [
      `${named} (?:(?:isn't|is not) (?:going to happen|taking place|happening)|(?:won't|will not) (?:take place|happen))(?: (?:after all|now|any ?more))?${ask}(?:remove|delete|cancel|scrap|drop|take out) (?:it|(?:that|the|this) ${journey})`,
      `(?:we|i)(?:'ve| have)? (?:decided against|given up(?: on)?|abandoned|called off|cancelled|dropped) (?:going to |${journey} to )?{trip}(?: after all)?,? (?:so |and )?(?:the|that|this) ${journey} can (?:now )?(?:be (?:deleted|removed|cancelled)|go)`,
      `(?:we|i)(?:'ve| have)? (?:decided against|given up(?: on)?) (?:going to |the trip to )?{trip}(?: after all)?${ask}(?:remove|delete|cancel|scrap|drop) (?:it|(?:the|that|this) ${journey})`,
    ],
  },
];
