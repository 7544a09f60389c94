import type { Slot, ToolWords } from "../catalogue.ts";
import {
  amounts,
  day,
  either,
  entryJob,
  filling,
  last,
  litres,
  odometer,
  reading,
  really,
  treated,
} from "./vehicle-words.ts";

const note =
  ",? ?(?:so |and )?(?:please )?(?:note|correct|fix|change|put right|remember) (?:that|it|this)(?: please)?";

const dayed: readonly Readonly<Record<string, Slot>>[] = [{ on: day }, {}];

/** What was noted of a vehicle and is put right or taken away, in whole sentences. */
export const vehicleAmends: readonly ToolWords[] = [
  ...either.flatMap(({ slot, veh }) =>
    dayed.map(
      (days): ToolWords => ({
        tool: "correct_log",
        changes: true,
        with: { log: "odometer" },
        prefers: "first",
        slots: {
          odometer: { type: "quantity", units: ["km", "mi"], bareFrom: 1_000 },
          ...days,
          vehicle: slot,
        },
        allOf: ["odometer", "vehicle", ...Object.keys(days)],
        says: [
          `{polite}(?:correct|fix|change|amend|adjust) (?:${veh}(?:'s|s') ${reading}|the ${reading} (?:of|for|on) ${veh})(?: to)?(?: ,? ?(?:and )?not ⟦v\\d+⟧)?`,
          `${veh} (?:was|is|stood|stands)(?: at| on)? ?,? (?:(?:and |but )?not|instead(?: of)?|rather than)(?: at| on)? ⟦v\\d+⟧`,
        ],
      }),
    ),
  ),
  ...either.map(
    ({ slot, veh }): ToolWords => ({
      tool: "correct_log",
      changes: true,
      with: { log: "filling" },
      slots: { volume: { type: "quantity", units: ["l", "gal"], bareFrom: 1, as: "text" }, vehicle: slot },
      allOf: ["volume", "vehicle"],
      says: [
        `(?:i|we)(?:'ve| have)? (?:typed|entered|put|noted|logged|gave)(?: in| down)? the wrong (?:lit(?:er|re)s|volume|number of lit(?:er|re)s|amount of fuel) (?:for|on|of|in) (?:${veh}(?:'s|s') ${last} ${filling}|the ${last} ${filling} (?:of|for|on) ${veh})[,;:.]? (?:it|that)(?: (?:was|is|should be|should have been))?${really}`,
      ],
    }),
  ),
  ...either.map(
    ({ slot, veh }): ToolWords => ({
      tool: "correct_log",
      changes: true,
      with: { log: "filling", full: false },
      slots: { on: day, vehicle: slot },
      allOf: ["vehicle"],
      says: [
        `{polite}(?:mark|set|put|change) (?:${veh}(?:'s|s') ${last} ${filling}|the ${last} ${filling} (?:of|for|on) ${veh}) (?:as|to) (?:not (?:quite )?full|partial|only partly full)`,
        `${veh}(?:'s|s') tank (?:was|is)(?:n't| not) (?:quite |completely )?full (?:at|after|with) (?:the|my|our) ${last} ${filling}(?:${note})?`,
        `(?:${veh}(?:'s|s') ${last} ${filling}|the ${last} ${filling} (?:of|for|on) ${veh}) (?:was|is)(?:n't| not) (?:quite |completely )?(?:(?:a )?full(?: (?:tank|one))?|(?:right )?(?:up )?to the (?:top|brim))(?:${note})?`,
      ],
    }),
  ),
  ...either.map(
    ({ slot, veh }): ToolWords => ({
      tool: "correct_log",
      changes: true,
      with: { log: "filling", missedBefore: true },
      slots: { vehicle: slot },
      allOf: ["vehicle"],
      says: [
        `before (?:${veh}(?:'s|s') ${last} ${filling}|the ${last} ${filling} (?:of|for|on) ${veh}),? (?:i|we) (?:missed|forgot|didn't log|did not log|left out) (?:to (?:log|note|enter) )?(?:one|another one|an? ${filling})(?:${note})?`,
        `(?:i|we) (?:missed|forgot|didn't log|did not log|left out) (?:to (?:log|note|enter) )?(?:the|a|one) ${filling} before (?:${veh}(?:'s|s') ${last} one|the ${last} (?:one|${filling}) (?:of|for|on) ${veh})(?:${note})?`,
      ],
    }),
  ),
  ...either.flatMap(({ slot, veh }) =>
    (
      [
        ["filling", filling],
        ["odometer", reading],
        ["service", entryJob],
      ] as const
    ).map(
      ([log, thing]): ToolWords => ({
        tool: "correct_log",
        changes: true,
        with: { log },
        prefers: "first",
        slots: { on: day, date: day, entry: { type: "name" }, vehicle: slot },
        allOf: ["on", "date", "vehicle"],
        says: [
          `(?:the |my |our )?${thing} (?:of|for|on) ${veh} (?:was|is|happened)${really}(?: (?:done|made))?(?: on)?`,
          `${veh}(?:'s|s') ${thing} (?:was|is|happened)${really}(?: (?:done|made))?(?: on)?`,
        ],
      }),
    ),
  ),
  ...either.flatMap(({ slot, veh }) =>
    (
      [
        ["filling", filling],
        ["odometer", reading],
        ["service", entryJob],
      ] as const
    ).map(
      ([log, thing]): ToolWords => ({
        tool: "correct_log",
        changes: true,
        with: { log },
        prefers: "first",
        slots: { date: day, on: day, entry: { type: "name" }, vehicle: slot },
        allOf: ["date", "vehicle"],
        says: [
          `(?:the |my |our )?(?:${last} )?${thing} (?:of|for|on) ${veh}(?: (?:was|were|is|happened))?${really}(?: ${treated})?(?: on)? ?,? ?(?:(?:and |but )?not|instead(?: of)?|rather than)(?: on)?`,
          `${veh}(?:'s|s') (?:${last} )?${thing}(?: (?:was|were|is|happened))?${really}(?: ${treated})?(?: on)? ?,? ?(?:(?:and |but )?not|instead(?: of)?|rather than)(?: on)?`,
        ],
      }),
    ),
  ),
  ...either.map(
    ({ slot, veh }): ToolWords => ({
      tool: "correct_log",
      changes: true,
      with: { log: "service" },
      prefers: "first",
      slots: { odometer, entry: { type: "name" }, vehicle: slot },
      allOf: ["odometer", "entry", "vehicle"],
      says: [
        `(?:the |my |our )?(?:${last} )?${entryJob} (?:of|for|on) ${veh} (?:was|were|is)${really}(?: ${treated})?(?: at)? ?,? (?:(?:and |but )?not|instead(?: of)?|rather than)(?: at)? ⟦v\\d+⟧`,
        `${veh}(?:'s|s') (?:${last} )?${entryJob} (?:was|were|is)${really}(?: ${treated})?(?: at)? ?,? (?:(?:and |but )?not|instead(?: of)?|rather than)(?: at)? ⟦v\\d+⟧`,
      ],
    }),
  ),
  ...either.flatMap(({ slot, veh }) =>
    dayed.map(
      (days): ToolWords => ({
        tool: "correct_log",
        changes: true,
        with: { log: "filling" },
        prefers: "first",
        slots: { ...days, ...litres, vehicle: slot },
        allOf: ["vehicle", ...Object.keys(days)],
        anyOf: Object.keys(litres),
        says: [
          `(?:the )?last time (?:i|we) (?:filled|charged|refuell?ed|tanked|fuell?ed|topped)(?: up)? ${veh}(?: up)?,? (?:it|that)(?: (?:was|were|should have been))?${really}(?:,? (?:and )?not ⟦v\\d+⟧)?`,
          `{polite}(?:correct|fix|change|amend) (?:the |my |our )?(?:'s )?(?:${last} )?${filling} (?:of|for|on) ${veh}(?:[:;,.-]| -)? ?(?:it|that)(?: (?:was|were|should (?:be|have been)))?${really}(?:,? (?:and )?not ⟦v\\d+⟧)?`,
        ],
      }),
    ),
  ),
  {
    tool: "correct_log",
    changes: true,
    with: { log: "filling" },
    slots: { station: { type: "name" } },
    allOf: ["station"],
    says: [
      `(?:the |my |our )?${last} ${filling} (?:wasn't|was not) (?:at|from) [^⟦,]{2,30},? but (?:at|from) {station}`,
      `(?:the |my |our )?${last} ${filling} was${really} (?:at|from) {station},? (?:(?:and )?not|rather than|instead of)(?: (?:at|from))? [^⟦,]{2,30}`,
    ],
  },
  ...either.flatMap(({ slot, veh }) => {
    const which = `(?:${veh}(?:'s|s') ${last} ${filling}|the ${last} ${filling} (?:of|for|on) ${veh})`;
    return amounts.map(
      (fields): ToolWords => ({
        tool: "correct_log",
        changes: true,
        with: { log: "filling" },
        prefers: "first",
        slots: { ...fields, vehicle: slot },
        allOf: ["vehicle"],
        anyOf: Object.keys(fields),
        says: [
          `(?:(?:i|we) meant)?(?: ?,? ?(?:and )?not ⟦v\\d+⟧)? ?,? ?(?:for|at|with|in) ${which}`,
          `{polite}(?:set|change|correct|put|make|fix) the (?:amount|price|cost|total|sum|volume|lit(?:er|re)s|number of lit(?:er|re)s) (?:of|for) ${which}(?: (?:to|at))?`,
        ],
      }),
    );
  }),
  ...either.map(
    ({ slot, veh }): ToolWords => ({
      tool: "correct_log",
      changes: true,
      with: { log: "service" },
      prefers: "first",
      slots: {
        amount: { type: "money", to: ["amount", "currency"] },
        entry: { type: "name" },
        vehicle: slot,
      },
      allOf: ["amount", "entry", "vehicle"],
      says: [
        `(?:the |my |our )?(?:${last} )?${entryJob} (?:of|for|on) ${veh}(?: (?:cost|was|were|came to))?${really} ?,? (?:(?:and |but )?not|instead(?: of)?|rather than) ⟦v\\d+⟧`,
        `${veh}(?:'s|s') (?:${last} )?${entryJob}(?: (?:cost|was|were|came to))?${really} ?,? (?:(?:and |but )?not|instead(?: of)?|rather than) ⟦v\\d+⟧`,
      ],
    }),
  ),
];
