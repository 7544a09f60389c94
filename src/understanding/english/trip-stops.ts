import type { Slot, ToolWords } from "../catalogue.ts";
import { stopPlaces, trip } from "./trip-words.ts";

const proper: Slot = { type: "name", proper: 1 };
const stops: Slot = { type: "list", name: "place" };
const text: Slot = { type: "text" };
const journey = "(?:trip|journey|holiday|vacation|tour)";
const named = `(?:the |our |my )(?:${journey} (?:to |called )?{trip}|{trip} ${journey})`;
const atTrip = `(?: (?:of|on|in) (?:the |my |our )?(?:{trip} (?:${journey}|route|itinerary)|${journey}(?: to {trip})?|route|itinerary))`;
const aNote = "{polite}(?:(?:add|put|make|write|leave) (?:an? |the )?)?notes?";

/** Stops of a trip, and what is noted of both; it goes before what is said of any trip. */
export const tripStops: readonly ToolWords[] = [
  ...Object.entries(stopPlaces).map(
    ([order, said]): ToolWords => ({
      tool: "update_stop",
      changes: true,
      with: { order: Number(order) },
      slots: { stop: { type: "name" }, trip },
      allOf: ["stop"],
      says: [
        `{polite}make {stop} (?:the |our )?(?:${said}) stop${atTrip}?`,
        `{polite}(?:put|move) (?:the stop )?{stop} (?:to |at )?(?:the )?(?:${said})(?: (?:place|position|stop))?${atTrip}`,
        `{stop} (?:is|should be|should come|comes|goes|will be) (?:now )?(?:the )?(?:${said}) stop${atTrip}?`,
        `{stop} (?:is|should be|should come|comes|goes|will be) (?:now )?(?:${said})${atTrip}`,
      ],
    }),
  ),
  ...(["arrivesOn", "leavesOn"] as const).map(
    (day): ToolWords => ({
      tool: "update_stop",
      changes: true,
      slots: { [day]: { type: "day" } as Slot, stop: { type: "name" }, trip },
      allOf: [day, "stop"],
      says: [
        `{polite}(?:set|change|move|put|shift|bring) (?:the |our |my )?${day === "arrivesOn" ? "arrival (?:in|at)" : "departure (?:from|in)"} {stop}${atTrip}?(?: (?:forward|back))?(?: to)?`,
      ],
    }),
  ),
  {
    tool: "update_stop",
    changes: true,
    slots: { stop: { type: "name" }, place: { type: "name" }, trip },
    says: [`the stop (?:in|at) {stop} (?:should be|is now|becomes|will be) (?:in |at )?{place}${atTrip}?`],
  },
  {
    tool: "update_stop",
    changes: true,
    slots: { stop: { type: "name" }, notes: text, trip },
    says: [`${aNote} (?:for|on|to|about) (?:the |our |my )?stop (?:in|at) {stop}${atTrip}?: ?{notes}`],
  },
  {
    tool: "update_trip",
    changes: true,
    slots: { notes: text, trip },
    says: [
      `${aNote} (?:for|on|to|about) ${named}: ?{notes}`,
      `{polite}(?:add|put|write|note)(?: down)? (?:to|in|into|on|among) (?:${named}(?:'s|s') notes|the notes (?:of|for|on) ${named}): ?{notes}`,
      `{polite}note(?: down)? (?:for|on|about) ${named} that {notes}`,
      `{polite}(?:add|put|write) (?:an? |the )?note: ?{notes} (?:to|on) ${named}`,
    ],
  },
  {
    tool: "add_stops",
    changes: true,
    slots: { arrivesOn: { type: "day", each: "stops" }, stops, trip },
    allOf: ["arrivesOn", "stops"],
    says: [
      `{polite}(?:add|plan|put|insert|include) (?:an? |another |the |one more )*stop(?:[- ]?over)?s?(?: in| at)? {stops} (?:to|for|on) ${named}`,
      `{polite}(?:add|plan|put|insert|include) (?:an? |another |the |one more )*stop(?:[- ]?over)?s? (?:in|at) {stops}(?: (?:to|for|on) the (?:${journey}|route|way))?`,
      `{polite}(?:add|put|insert|include) {stops} as (?:an? |another |the next )?stop(?: (?:to|for|on) (?:${named}|the (?:${journey}|route)))?`,
    ],
  },
  {
    tool: "add_stops",
    changes: true,
    slots: { stops, trip },
    allOf: ["stops", "trip"],
    says: [
      `(?:(?:we|i)(?: also)?|(?:we|i)(?:'d| would)) (?:want to|like to|plan to|'ll|will|'re going to|are going to) (?:also )?(?:visit|see|stop in|stop at|stop over in) {stops} (?:on|during) ${named}`,
      `(?:we|i)(?:'ll| will|'re going to| are going to) (?:also )?(?:stop|stop over|stay) (?:in|at) {stops} (?:on|during) ${named}`,
      `${named} (?:(?:should|will|is to|has to) (?:also )?(?:go|lead|run|pass)|also goes|goes|leads|runs|passes|takes us|will go)(?: (?:via|through|by way of|past)) {stops}`,
      `{polite}(?:an? |another |the |some |new |more |one more |⟦v\\d+⟧ )*stops? (?:for|on|of) (?:${named}|{trip}): ?{stops}`,
      `{polite}(?:add|put|insert|include) {stops} (?:on|onto|to|in) (?:the |my |our ){trip} (?:route|itinerary)`,
    ],
  },
  {
    tool: "add_stops",
    changes: true,
    slots: { stops, trip: proper },
    allOf: ["stops", "trip"],
    says: [
      "{polite}(?:add|plan|insert|include) (?:the |these |⟦v\\d+⟧ )*stops?(?: in| at)? {stops} (?:to|for) {trip}",
    ],
  },
  {
    tool: "delete_trip_entry",
    changes: true,
    with: { kind: "stop" },
    slots: { entry: { type: "name" }, trip },
    says: [
      `(?:we|i)(?:'re| are|'ll| will) (?:skip|skipping|leave out|leaving out|drop|dropping) (?:the stop (?:in|at) )?{entry}${atTrip}`,
      `(?:we|i)(?: won't| will not|'re not| are not| aren't| don't| do not| no longer)(?: be)? stop(?:ping)? (?:in|at) {entry}${atTrip}?(?: after all| any ?more| any longer| now)`,
      `(?:we|i)(?: won't| will not|'re not| are not| aren't| don't| do not| no longer)(?: be)? stop(?:ping)? (?:in|at) {entry}${atTrip}`,
    ],
  },
];
