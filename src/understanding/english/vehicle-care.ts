import type { Slot, ToolWords } from "../catalogue.ts";
import { date, everyDistance } from "./keys/vehicle-words.ts";
import { papers } from "./keys/vehicles.ts";
import { machine, make, vehicleMakes } from "./vehicle-names.ts";
import { anyDay, day, either, odometer, treated } from "./vehicle-words.ts";

const money: Slot = { type: "money", to: ["amount", "currency"], sure: "for|cost|costing|paid" };
const must =
  "(?:should|must|has to|have to|needs? to|ought to|are to|is to|want to)(?: (?:always|regularly))? (?:be|get)";
const whatItCost =
  "(?:,? ?(?:and |which |that )?(?:(?:that|it|they|which|this) )?(?:set (?:me|us) back|cost(?: me| us)?|came to|was|for|i paid|we paid|paid)(?: (?:for (?:it|that)))?|,? (?:and )?(?:that|it|they|which|this)|,? (?:and )?(?:the [^⟦,]{2,30}|they|he|she) (?:charged|billed|took)(?: (?:me|us))?(?: for (?:it|that))?)?";
const valid =
  "(?:(?:is|are|runs|lasts|goes|stays|remains|will be|expires|ends|comes up|now)(?: (?:now|valid|good|in force|out|on|until|till|through|to))*)";
const kinds: Readonly<Record<string, string>> = {
  insurance: "insured|covered",
  registration: "registered|taxed",
  inspection: "mot'd|mot'ed|inspected|tested|roadworthy",
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

/** What is done to a vehicle and what it must have, in whole sentences; it goes before what is said of sums. */
export const vehicleCare: readonly ToolWords[] = [
  {
    tool: "add_vehicle",
    changes: true,
    slots: {
      year: { type: "number", least: 1_900, most: 2_100 },
      energy: {
        type: "choice",
        values: {
          diesel: "diesel",
          petrol: "petrol|gasoline",
          electric: "electric",
          hybrid: "(?:plug-in )?hybrid",
          lpg: "lpg",
        },
      },
      make: { type: "choice", values: vehicleMakes },
      model: { type: "name", counted: true },
      name: { type: "name", proper: 1, never: `(?:.* )?(?:${make})(?: .*)?` },
    },
    allOf: ["name", "make"],
    says: [
      `{polite}(?:add|put|register|enter|save|note|record|keep) (?:my|our|the) (?:new |old |other |second )*(?:{energy} )?(?:${machine}) {name}, (?:an? )?(?:new |used |second[- ]hand )*(?:{energy} )?{make}(?: {model})?(?: from)?(?:,? (?:to|on|onto|in|into|as) (?:my|our|the) (?:list of |new )?(?:vehicles?|cars?|garage|fleet|list))?`,
      `(?:i|we) (?:own|have|drive|ride|bought|got) (?:an? )?(?:new |old |used )*(?:{energy} )?{make}(?: {model})?(?: from)? (?:that|which|and) (?:i|we) (?:call|named|have named|christened)(?: it)? {name}`,
    ],
  },
  ...either.map(
    ({ slot, veh, job }): ToolWords => ({
      tool: "log_maintenance",
      changes: true,
      slots: { odometer, amount: money, date, what: { type: "text" }, vehicle: slot },
      allOf: ["what", "vehicle"],
      says: [
        `(?:{subject}?(?:had|got) )(?:${veh}(?:'s|s') ${job}|(?:the |an? |some )?${job} (?:of|on|in|for) ${veh}) ${treated}${whatItCost}`,
        `{subject}?(?:changed|replaced|renewed|swapped|fixed|repaired|mended|fitted|cleaned|checked|installed|topped up) (?:${veh}(?:'s|s') ${job}|(?:the |an? |some )?${job} (?:of|on|in|for) ${veh})(?: (?:myself|ourselves|at home))?${whatItCost}`,
        `{subject}?(?:had|got) (?:an? |the |some )?${job} (?:put|fitted|mounted|installed)(?: (?:on|onto|to|in))? ${veh}${whatItCost}`,
        `{subject}?(?:swapped|switched|changed) ${veh}(?: over)? (?:on)?to ${job}${whatItCost}`,
        `${veh} (?:got|had|has had|has got|was given|has been given|received) (?:an? |the |its |some )?(?:⟦v\\d+⟧[- ]?volt )?${job}(?: ${treated})?${whatItCost}`,
        `(?:an? |the |some )?${job} (?:was|were|has been|have been|got) (?:fitted|put|mounted|installed)(?: (?:to|on|in|onto|into)) ${veh}${whatItCost}`,
      ],
    }),
  ),
  ...either.map(
    ({ slot, veh, job }): ToolWords => ({
      tool: "log_maintenance",
      changes: true,
      slots: {
        odometer,
        amount: { type: "money", to: ["amount", "currency"] },
        date,
        what: { type: "text" },
        vehicle: slot,
      },
      allOf: ["amount", "what", "vehicle"],
      says: [
        `(?:i|we)(?:'ve| have)?(?: just)?(?: (?:paid|spent))?(?: (?:for|on)) (?:an? |the |some |having |getting )?(?:${job} (?:on|for|of|in|to) ${veh}|${veh}(?:'s|s') ${job})(?: ${treated})?`,
      ],
    }),
  ),
  ...either.map(
    ({ slot, veh, job }): ToolWords => ({
      tool: "plan_service",
      changes: true,
      slots: { everyDistance, everyMonths: { type: "months" }, what: { type: "text" }, vehicle: slot },
      anyOf: ["everyDistance", "everyMonths"],
      allOf: ["what", "vehicle"],
      says: [
        `(?:every )?${veh}(?:'s|s') ${job} ${must} ${treated}`,
        `(?:every )?(?:the )?${job} (?:of|on|in|for) ${veh} ${must} ${treated}`,
        `{polite}(?:set|plan|create|add|put in|make|schedule) (?:an? |the )?(?:service |maintenance )?(?:interval|plan|schedule)(?: of)? (?:for|on) (?:${veh}(?:'s|s') ${job}|(?:the )?${job} (?:of|on|in|for) ${veh})`,
        `{polite}(?:set|change|make|put) (?:the )?(?:${job} (?:service )?(?:interval|plan) (?:of|on|in|for) ${veh}|${veh}(?:'s|s') ${job} (?:service )?(?:interval|plan))(?: to)?`,
        `{polite}(?:schedule|plan) (?:${veh}(?:'s|s') ${job}|(?:the )?${job} (?:of|on|in|for) ${veh})(?: for)?`,
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
        `(?:${veh} (?:needs|gets|has to have|must have|is due for) (?:an? |the |its |new )?${job}|{polite}(?:schedule|plan|set|add) (?:an? |the )?(?:${veh}(?:'s|s') ${job}|${job} (?:of|on|in|for) ${veh})(?: for)?|${veh}(?:'s|s') ${job} ${must} ${treated}|(?:the )?${job} (?:of|on|in|for) ${veh}(?: ${must} ${treated})?) ?,? (?:and )?(?:(?:the|its) )?(?:it (?:was|has been) )?last(?: (?:one|time|change|service))?(?: (?:was|happened))?(?: (?:done|changed|made|replaced|checked))?(?: (?:at|on|in))?`,
        `(?:${veh} (?:needs|gets|has to have|must have) (?:an? |the |its |new )?${job}|${veh}(?:'s|s') ${job} ${must} ${treated}|(?:the )?${job} (?:of|on|in|for) ${veh}(?: ${must} ${treated})?),? (?:and )?(?:i|we) last (?:did|had|changed|replaced) (?:it|that|one)(?: done)?(?: at| on)?`,
      ],
    }),
  ),
  ...either.map(
    ({ slot, veh }): ToolWords => ({
      tool: "due_services",
      changes: false,
      slots: { vehicle: slot },
      allOf: ["vehicle"],
      says: [
        `(?:is|are) ${veh} (?:due|overdue)(?: (?:for|in|at))? (?:anything|something|work|a visit)(?: (?:at|in) the (?:garage|workshop|mechanic's|dealer's))?(?: soon)?`,
        `(?:does|do|has|have) ${veh} (?:have |got )?(?:anything|something|any (?:work|services?|maintenance)) (?:due|overdue|coming up|to be done)(?: soon| ⟦v\\d+⟧)?`,
        `(?:do|must|should|will) (?:i|we) (?:have to |need to )?(?:take|bring|get|put) ${veh} (?:back )?(?:to|in to|into|in at) (?:the|a) (?:garage|workshop|mechanic|dealer)(?: (?:any ?time )?(?:soon|shortly))?`,
      ],
    }),
  ),
  ...either.flatMap(({ slot, veh }) =>
    Object.entries(kinds).map(
      ([what, said]): ToolWords => ({
        tool: "add_document",
        changes: true,
        with: { what, name: what },
        slots: { expiresOn: { type: "day" }, vehicle: slot },
        allOf: ["expiresOn", "vehicle"],
        says: [
          `${veh}(?:'s| is| has been)(?: (?:now|only|still))? (?:${said})(?: (?:until|till|through|up to))?(?: now)?`,
        ],
      }),
    ),
  ),
  ...either.map(
    ({ slot, veh }): ToolWords => ({
      tool: "add_document",
      changes: true,
      slots: { expiresOn: { type: "day" }, when: anyDay, name: paper, vehicle: slot },
      allOf: ["expiresOn", "name", "vehicle"],
      says: [
        `${veh}(?:'s|s') (?<name>${papers}) (?:was|has been|is|got)(?: (?:now|just))? (?:extended|renewed|prolonged|paid|moved)(?:,? (?:and )?(?:it |that |which )?(?:now )?(?:${valid}|good|valid))?(?: (?:until|till|through|to|up to))?`,
        `(?:the )?(?<name>${papers}) (?:of|for|on) ${veh} (?:was|has been|is|got)(?: (?:now|just))? (?:extended|renewed|prolonged|paid|moved)(?:,? (?:and )?(?:it |that |which )?(?:now )?(?:${valid}|good|valid))?(?: (?:until|till|through|to|up to))?`,
        `(?:i|we)(?:'ve| have)?(?: just)? (?:bought|got|renewed|taken out|took out|extended|had|prolonged|paid) (?:an? |the |some )?(?:new )?(?:[a-z]+ )?(?<name>${papers}) (?:for|of|on) ${veh}(?: renewed)?,? ?(?:and |which |that )?(?:(?:it|the new one|that|this|which) |it's |that's )?(?:${valid}|good|valid)?`,
        `(?:i|we)(?:'ve| have)?(?: just)? (?:renewed|extended|prolonged|had) ${veh}(?:'s|s') (?<name>${papers})(?: renewed)?,? ?(?:and |which |that )?(?:(?:it|the new one|that|this|which) |it's |that's )?(?:${valid}|good|valid)?`,
        `${veh}(?:'s| has)?(?: just)? passed (?:its|the|her|his) (?<name>${papers})(?: again)?,? ?(?:and |which |so )?(?:(?:(?:it|that|which|the (?:new )?(?:certificate|sticker|paper|inspection))(?:'s)?) )?(?:${valid}|good|valid)?`,
      ],
    }),
  ),
];
