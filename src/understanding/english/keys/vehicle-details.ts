import type { KeyWords, Slot } from "../../catalogue.ts";
import { shield } from "../../seals.ts";
import { machine, make, vehicleMakes } from "../vehicle-names.ts";
import { anyDay } from "../vehicle-words.ts";
import { clock, date, money, odometer, vehicle } from "./vehicle-words.ts";

const energy: Slot = {
  type: "choice",
  values: {
    diesel: "diesel",
    petrol: "petrol|gasoline|gas",
    electric: "(?:fully |all[- ])?electric|ev|battery",
    hybrid: "(?:plug-in )?hybrid",
    lpg: "lpg",
  },
};

const colours = "white|black|red|blue|silver|gr[ae]y|green|yellow|orange|brown|beige";
const model = `(?!from|with|and|that|which|called|named|it|its|is|in|of|petrol|diesel|electric|hybrid|plate|registration|reg|number|to|as|for|at|on|license|licence|today|yesterday|a |an |the |car|van|bike|vehicle|runs)(?<model>${shield}?[a-z0-9][^\\s⟦⟧¦,:;!?()]*(?: (?:[a-z]?[0-9]+[a-z]*|classe?|max|cross|custom|plus|sport|estate))?)`;
const added =
  "keep track of|{note}|new|register|{subject}?(?:bought|got|have|own|drive|picked up|purchased|acquired|leased|inherited|treated (?:ourselves|myself) to|become the (?:proud )?owners? of|drive|chosen|ordered and got)|(?:i|we)(?: now| also| finally| recently| just)+ (?:own|have|drive|bought|got|leased)|keep track of|(?:has |have )?joined (?:our|the|my) (?:household|family|fleet|garage)|(?:i|we)(?:'m| am|'re| are)(?: now)? the (?:proud )?owners? of|there's|here(?:'s| is)|(?:this|it) is|(?:my|our) (?:other |second |first |new )?(?:car|vehicle|van|bike|truck|motorbike)";
/** A vehicle with its make: by its own name, or by these. */
const addVehicle: KeyWords = {
  tool: "add_vehicle",
  changes: true,
  slots: {
    plate: { type: "text" },
    energy,
    year: { type: "number", least: 1_900, most: 2_100 },
    when: anyDay,
    distanceUnit: {
      type: "choice",
      values: { mi: "(?:measured? |counted? |shows? |reads? |runs? )?(?:in )?miles" },
    },
    make: { type: "choice", values: vehicleMakes },
    model: { type: "name", counted: true },
    name: { type: "name", counted: true },
  },
  allOf: ["make"],
  cues: [added, `(?<name>(?<make>${make})(?: ${model})?)`],
  also: [
    // "Our Volvo, a diesel V60": a model with its number, behind the make.
    "(?<=¦,? )an? (?:¦ )*(?<model>[a-z]*\\d[a-z0-9]*)(?= ?¦| ?$|,| from)",
    `(?:an? |the |my |our )*(?:(?:new|used|second[- ]hand|second|old|family|company|${colours}) )*(?:motor[- ]?car|automobile|ev(?!-)|${machine})s?`,
    "(?:to|as|on|among|in) (?:my |the |our |an? )?(?:new )?(?:vehicles?|cars?|garage|fleet|list)(?: of (?:vehicles|cars))?",
    "(?:an? )?(?:new )?(?:entry|record)(?= for|¦)|of course|for (?:me|us)|(?:which|that) we|in your records|with (?:an? )?(?=¦)|engine|motor|(?:and )?i'd like you to keep track of it|now|it has|has",
    `(?:that |which |it )?(?:runs|drives|goes|running) on|in the family|used|second[- ]hand|brand[- ]new|${colours}`,
    "it's|it is|that's|which is",
    "model|year|built|made|from|of|in|it's|it is|that's|which is|,",
  ],
  leads: {
    plate:
      "(?:and )?(?:with )?(?:the |its )?(?:number |licen[cs]e |registration )?(?:plate|plates|number|registration|reg)(?: is| number)?",
  },
  unless:
    "wash|insurance|service|rental|rented|rent|hired?|trip|packing|list|odometer|task|keys|group|km|litres?|kwh|oil|tyres?|appointment|remind|consumption|test drive|⟦v\\d+⟧ (?:euros|dollars)|filled|tanked|charged|parked",
};

/** A vehicle by its make, and the rarer fields of what is logged of one. */
export const vehicleDetailKeys: readonly KeyWords[] = [
  addVehicle,
  {
    ...addVehicle,
    cues: [
      ",? ?(?:and )?(?:(?:it )?is called|it's called|i call it|we call it|(?:let's )?call(?:ed)? it|named|called|(?:under|by|with) the name(?: of)?) (?<name>[^\\s⟦⟧¦,:;!?()]+)(?=,| ?¦| ?⟦| ?$)",
      added,
      `(?<make>${make})(?: ${model})?`,
    ],
  },
  {
    tool: "add_document",
    changes: true,
    slots: {
      expiresOn: { type: "day" },
      number: { type: "text" },
      name: {
        type: "name",
        tells: {
          field: "what",
          values: {
            insurance: "insurance|breakdown cover|green card",
            registration: "registration|road tax",
            inspection: "inspection|mot|tüv|roadworthiness",
            toll: "toll sticker|vignette|toll",
          },
        },
      },
      vehicle,
    },
    allOf: ["number", "name"],
    cues: [
      "(?<name>(?:car |vehicle )?(?:insurance|registration|inspection|vignette|road tax|mot|warranty|green card))",
    ],
    also: [
      "(?<=[0-9A-Za-z]), ?(?:and )?(?:it|which|that)(?= ?$| ?¦)",
      "{note}|policy|certificate|document|paper|'s|is|has|the",
      "(?:,? ?(?:and )?(?:it|which|that) )?(?:is |are |will )*(?:expires?|expiring|valid|ends?|ending|runs? (?:out|until)|due)(?: (?:on|until|till))*",
    ],
    leads: {
      number: "(?:with )?(?:the )?(?:policy |contract |document |certificate )?(?:number|no\\.?)(?: is)?",
      vehicle: "(?:of|for|on)(?: the| my| our)*",
    },
    rest: "vehicle",
    before: true,
    unless: "remind|every|appointment|paid|task|calendar|phone",
  },
  {
    tool: "log_maintenance",
    changes: true,
    slots: { odometer: { ...odometer, ask: "" }, amount: money, date, what: { type: "name" }, vehicle },
    cues: [
      "(?:(?:at |by )?(?:the |my |our )?(?:garage|mechanic|dealer|dealership|workshop|repair shop|shop|tyre shop))|passed|{subject}?(?:had|got|did|took|brought|changed|replaced|renewed|swapped|fixed|repaired|serviced|installed|fitted|rotated|cleaned|put on|put in|topped up)|(?:was|were|has been|have been|got) (?:changed|replaced|renewed|fixed|repaired|serviced|done|fitted|swapped|checked)|done",
      "(?:new |an? |the |its |her |his |annual |yearly |some |both |all |four |two |front |rear |left |right |winter |summer |worn |broken |old )*(?<what>oil(?: and (?:oil )?filter)?(?: change)?|tyres?|tires?|brake (?:pads|fluid|discs?)|brakes?|air filter|oil filter|cabin filter|pollen filter|timing belt|cam ?belt|fan ?belt|battery|spark plugs?|inspection|service|wipers?(?: blades)?|wiper blades|coolant|chain|clutch|exhaust|mot|tüv|windscreen|windshield|headlight bulbs?|headlights?|bulbs?|alternator|radiator|shock absorbers|suspension|gearbox(?: oil)?|air ?con(?:ditioning)?|starter motor|fuel pump|water pump|wheel alignment|wheels?|mirror|door handle|steering|seat ?belts?)",
    ],
    also: [
      "changed|replaced|renewed|fixed|repaired|serviced|done|fitted|swapped|checked|installed|put on|put in|passed|mounted|made",
      clock,
      "in(?: to the garage)? for|to the (?:garage|mechanic|dealer) for",
      "(?:at |by )?(?:the |my |our )?(?:garage|mechanic|dealer|dealership|workshop|repair shop)",
      ",? ?(?:and )?(?:(?:it|that|they|which) )?(?:paid|cost|costing|charged|was|came to|set back|for)(?: (?:me|us))?(?: (?:it|that))?(?= ?$| ?¦|,)|maintenance|repair|work|with|successfully|through|today|its|her|two|four|both",
    ],
    leads: { vehicle: "(?:of|for|on|in|to)(?: the| my| our)*" },
    rest: "vehicle",
    before: true,
    byOthers: true,
    unless:
      "remind|every|each|budget|packing|due|next|until|expires?|runs out|how|what|when|litres|calendar|event|appointment|task|group|need|needs|must|should|plan|his car|her car|book|schedule|valid|dad|mum|mom|brother|sister|friend|neighbour|uncle|aunt|colleague|boss|wife|husband",
  },
];
