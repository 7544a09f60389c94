import type { Slot, ToolWords } from "../catalogue.ts";
import { proper } from "./trip-words.ts";
import { knownVehicle } from "./vehicle-names.ts";

const stops: Slot = {
  type: "list",
  name: "place",
  days: { to: ["arrivesOn", "leavesOn"], in: "range" },
};
const budget: Slot = {
  type: "money",
  to: ["budget", "currency"],
  sure: "(?:(?:and|with|on|for) )*(?:(?:an?|the|my|our) )?(?:(?:total|overall) )?(?:budget(?: of)?|of|under|below|within|up to)",
};
const never = "(?:.* )?(?:and|with|add|stops?|stopping|via)(?: .*)?";
const making =
  "{polite}(?:plan|create|add|make|set up|book|organi[sz]e|new|i(?:'d like| want) to plan)(?: me| us)?";
const journey =
  "(?:(?:new|road|short|weekend|city|family) )*(?:trip|journey|holiday|vacation|tour|road ?trip)";
const count = "(?:an? |the |these |some |⟦v\\d+⟧ |(?:two|three|four|five|six) )?";
const beside = "(?:and |with |on |for )?(?:an? |the )?(?:budget(?: of)?)?";
const by = `(?: (?:with|in|by) (?:the |my |our )(?<vehicle>${knownVehicle}))?`;
const through = `(?: ?[:,])? (?:${beside})?,? ?(?:(?:with|and|including|making|and add|and put in)(?: us)? ${count}(?:stops?|stop-?overs?|stages?)(?: ?:| in| at| over in)?|stopping(?: over| off)? (?:in|at)|(?:and )?(?:we(?:'ll| will) )?stop(?:ping)? (?:in|at)|${count}stops?(?: ?:| in| at)?|via|by way of)`;
const close =
  "(?: on (?:the|our|my) way)?(?:,? (?:and |with |plus |on |for )*(?:an? |the |my |our )?(?:total |overall )?budget(?: of)?)?";

/** Trips that are told with the places on their way. */
export const tripRoutes: readonly ToolWords[] = [
  {
    tool: "create_trip",
    changes: true,
    prefers: "first",
    slots: {
      range: { type: "range", to: ["from", "to"], sure: true, ask: "From which day to which day?" },
      budget,
      vehicle: { type: "name" },
      name: { type: "name", never },
      stops,
    },
    says: [
      `${making} (?:an? |the |our |my )?${journey}(?: (?:to|in|through|around|called|named))? {name}${by}${through} {stops}${close}`,
      `${making} (?:an? |the |our |my ){name} ${journey}${by}${through} {stops}${close}`,
    ],
  },
  {
    tool: "create_trip",
    changes: true,
    prefers: "first",
    slots: {
      range: { type: "range", to: ["from", "to"], sure: true },
      budget,
      vehicle: { type: "name" },
      name: { ...proper, never },
      stops,
    },
    allOf: ["range", "name", "stops"],
    says: [
      `(?:we|i)(?:'re| are|'m| am|'ll| will)?(?: be)? (?:go|going|travel|travell?ing|drive|driving|off|head|heading|fly|flying)(?: off)? to {name}${by}${through} {stops}${close}`,
    ],
  },
];
