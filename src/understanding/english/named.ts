import type { Slot, ToolWords } from "../catalogue.ts";
import { aDish } from "./dishes.ts";
import { tripCosts } from "./expense-askings.ts";
import { occasions } from "./occasions.ts";

const trip: Slot = { type: "name", proper: 1 };
const event: Slot = { type: "name", never: "whole|entire|complete|full|this|that" };
const off = "{polite}(?:cancel|scrap|delete|remove|drop|take|call off|stop|end)";
const cal = "(?: (?:from|off|out of|in) (?:my |the |our )?(?:calendar|agenda|diary|schedule|planner))?";

/** What is meant by a name of its own, or by all of a series; it goes before what is said of any trip and any event. */
export const englishNamed: readonly ToolWords[] = [
  ...tripCosts,
  {
    tool: "trip_summary",
    changes: false,
    slots: { trip },
    allOf: ["trip"],
    says: [
      "how much (?:money )?(?:of|from|in) the {trip}(?: trip)? budget (?:is|do (?:we|i) have|have (?:we|i) got)(?: still)? left",
      "how much (?:money )?(?:is|do (?:we|i) have|have (?:we|i) got)(?: still)? left (?:of|from|in) the {trip}(?: trip)? budget",
      "how much of the budget (?:is|do (?:we|i) have)(?: still)? left (?:for|on|of) {trip}",
    ],
  },
  {
    tool: "trip_summary",
    changes: false,
    slots: { trip: { type: "name" } },
    allOf: ["trip"],
    says: [
      "(?:are|is|am) (?:we|i) (?:still )?(?:over|within|under|on|inside|above|below) (?:the |our |my )?budget (?:on|for|with|of) (?:the |our |my )?(?:{trip} (?:trip|holiday|journey|vacation)|(?:trip|holiday|journey|vacation) to {trip})",
      "(?:has|did|is) (?:the |our |my )?{trip} (?:trip|holiday|journey|vacation) (?:gone |go |going )?over (?:its |the |our )?budget",
      "(?:how (?:are|do) (?:we|i) (?:doing|stand)|where (?:are|do) (?:we|i)(?: stand)?) (?:on|with) (?:the |our |my )?{trip} (?:trip|holiday|journey|vacation)(?:'s)?(?: budget)?",
      "how much (?:of (?:the|our|my) )?(?:money|budget)? ?(?:is|do (?:we|i) have|have (?:we|i) got)(?: still)? left (?:for|on|of|from|in) (?:the |our |my )?{trip} (?:trip|holiday|journey|vacation)",
    ],
  },
  {
    tool: "set_trip_status",
    changes: true,
    with: { status: "done" },
    slots: { trip },
    allOf: ["trip"],
    says: [
      "(?:we|i)(?: have|'ve)?(?: just)? (?:got|gotten|come|came|arrived|made it|returned) (?:back|home|back home) from {trip}",
    ],
  },
  {
    tool: "update_meal",
    changes: true,
    prefers: "first",
    slots: {
      servings: { type: "quantity", units: ["person"], bareFrom: 1, bareAfter: "for " },
      was: { type: "number", to: [""] },
      meal: { type: "name" },
    },
    allOf: ["servings", "was"],
    says: [`(?:{polite}(?:make|do|cook|plan|have|eat) )?${aDish},? (?:and )?(?:not|instead|rather than)`],
  },
  {
    tool: "cancel_event",
    changes: true,
    with: { scope: "series" },
    slots: { event },
    allOf: ["event"],
    says: [
      `${off} (?:the |my |our )?(?:whole |entire |complete |full )?{event} series${cal}`,
      `${off} (?:the |my |our )(?:whole|entire|complete) series of {event}${cal}`,
      `${off} all (?:of )?(?:the |my |our )?(?:future |upcoming |remaining )?{event} (?:events|sessions|appointments|classes|lessons|dates|meetings)${cal}`,
      `${off} all (?:of )?(?:the |my |our )?(?<event>(?:[a-z]+ )?(?:lessons|classes|stand-?ups|meetings|sessions|practices|rehearsals|appointments|courses))${cal}`,
      `${off} (?!.* (?:budget|limit|goal|category|payment|expense|income|subscription|order|rate|task|reminder|group)(?: |$))(?:the |my |our )?{event} (?:for good|altogether|completely|forever)${cal}`,
    ],
  },
  {
    tool: "move_event",
    changes: true,
    with: { scope: "series" },
    slots: { to: { type: "moment", alone: "either" }, event },
    allOf: ["to", "event"],
    says: ["{polite}(?:move|shift|change|reschedule|push) all (?:of )?(?:the |my |our ){event}"],
  },
  {
    tool: "cancel_event",
    changes: true,
    slots: { on: { type: "day" }, event },
    allOf: ["event"],
    says: [
      `(?:the |my |our )?(?<event>(?:[^\\s⟦]+ )?(?:${occasions})) (?:is|has been) (?:off|cancelled|canceled|called off)`,
    ],
  },
  {
    tool: "cancel_event",
    changes: true,
    slots: { on: { type: "day" }, event },
    allOf: ["event", "on"],
    says: [`no (?<event>(?:[^\\s⟦]+ )?(?:${occasions}))(?: after all)?`],
  },
];
