import type { KeyWords } from "../../catalogue.ts";
import { clock, date, everyDistance, money, notLogged, odometer, vehicle } from "./vehicle-words.ts";

export const work =
  "(?:brake|clutch|exhaust|engine|tyre|tire|windscreen|body|gearbox|battery|valve|chain|cooling|fluid) (?:service|repairs?|check|replacement|job|tune-up)|oil(?: and filter)?(?: change)?|(?:tyre|tire|wheel) (?:changes?|rotation|alignment|swap)|tyres?|tires?|brake pads|brake fluid|brake discs|brakes?|air filter|oil filter|cabin filter|pollen filter|timing belt|cam ?belt|battery|spark plugs?|inspection|(?:annual |big |full |small )?service|servicing|(?:windscreen )?wipers?(?: blades)?|gas (?:system|installation)|coolant|filters?|chain|(?:tyre|tire|wheel) (?:change|rotation|alignment)|(?:winter|summer|all[- ]season|front|rear|new) (?:tyres?|tires?)|mot|tüv|windscreen|windshield|headlights?|bulbs?|clutch|exhaust|air ?con(?:ditioning)?(?: service)?|a\\/c|transmission(?: fluid)?|gearbox oil|alternator|radiator|shock absorbers|suspension|car wash|detailing|brake job|head ?lamps?|seat ?belts?|timing chain|fuel filter|fuel pump|water pump|wheel bearings?|tow ?bar|roof ?box|dash ?cam|paintwork|bodywork|bumper|wing mirrors?|rust protection|undercoating";
export const papers =
  "insurance|registration|inspection|(?:vehicle|car|motor) tax|toll sticker|vignette|road tax|tax disc|mot|tüv|warranty|green card|licen[cs]e|parking permit|permit|breakdown cover|emissions (?:test|sticker)|roadworthiness(?: certificate)?|gas (?:check|inspection|certificate)|emissions? sticker|insurance (?:policy|card)|roadside (?:assistance|help|cover)|lease|leasing(?: contract)?|guarantee|toll (?:pass|tag)";
const kinds = {
  field: "what",
  values: {
    insurance: "insurance|breakdown cover|green card",
    registration: "registration|road tax|tax disc|(?:vehicle|car|motor) tax",
    inspection: "inspection|mot|tüv|roadworthiness",
    toll: "toll sticker|vignette|toll",
  },
};

/** Vehicles: work on them, their papers, new ones. */
export const vehicleKeys: readonly KeyWords[] = [
  {
    tool: "log_maintenance",
    changes: true,
    slots: { odometer: { ...odometer, ask: "" }, amount: money, date, what: { type: "name" }, vehicle },
    cues: [
      "{subject}?(?:had|got|did|made|changed|replaced|renewed|swapped|fixed|repaired|checked|serviced|installed|fitted|mounted|put|done|{note}|rotated|topped up|cleaned|paid for|has had|have had|was|were)",
      `(?:new |an? |the |annual |some )*(?<what>${work})`,
    ],
    also: [
      "changed|replaced|done|renewed|fixed|swapped|made|checked|fitted|repaired|serviced|installed|rotated",
      clock,
      "maintenance|repair|work|at the garage|at the (?:dealer|mechanic|workshop)|for|cost(?: me)?|{note}",
    ],
    leads: { vehicle: "(?:of|for|on|in|to)(?: the| my| our)*" },
    rest: "vehicle",
    before: true,
    unless: `${notLogged}|litres|calendar|event|appointment|tomorrow|group|spent`,
  },
  {
    tool: "log_maintenance",
    changes: true,
    slots: {
      odometer: { ...odometer, ask: "" },
      amount: { type: "money", to: ["amount", "currency"], sure: "for|cost|costing" },
      date,
      what: { type: "name" },
      vehicle,
    },
    allOf: ["amount"],
    cues: [`(?:new |an? |the |annual |some )*(?<what>${work})`],
    also: [
      clock,
      "cost(?: me)?|was|done|changed|replaced|for|at the (?:garage|dealer|mechanic|workshop)|paid|came to",
    ],
    leads: { vehicle: "(?:of|for|on|in|to)(?: the| my| our)*" },
    rest: "vehicle",
    before: true,
    unless: `${notLogged}|litres|calendar|event|appointment|tomorrow|group|€ a|budget`,
  },
  {
    tool: "log_maintenance",
    changes: true,
    with: { what: "service" },
    slots: {
      odometer: { ...odometer, ask: "" },
      amount: money,
      date,
      vehicle: { ...vehicle, ask: "Which vehicle?" },
    },
    cues: [
      "{subject}?(?:had|got|was|took|has been|is back from)",
      "serviced|(?:in|to|at) (?:the garage|for (?:its|a|the) service)",
    ],
    also: [clock, "cost(?: me)?|paid|for|in for"],
    rest: "vehicle",
    before: true,
    unless: notLogged,
  },
  {
    tool: "plan_service",
    changes: true,
    slots: {
      everyDistance,
      everyMonths: { type: "months" },
      what: { type: "name" },
      vehicle,
    },
    anyOf: ["everyDistance", "everyMonths"],
    cues: [`(?:new |an? |the |its )*(?<what>${work})`],
    also: [
      "(?:has to|needs? to|must|should|ought to|wants?|needs?|gets?|have to|is|are|be|due)(?: (?:be|to be|get|is|due|have))*",
      "changed?|replaced?|done?|check(?:ed)?|rotated?|swap(?:ped)?|renew(?:ed)?|inspect(?:ed)?|made|serviced?",
      "plan|schedule|set up|create|add|set|remind me(?: to)?|new|i|we",
      "(?:service|maintenance) ?(?:plan|interval|schedule)?|interval|plan|or|every|whichever comes first|due|at least",
    ],
    leads: { vehicle: "(?:of|for|on|in)(?: the| my| our)*" },
    rest: "vehicle",
    before: true,
    unless: "task|to-?do|said|says|litres|budget|⟦v\\d+⟧ (?:euros|dollars)|spent|paid|did|when",
  },
  {
    tool: "due_services",
    changes: false,
    slots: { vehicle },
    cues: [
      `due(?: for| on)?|overdue|services?|servicing|maintenance|paper(?:s|work)?|documents?|insurance|registration|garage|${work}`,
      "due|overdue|when|how (?:long|many kilomet(?:er|re)s|many miles|far)(?: is it)?(?: until| till)?|next|need|needs|need(?:ing|ed)|expir(?:e|es|ed|ing)|run(?:s|ning)? out|coming up|upcoming|soon|valid|have to|should|must|any",
    ],
    also: [
      "(?:on |of |for )?(?:any|all|some|each)?(?: one)?(?: of)? ?(?:the|my|our) (?:cars|vehicles|vans|bikes)",
      "(?:is |are )?(?:running|due|doing|done)(?: out)?|next|until|till",
      "services?|servicing|maintenance|mot|tüv|inspection|insurance|registration|oil change|papers|soon|expire|run out|tyre change|attention|work|garage",
    ],
    rest: "vehicle",
    unless: "task|tasks|to do|todo|budget|spent|bill|bills|rent|payment|trip|reminder",
  },
  {
    tool: "add_document",
    changes: true,
    slots: {
      expiresOn: { type: "day" },
      name: { type: "name", tells: kinds, ask: "Which paper is it?" },
      vehicle,
    },
    allOf: ["expiresOn"],
    cues: [`(?<name>(?:car |vehicle )?(?:${papers}))`],
    also: [
      "(?:is |are |will |has to be |must be |needs to be |should be |up |comes up )*(?:expires?|expiring|expiry(?: date)?|run(?:s|ning)? out|valid|ends?|lapses?|good|due|renew(?:ed|al)?|lasts?|up|paid|runs|until)(?: (?:for renewal|again|until|till|through|is|date|on))*",
      "{note}|that|document|paper|papers|policy|certificate|'s|is",
      ",? ?(?:and )?(?:which|it|that)(?= ?¦| ?$)",
    ],
    leads: { vehicle: "(?:of|for|on)(?: the| my| our)*" },
    rest: "vehicle",
    before: true,
    unless:
      "remind|every|appointment|€|paid|task|calendar|at ⟦|when|book|(?:policy |contract |document )?number",
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
          electric: "electric|ev",
          hybrid: "hybrid",
          lpg: "lpg",
        },
      },
      year: { type: "number", least: 1_900, most: 2_100 },
      name: { type: "name", ask: "What do you call the vehicle?" },
    },
    cues: [
      "{note}|new|{subject}?(?:bought|got|have|own|drive|picked up)|(?:my|our) (?:other |second |first )?(?:car|vehicle|van|bike|truck)",
      "(?:new |second |other |second[- ]hand |used |family |company )*(?:vehicle|car|van|motorbike|motorcycle|camper(?: ?van)?|truck|scooter|bike|ev|garage|vehicles|cars)",
    ],
    also: [
      "(?:called|named) (?<name>[^\\s⟦⟧¦,:;!?()]+)(?=,)",
      "it's an? (?:vehicle|car|van|motorbike|motorcycle|camper(?: ?van)?|truck|scooter|bike)(?: (?:that )?(?:runs )?on)?",
      ",? ?(?:and )?(?:is called|is|called|named|it's called|it is called|it's|it is|call it|(?:its |the )name is|i call it|we call (?:it|her|him))(?: an?)?",
      "(?:as|to) (?:an? |my )?(?:new )?(?:vehicle|car|vehicles|cars|garage|van)",
    ],
    leads: {
      plate:
        "(?:with )?(?:the )?(?:number |licen[cs]e |registration )?(?:plate|number|registration)(?: is| number)?",
    },
    rest: "name",
    unless: "wash|insurance|service|rental|trip|packing|list|odometer|task|for|to the|keys|into|seat|group",
  },
  {
    tool: "list_vehicles",
    changes: false,
    slots: {},
    cues: [
      "vehicles|cars|vans|bikes|fleet|garage|odometers?|mileage|(?:every|each)(?: single)? (?:vehicle|car)",
    ],
    also: [
      "own|registered|drive|all|stored|saved|show|van|car|(?:with )?(?:their|the) (?:(?:number|licen[cs]e) )?(?:plates?|odometers?|mileages?|makes?|years?)|entered|added|on file|told you(?: about)?|know(?: of)?|set up",
    ],
    unless: "service|due|consum|cost|group|trip",
  },
];
