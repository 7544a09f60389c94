import type { Slot, ToolWords } from "../catalogue.ts";
import { date, everyDistance } from "./keys/vehicle-words.ts";
import { work } from "./keys/vehicles.ts";
import { nextServices } from "./next-services.ts";
import { vehicleAmends } from "./vehicle-amends.ts";
import { vehicleCare } from "./vehicle-care.ts";
import { vehicleFarewells } from "./vehicle-farewells.ts";
import { knownVehicle, machine, notVehicle, vehicleMakes } from "./vehicle-names.ts";
import { vehiclePlain } from "./vehicle-plain.ts";
import { vehicleTurns } from "./vehicle-turns.ts";
import { wheelSayings } from "./wheel-sayings.ts";

const vehicle: Slot = {
  type: "name",
  never: `(?:.* )?(?:the|my|our|his|her|their|suppose|imagine|pretend|says?|said|thinks?|claims?|reckons?) .+|${notVehicle}`,
};
const proper: Slot = { type: "name", proper: 1 };
const money: Slot = { type: "money", to: ["amount", "currency"], sure: "for|cost|costing" };
const odometer: Slot = { type: "quantity", units: ["km", "mi"], bareFrom: 1_000 };
const dial = "(?:clock|dial|milometer|mileometer|speedo|counter|dash(?:board)?)";
const garage =
  "(?:garage|mechanic|workshop|dealer|dealership|tyre (?:place|shop|people|fitters?)|repair shop|body ?shop)";
const did =
  "(?:put|fitted|changed|replaced|did|done|sorted(?: out)?|fixed|installed|mended|repaired|renewed|swapped)";
const workDone = `(?:an? |the |its |her |his |some )*(?<what>(?:⟦v\\d+⟧ )?(?:(?:new|both|all|front|rear|back) )*(?:${work}))`;
const whatItCost =
  "(?:,? ?(?:and |which |that )?(?:(?:that|it|they|which) )?(?:set (?:me|us) back|cost(?: me| us)?|came to|was|for|i paid|we paid|paid)|,? (?:and )?(?:that|it|they|which))?";
const energy: Slot = {
  type: "choice",
  values: {
    diesel: "diesel",
    petrol: "petrol|gasoline",
    electric: "electric|fully electric|all-electric",
    hybrid: "(?:plug-in )?hybrid",
    lpg: "lpg",
  },
};
const got =
  "(?:there(?:'s| is)(?: now)?|(?:i|we)(?:'ve| have)?(?: (?:now|just|also|finally))*(?: (?:got|bought|acquired|own|picked up|inherited|bought (?:ourselves|myself)|got (?:ourselves|myself)|treated (?:ourselves|myself) to))?)";
const there = "(?: (?:in|on|at) (?:the|our|my) (?:garage|drive|driveway|fleet|household|family|house))?";
const called =
  ",? (?:and )?(?:let's call (?:it|her|him)|(?:which |that |who )?(?:i|we)(?:'re| are|'m| am|'ve| have|'ll)?(?: (?:going to|decided to))? (?:call|calling|called|name|named|christened)(?: (?:it|her|him))?|called|named|(?:it|she|he)(?:'s| is) called|its name is|she answers to|he answers to) {name}";
const takeOut =
  "(?:remove|delete|take|cross|strike|drop|scratch|get rid of) (?:it|her|him)(?: (?:off|out|away))?(?: (?:(?:from|of|off) )?(?:the|my|our|your) (?:list(?: of (?:vehicles|cars))?|vehicles|cars|garage|fleet))?";
const gone =
  "(?:i|we)(?: have|'ve)?(?: (?:just|now|finally))? (?:sold|scrapped|traded in|got rid of|given away|parted with|said goodbye to)";

/** What people say of their vehicles in passing, each a whole sentence; it goes before what is said of sums. */
export const vehicleTalk: readonly ToolWords[] = [
  ...nextServices,
  ...vehiclePlain,
  ...wheelSayings,
  ...vehicleTurns,
  ...vehicleCare,
  ...vehicleAmends,
  ...vehicleFarewells,
  {
    tool: "add_vehicle",
    changes: true,
    slots: {
      year: { type: "number", least: 1_900, most: 2_100 },
      energy,
      make: { type: "choice", values: vehicleMakes },
      model: { type: "name", counted: true },
      name: proper,
    },
    allOf: ["name"],
    says: [
      `${got} (?:an? |another )?(?:brand[- ]new |new |used |second[- ]hand |old |little )*(?:{energy} )?(?:${machine})${there}(?: now)?(?: too)?(?:,? (?:an? )?(?:{energy} )?{make}(?: {model})?(?: (?:from|of|built in))?)?${called}`,
      `${got} (?:an? |another |[^\\s⟦,]+'s )?(?:brand[- ]new |new |used |second[- ]hand |old |little )*(?:{energy} )?{make}(?: {model})?(?: (?:from|of|built in))?${there}(?: now)?(?: too)?${called}`,
    ],
  },
  {
    tool: "update_vehicle",
    changes: true,
    slots: { vehicle, plate: { type: "text" } },
    allOf: ["vehicle", "plate"],
    says: [
      "{vehicle}(?:'s got| has got| has| got| gets| now has| has been given)(?: now)? (?:an? |the |its |her |his )?(?:new |different )?(?:number |licen[cs]e |registration )?plates?(?: now)?(?:[:,]| -)?(?: (?:it's|it is|which is|that's))? (?=.{0,20}\\d){plate}",
    ],
  },
  {
    tool: "update_vehicle",
    changes: true,
    slots: { vehicle: proper, energy },
    allOf: ["vehicle", "energy"],
    says: [
      `{vehicle} (?:is|runs on|takes) (?:an? )?{energy}(?: (?:${machine}|one))?,? (?:and )?not (?:an? )?(?:diesel|petrol|gasoline|electric|hybrid|lpg)(?: (?:${machine}|one))?`,
    ],
  },
  {
    tool: "list_vehicles",
    changes: false,
    slots: {},
    says: [
      "(?:which|what) (?:vehicles|cars|motors|vans|bikes|wheels) (?:have (?:you|i|we) got|do (?:you|i|we) have|are you keeping|do you keep|are)(?: (?:down|on file|on record|stored|noted|saved|listed|written down|in there|on the list))?(?: (?:for|of) (?:us|me|ours|mine))?",
    ],
  },
  {
    tool: "fuel_report",
    changes: false,
    slots: { range: { type: "range", past: true, named: true }, vehicle },
    allOf: ["vehicle"],
    says: [
      "how (?:many (?:lit(?:er|re)s|gallons|kwh)|much (?:fuel|diesel|petrol|gas|juice|electricity))(?: (?:of )?(?:fuel|diesel|petrol|gas))? (?:does|do|is|did|has) {vehicle} (?:get(?:ting)?|go(?:ing)?|gone|got|burn(?:ing|ed)?|run(?:ning)?|eat(?:ing)?|munch(?:ing)?) (?:through|up)(?: (?:per|to|on|every|in|over) (?:the )?⟦v\\d+⟧)?",
      "is {vehicle} (?:really )?(?:an? )?(?:gas|petrol|fuel|diesel)[- ]guzzler",
      "how (?:many (?:miles|kilomet(?:er|re)s|kms?)|far) (?:does|do|did) {vehicle} (?:get|do|go|manage|run) (?:to|on|per|out of) (?:the|an?|one) (?:gallon|lit(?:er|re)|tank|charge)",
      "what(?:'s| is| does| do) {vehicle} (?:doing|do|getting|get) (?:to|per) (?:the|an?) (?:gallon|lit(?:er|re))",
    ],
  },
  {
    tool: "log_odometer",
    changes: true,
    slots: { odometer, date, vehicle },
    allOf: ["odometer", "vehicle"],
    says: [
      `{vehicle}(?:'s|s') ${dial} (?:now )?(?:stands|is|shows|says|reads|has reached|reached|has gone past|went past|is showing|is reading)(?: now)?(?: at| on| past)?`,
      `{vehicle}(?:'s| has)(?: now| just)?(?: got| done| clocked up)?(?: (?:on|round) (?:the|its|her|his) ${dial})`,
    ],
  },
  {
    tool: "log_odometer",
    changes: true,
    slots: { odometer: { type: "quantity", units: ["km", "mi"], least: 1_000 }, date, vehicle },
    allOf: ["odometer", "vehicle"],
    says: [
      "{vehicle}(?:'s| has)?(?: (?:just|now|finally))* (?:gone past|went past|passed|turned(?: over)?|rolled(?: over)?|ticked over|crossed|topped|clocked(?: up)?)(?: the)?(?: mark)?",
      "{vehicle}(?: now)? has(?: now)?(?: got)?(?: done)? (?:under (?:its|his|her) belt|on (?:its|his|her) wheels)",
    ],
  },
  {
    tool: "correct_log",
    changes: true,
    with: { log: "odometer" },
    prefers: "first",
    slots: { odometer, vehicle },
    allOf: ["odometer", "vehicle"],
    says: [
      `{vehicle}(?:'s|s') (?:${dial}|odometer|mileage|reading) should (?:have said|have been|have read|have shown|say|be|read|show)(?: at)?(?:,? (?:sorry,? )?(?:i|we) (?:swapped|mixed up|transposed|mistyped|misread|typed|got|muddled(?: up)?|switched)(?: (?:it|that|(?:(?:the|two|some|a couple of) )*(?:digits|numbers|figures)))?(?: (?:wrong|up|round|around))?)?`,
    ],
  },
  {
    tool: "log_maintenance",
    changes: true,
    slots: { odometer, amount: money, date, what: { type: "text" }, vehicle },
    allOf: ["what", "vehicle"],
    says: [
      `(?:the |our |my |(?:lads|guys|people|folks) at the )?${garage}(?:'s| has| have)?(?: just)? ${did} ${workDone} (?:on|in|of|for|onto) {vehicle}${whatItCost}`,
      `{vehicle} (?:got|had|has had|has got|was given|has been given|was in for|went in for) ${workDone}(?: (?:done|fitted|changed|replaced|checked))?${whatItCost}`,
      `{subject}?(?:had|got) {vehicle}(?:'s|s') ${workDone} (?:done|changed|replaced|fixed|renewed|repaired|checked|looked at|sorted(?: out)?|swapped)${whatItCost}`,
      `{subject}?(?:had|got) ${workDone} (?:on|of|in) {vehicle} (?:done|changed|replaced|fixed|renewed|repaired|checked|swapped|fitted)(?: (?:for|to) [^⟦,]{1,40})?${whatItCost}`,
    ],
  },
  {
    tool: "plan_service",
    changes: true,
    slots: {
      everyDistance,
      everyMonths: { type: "months" },
      what: { type: "text" },
      vehicle,
    },
    anyOf: ["everyDistance", "everyMonths"],
    allOf: ["what", "vehicle"],
    says: [
      `{vehicle} (?:should|must|has to|needs to|ought to) (?:go|be taken|be|come) in(?:to the garage)? for ${workDone}`,
      `{polite}(?:have|get|change|check|replace|do|renew) {vehicle}(?:'s|s') ${workDone}(?: (?:looked(?: at)?|checked|done|changed|replaced|renewed|inspected))?`,
    ],
  },
  {
    tool: "due_services",
    changes: false,
    slots: { vehicle },
    allOf: ["vehicle"],
    says: [
      `(?:does|do|has|will|should) {vehicle} (?:need |have |want |got )?(?:to )?(?:go|be taken|be|come|be seen|get|booked)(?: back)? (?:in|to|into|in to|by)(?: (?:the|a))? ${garage}(?:'s)?(?: (?:for (?:anything|something|a service|work)))?(?: (?:any ?time )?(?:soon|shortly|before long))?`,
      "what (?:does|do|has|have) {vehicle} (?:need|needs|got|have)(?: to be| to have)? (?:doing|done|seeing to)",
      "(?:is|are) {vehicle} (?:due|overdue)(?: for)? (?:anything|something|any work|any maintenance)(?: soon)?",
      `when (?:does|do|should|must|is|will) {vehicle} (?:have to |need to |supposed to |due to )?(?:go|be)(?: back)? (?:in|(?:to|into|in|at) the ${garage})(?: (?:again|next))`,
    ],
  },
  ...[
    { slot: proper, said: "{vehicle}" },
    { slot: vehicle, said: `(?:the |my |our )(?<vehicle>${knownVehicle})` },
  ].map(
    ({ slot, said }): ToolWords => ({
      tool: "delete_vehicle_entry",
      changes: true,
      with: { kind: "vehicle" },
      slots: { vehicle: slot },
      allOf: ["vehicle"],
      says: [`${gone} ${said},? (?:so |and )?(?:please |you can )?(?:please )?${takeOut}`],
    }),
  ),
];
