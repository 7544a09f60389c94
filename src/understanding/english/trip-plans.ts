import type { Slot, ToolWords } from "../catalogue.ts";
import { proper } from "./trip-words.ts";
import { knownVehicle } from "./vehicle-names.ts";

const range: Slot = { type: "range", to: ["from", "to"] };
const budget: Slot = { type: "money", to: ["budget", "currency"] };

/** Trips that are told with all their days, and which there are, in whole sentences. */
export const tripPlans: readonly ToolWords[] = [
  {
    tool: "create_trip",
    changes: true,
    slots: { range: { ...range, sure: true }, budget, name: proper },
    allOf: ["range", "name"],
    says: [
      `(?:we|i)(?:'ll| will) (?:be|stay|be staying|spend (?:some time|a few days|time))(?: (?:away|on holiday|on vacation))? in {name}(?: for (?:work|business)| on business)?`,
      `(?:we|i)(?:'re| are|'m| am|'ve| have)? (?:planning|planned|booked|got|spending|arranged|reserved)(?: on)? (?:⟦v\\d+⟧|an?|the|[a-z]+)(?: [a-z]+){0,2} (?:in|at|on|by) {name}`,
    ],
  },
  {
    tool: "create_trip",
    changes: true,
    slots: { range: { ...range, sure: true }, budget, vehicle: { type: "name" }, name: proper },
    allOf: ["range", "name"],
    says: [
      `(?:we|i)(?:'re| are|'m| am|'ll| will)?(?: be)? (?:tak(?:e|ing)|driv(?:e|ing)) (?:the |our |my )(?<vehicle>${knownVehicle}) to {name}(?:,? (?:with )?(?:an? |the )?budget(?: of)?)?`,
    ],
  },
  {
    tool: "list_trips",
    changes: false,
    with: { status: "open" },
    slots: {},
    says: [
      "(?:are|am) (?:we|i) (?:currently |still )?on (?:any|an?) (?:trip|journey|holiday)(?: (?:right now|now|at the moment|at present|today|currently))?",
      "(?:which|what) (?:trip|journey|holiday) (?:are|am) (?:we|i) (?:currently )?on(?: (?:right now|now|at the moment|at present|today))?",
    ],
  },
  {
    tool: "list_trips",
    changes: false,
    slots: {},
    says: [
      "where (?:have|did) (?:we|i) (?:been|been to|travell?ed(?: to)?|gone|travel(?: to)?)(?: (?:so far|already|up to now))?",
    ],
  },
];
