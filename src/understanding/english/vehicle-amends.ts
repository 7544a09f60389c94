import type { Slot, ToolWords } from "../catalogue.ts";
import { day, either, entryJob, filling, last, odometer, reading, really, treated } from "./vehicle-words.ts";

const noLonger =
  "(?:can go|can be (?:deleted|removed)|(?:is|are) no longer (?:needed|wanted|necessary)|(?:is|are)(?:n't| not) (?:needed|wanted|necessary)(?: any ?more| any longer)?)";
const unwanted = "(?:i|we) (?:no longer (?:want|need)|(?:don't|do not) (?:want|need))";
const anyMore = "(?: any ?more| any longer| now)?";
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
          `(?:the |my |our )?(?:${last} )?${thing} (?:of|for|on) ${veh} (?:was|were|is|happened)${really}(?: ${treated})?(?: on)? ?,? (?:(?:and |but )?not|instead of|rather than)(?: on)?`,
          `${veh}(?:'s|s') (?:${last} )?${thing} (?:was|were|is|happened)${really}(?: ${treated})?(?: on)? ?,? (?:(?:and |but )?not|instead of|rather than)(?: on)?`,
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
        `(?:the |my |our )?(?:${last} )?${entryJob} (?:of|for|on) ${veh} (?:was|were|is)${really}(?: ${treated})?(?: at)? ?,? (?:(?:and |but )?not|instead of|rather than)(?: at)? ⟦v\\d+⟧`,
        `${veh}(?:'s|s') (?:${last} )?${entryJob} (?:was|were|is)${really}(?: ${treated})?(?: at)? ?,? (?:(?:and |but )?not|instead of|rather than)(?: at)? ⟦v\\d+⟧`,
      ],
    }),
  ),
  ...either.map(
    ({ slot, veh }): ToolWords => ({
      tool: "delete_vehicle_entry",
      changes: true,
      with: { kind: "plan" },
      slots: { entry: { type: "name" }, vehicle: slot },
      allOf: ["vehicle"],
      says: [
        `the (?:service |maintenance )?(?:plan|interval|schedule) for (?:${veh}(?:'s|s') ${entryJob}|(?:the )?${entryJob} (?:of|on|in) ${veh}) ${noLonger}`,
        `(?:the ${entryJob} (?:plan|interval|schedule) (?:of|for|on) ${veh}|${veh}(?:'s|s') ${entryJob} (?:plan|interval|schedule)) ${noLonger}`,
        `${unwanted} (?:the |an? )?(?:${entryJob} (?:plan|interval|schedule) (?:of|for|on) ${veh}|(?:service |maintenance )?(?:plan|interval|schedule) for (?:${veh}(?:'s|s') ${entryJob}|(?:the )?${entryJob} (?:of|on|in) ${veh}))${anyMore}`,
      ],
    }),
  ),
];
