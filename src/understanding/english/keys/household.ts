import type { KeyWords, Slot } from "../../catalogue.ts";

const home =
  "(?:the |my |our |everyone in (?:the |my |our )|everybody in (?:the |my |our )|the rest of (?:the |my |our ))?(?:household|family|home|partner|wife|husband|spouse|girlfriend|boyfriend|flatmates?|housemates?|roommates?|kids)";
const thing: Slot = { type: "name", to: ["what"] };

/** What is shown to those one lives with. */
export const householdKeys: readonly KeyWords[] = [
  {
    tool: "share_with_household",
    changes: true,
    slots: { thing },
    allOf: ["thing"],
    cues: [
      "share|shared|let|show|make|open(?: up)?|give|allow|should (?:be able to )?see|can see|may see|visible",
      `(?:with|to|for|visible to|shared with|access to)? ?${home}`,
    ],
    also: [
      "(?:see|read|use|view|have|edit|look at)|access(?: to)?|visible(?: to| for)?|should|be|able|too|also",
    ],
    leads: { thing: "(?:access to|to see|see)(?: the| my| our)*" },
    rest: "thing",
    before: true,
    has: "share|shared|see|visible|access|open up|view|let",
    unless:
      "stop|no longer|not|un|who|what|private|hide|post|tell|know|remind|group|invite|event|dinner|lunch|⟦|spent|euros?",
  },
  {
    tool: "stop_sharing",
    changes: true,
    slots: { thing },
    allOf: ["thing"],
    cues: [
      "stop sharing|un-?share|(?:make|keep|set)(?=.*private)|hide|no longer (?:be )?(?:shared?|see|visible)|(?:not|n't) (?:be )?(?:shared?|see|visible)|end (?:the )?sharing(?: of)?|(?:don't|do not) share",
    ],
    also: [
      "private(?: again)?|(?:to be )?private",
      `(?:with|from|to|for) ${home}|${home}`,
      "any ?more|any longer|again|should|to me|only|be|is|are|to be|able to",
    ],
    rest: "thing",
    before: true,
    unless: "group|post|comment|location|event at|who|what|⟦|any(?:one|body)|strangers?",
  },
  {
    tool: "show_household",
    changes: false,
    slots: {},
    cues: [
      "household|housemates|people i live with|who (?:can see|sees)|shared with (?:whom|who)|(?:what|which things?) (?:do|have|am|are) (?:i|we) shar(?:e|ed|ing)",
    ],
    also: ["who|members?|belongs?|part|lives?|in|people|see|things|what|share|shared|with|everything|i|my"],
    rest: "*",
    unless:
      "add|invite|join|leave|create|start|make|share the|share my|post|tell|stop|budget|spent|expenses?|⟦",
  },
];
