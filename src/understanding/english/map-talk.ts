import type { Slot, ToolWords } from "../catalogue.ts";

const places: Extract<Slot, { type: "list" }> = { type: "list", name: "name" };
const map = "(?:an? |the )?(?:small )?map";
const show =
  "(?:{polite}(?:show|draw|put|mark|display|pin|see|plot|place|give|sketch)(?: me| us)?|i(?:'d| would) like(?: to (?:see|have))?|i want(?: to (?:see|have))?|let me see)";
const way =
  "(?:,? and (?:connect|join|link) them(?: up)?(?: (?:with|by) (?:an? |the )?(?:line|way|route|road|path))?|,? (?:and|with|together with|including) (?:also )?(?:(?:draw|show|mark|give)(?: me)? )?(?:the |a )?(?:way|route|path|road|line|roads)(?: (?:between|joining|connecting|from one to the (?:next|other)|there|through)(?: (?:them|those|these|the (?:three|two|four|places)|all of them))?)?|,? (?:joined|connected|linked)(?: up)?(?: by (?:the|a) (?:way|route|line))?)";
const the = "(?:the )?(?:way|route|path|drive|road)";

/** "from Lyon via Dijon to Paris": the places in their order. */
const onTheWay: Slot = { ...places, parted: " to | via | through | over |,? (?:and )?then(?: to)? " };
const get = "how (?:to (?:get|go|drive|travel)|(?:i|we) (?:get|go|drive|can get)|one gets)";

/** Places on a map, and the way between them. */
export const englishMapTalk: readonly ToolWords[] = [
  {
    tool: "show_map",
    changes: false,
    with: { title: "Map", way: true },
    slots: { places },
    allOf: ["places"],
    says: [
      `${show} {places} on ${map}${way}`,
      `${show} ${map} (?:of|with|showing) {places}${way}`,
      `${map} (?:of|with|showing) {places}${way}`,
      `${show} ${the} (?:between|through|along|via) {places}(?: on ${map})?`,
      `${show} on ${map} ${the} (?:between|through|along|via) {places}`,
    ],
  },
  {
    tool: "show_map",
    changes: false,
    with: { title: "Map", way: true },
    slots: { places: onTheWay },
    allOf: ["places"],
    says: [
      `${show} (?:me )?(?:${the}|${get}) from {places} on ${map}`,
      `${show} on ${map} (?:${the}|${get}) from {places}`,
      `${show} ${map} (?:of|with|showing) (?:${the}|${get}) from {places}`,
      `{polite}(?:draw|sketch|map(?: out)?|plot) (?:me )?${the} from {places}`,
    ],
  },
  {
    tool: "show_map",
    changes: false,
    with: { title: "Map" },
    slots: { places },
    allOf: ["places"],
    says: [
      `${show} on ${map} where {places} (?:is|are|lies?)`,
      `${show} (?:where )?(?!where |how |the stops|my |our |the way |the route |the path |the drive |the road ){places} (?:is |are |lies? )?on ${map}`,
      `${show} on ${map}:? (?!where |how |the stops|my |our |the way |the route |the path |the drive |the road ){places}`,
      `where (?:is|are|'s|lies?) {places} on (?:the|a) map`,
      `${show} ${map} (?:of|with|showing) (?!the stops|my |our |the way |the route |the path |the drive |the road ){places}(?: on it)?`,
    ],
  },
];
