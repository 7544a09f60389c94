import type { Slot, ToolWords } from "../catalogue.ts";
import { date } from "./keys/vehicle-words.ts";
import { vehicleDuties } from "./vehicle-duties.ts";
import { knownVehicle, machine } from "./vehicle-names.ts";
import { anyDay, either, odometer, reading, treated } from "./vehicle-words.ts";

const km: Slot = { type: "quantity", units: ["km", "mi"], least: 1_000 };
const money: Slot = { type: "money", to: ["amount", "currency"] };
const energy: Slot = {
  type: "choice",
  values: {
    diesel: "diesel",
    petrol: "petrol|gasoline",
    electric: "(?:fully |all-)?electric|electricity",
    hybrid: "(?:plug-in )?hybrid",
    lpg: "lpg",
  },
};
const anyEnergy = "(?:diesel|petrol|gasoline|(?:fully )?electric|(?:plug-in )?hybrid|lpg)";
const plate = "(?:(?:number|licen[cs]e|registration) plate|registration(?: number)?|plate(?: number)?)";
const aPlate = "(?!(?:is|of|to|on|for|from|now|was|has|should|the|it|and)(?![a-z]))(?=.{0,20}\\d){plate}";
const noteIt = "{polite}(?:record|note|log|enter|put down|save|write down|register|book|store)(?: down)?";
const cost =
  "(?:,? ?(?:and |which |that |for )?(?:(?:it|that|this|they|which|the bill|the price) )?(?:cost(?: me| us)?|came to|was|i paid|we paid|paid|set (?:me|us) back)(?: (?:for (?:it|that)))?|,? (?:and )?(?:it|that|which))?";
/** What a visit to the garage is for, by how it is told. */
const visits = {
  service: "serviced",
  inspection: "inspected|mot'd|through (?:its|the) (?:mot|inspection)",
  "wheel alignment": "aligned",
  wash: "washed|cleaned",
} as const;

/** What is told of vehicles plainly, with a day or a reason between its words. */
export const vehiclePlain: readonly ToolWords[] = [
  ...vehicleDuties,
  {
    tool: "log_odometer",
    changes: true,
    slots: { odometer: { ...km, bareFrom: 1_000 } as Slot, date, vehicle: { type: "name" } },
    allOf: ["odometer"],
    says: [
      `(?:the |my |our )(?![^⟦]*'s [^⟦]* )(?<vehicle>${knownVehicle})(?: is|'s| stands| has reached| just reached| reached)(?: now)?(?: at)?(?: now)?`,
    ],
  },
  ...either.map(
    ({ slot, veh }): ToolWords => ({
      tool: "update_vehicle",
      changes: true,
      slots: { when: anyDay, vehicle: slot, plate: { type: "text" } },
      allOf: ["when", "vehicle", "plate"],
      says: [
        `${veh} (?:got|has(?: got| had)?|was given|received|has been given|has received|now has) (?:an? |the |its )?(?:new |different |other )*${plate}(?:[:,]| -)?(?: and)?(?: (?:it(?:'s| is)(?: now)?|which is|namely))? ${aPlate}`,
        `(?:${veh}(?:'s|s') ${plate}|the ${plate} (?:of|on|for) ${veh}) (?:was|has been|is|has)(?: now)? changed(?: to)? ${aPlate}`,
      ],
    }),
  ),
  ...either.map(
    ({ slot, veh }): ToolWords => ({
      tool: "update_vehicle",
      changes: true,
      slots: { vehicle: slot, plate: { type: "text" } },
      allOf: ["vehicle", "plate"],
      says: [
        `there(?:'s| is)(?: now)? an? (?:new |different |other )*${plate} (?:on|for) ${veh}(?:[:,]| -)?(?: (?:it(?:'s| is)|which is))? ${aPlate}`,
      ],
    }),
  ),
  ...either.map(
    ({ slot, veh }): ToolWords => ({
      tool: "update_vehicle",
      changes: true,
      slots: { energy, vehicle: slot },
      allOf: ["energy", "vehicle"],
      says: [
        `(?:i|we)(?:'ve| have)? (?:entered|put(?: down| in)?|noted(?: down)?|registered|added|logged|saved|told you) ${veh} (?:as|with|is) (?:an? )?${anyEnergy}(?: (?:${machine}|engine|one))?,? (?:but|it|and) (?:it )?(?:is|it's|runs on|takes|needs)(?: in fact| actually| really)? (?:an? )?{energy}(?: (?:${machine}|engine|one))?`,
      ],
    }),
  ),
  ...either.map(
    ({ slot, veh }): ToolWords => ({
      tool: "update_vehicle",
      changes: true,
      slots: { vehicle: slot, name: { type: "name", proper: 1 } },
      allOf: ["vehicle", "name"],
      says: [`(?:i|we)(?:'ve| have)?(?: now)? (?:gave|given|chose|chosen) ${veh} an? (?:new )?name: ?{name}`],
    }),
  ),
  ...either.map(
    ({ slot, veh }): ToolWords => ({
      tool: "update_vehicle",
      changes: true,
      prefers: "first",
      slots: { year: { type: "number", least: 1_900, most: 2_100 }, vehicle: slot },
      allOf: ["year", "vehicle"],
      says: [
        `(?:${veh}(?:'s|s')|the) (?:model |construction |correct )*year(?: of (?:construction|manufacture|registration|make))?(?: (?:of|for) ${veh})?(?: (?:is|was|should be))?(?:,? (?:and )?(?:not|instead of) ⟦v\\d+⟧)?`,
      ],
    }),
  ),
  ...either.map(
    ({ slot, veh }): ToolWords => ({
      tool: "log_odometer",
      changes: true,
      slots: { odometer: km, date, vehicle: slot },
      allOf: ["odometer", "vehicle"],
      says: [
        `${noteIt} (?:for|on) ${veh}`,
        `(?:as of )?(?:i|we) (?:had|have)(?: got)?(?: on)? ${veh}`,
        `${veh}(?:'s|s') (?:odometer|clock|dial|mileage) has (?:gone up|climbed|risen|moved|jumped)(?: to)?`,
        `(?:is )?what ${veh}(?:'s|s') ${reading} (?:says|shows|reads|is)`,
        `(?:is )?what(?: it says| is| stands)? on ${veh}(?:'s|s') (?:clock|odometer|dial)`,
      ],
    }),
  ),
  ...either.map(
    ({ slot, veh }): ToolWords => ({
      tool: "log_odometer",
      changes: true,
      slots: { odometer, date, vehicle: slot },
      allOf: ["odometer", "vehicle"],
      says: [
        `(?:${noteIt} )?(?:the |an? )?(?:new |latest |current )?(?:odometer |km |mileage )?reading (?:for|of|on|from) ${veh}(?: is| of)?:?`,
        `(?:i|we)(?:'ve| have)?(?: just)? (?:looked at|checked|read|had a look at) ${veh}(?:'s|s') ${reading},? (?:and |:)?(?:it(?:'s| is)? ?)?(?:says|shows|said|showed|reads|stands|stood|was|at|on)*`,
      ],
    }),
  ),
  ...either.flatMap(({ slot, veh }) =>
    Object.entries(visits).map(
      ([what, done]): ToolWords => ({
        tool: "log_maintenance",
        changes: true,
        with: { what },
        slots: { odometer, amount: { ...money, sure: "for|cost" } as Slot, date, vehicle: slot },
        allOf: ["vehicle"],
        says: [
          `{subject}?(?:had|got) ${veh} (?:${done})(?: (?:at|by) (?:the |our |my )?(?:garage|mechanic|dealer|workshop))?${cost}`,
        ],
      }),
    ),
  ),
  ...either.map(
    ({ slot, veh, job }): ToolWords => ({
      tool: "log_maintenance",
      changes: true,
      slots: { amount: money, odometer, date, what: { type: "text" }, vehicle: slot },
      allOf: ["amount", "what", "vehicle"],
      says: [
        `(?:i|we)(?:'ve| have)?(?: just)? (?:paid|spent)(?: (?:to|on) (?:have|having|get|getting)) (?:${veh}(?:'s|s') ${job}|(?:the )?${job} (?:of|on|in) ${veh}) ${treated}`,
        `(?:the |our |my )?(?:garage|mechanic|workshop|dealer)(?: (?:has|have))? (?:charged|billed|took)(?: (?:me|us))? for (?:${veh}(?:'s|s') ${job}|(?:the |an? )?${job} (?:of|on|in|for) ${veh})`,
        `${veh} (?:is|came|has come)(?: back)? (?:back )?from the (?:garage|workshop|mechanic) with (?:an? |its |the )?${job}${cost}`,
      ],
    }),
  ),
];
