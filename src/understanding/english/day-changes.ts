import type { Slot, ToolWords } from "../catalogue.ts";

const event: Slot = { type: "name", ask: "Which event?" };
const anEvent =
  "(?:the |my |our )?(?:(?:event|appointment|meeting)(?: called|:)? {event}|{event}(?: (?:event|appointment))?)";
const sureEvent =
  "(?:the |my |our )?(?:(?:event|appointment|meeting)(?: called|:)? {event}|{event} (?:event|appointment|meeting))";

/** What of an event is changed beside its time. */
export const dayChanges: readonly ToolWords[] = [
  {
    tool: "update_event",
    changes: true,
    slots: { event, location: { type: "text", ask: "Where is it?" } },
    says: [
      `{polite}(?:change|set|update) the (?:place|location|address|venue) of ${anEvent} to {location}`,
      `the (?:place|location|address|venue) of ${anEvent} is(?: now)? {location}`,
      `${sureEvent} (?:is|takes place) (?:now )?(?:at|in) (?!my |the calendar){location}`,
    ],
  },
  {
    tool: "update_event",
    changes: true,
    slots: { event, title: { type: "text", ask: "What is it called now?" } },
    says: [
      `{polite}rename ${sureEvent} (?:to|into|as) {title}`,
      `{polite}call ${sureEvent} {title}`,
      `${sureEvent} (?:should be|is|will be) (?:now )?called {title}`,
      `{polite}(?:change|set) the (?:title|name) of ${anEvent} to {title}`,
    ],
  },
  {
    tool: "update_event",
    changes: true,
    slots: { event, notes: { type: "text", ask: "What is to be noted?" } },
    says: [
      `{polite}(?:add|put|write) (?:a |the )?note (?:to|for|on) ${anEvent}(?:: ?| that | saying ){notes}`,
      `{polite}(?:note|write) (?:down )?(?:for|on) ${sureEvent}(?:: ?| that ){notes}`,
    ],
  },
];
