import type { ToolWords } from "../catalogue.ts";
import { papers } from "./keys/vehicles.ts";
import { machine } from "./vehicle-names.ts";
import { day, either, entryJob, filling, known, last, ownVehicle, reading } from "./vehicle-words.ts";

const away = "(?:sold|scrapped|stolen|written off|totall?ed|traded in|given away|exported)";
const soldOff = `(?:(?:'s| is| was| has)(?: (?:now|just|finally|already))?(?: been)? ${away}|(?: has| was)?(?: (?:now|just))? (?:gone|went|passed|been given|given|been handed over|handed over|moved on) to (?:(?:its|the|a|her|his) )?(?:new|next|other) owners?)`;
const gone =
  "(?:(?:'s| is| was)(?: (?:now|finally|already))? (?:gone|no longer ours|no longer mine|not (?:ours|mine) any ?more)|(?: has| was)?(?: (?:now|just))? (?:gone|went|passed|been given|given|been handed over|handed over|moved on) to (?:(?:its|a|the|her|his|my|our|another) )?[^\\s⟦,]+(?: [^\\s⟦,]+)?|(?:'s| is| has)(?: been)? (?:at|taken to|gone to) the (?:scrapyard|scrap ?yard|junkyard|breaker's))";
const allOfIt =
  "(?: (?:together |along )?(?:with|and) (?:(?:all|everything)(?: of)?(?: (?:its|the|their|her|his))?(?: [a-z]+)?(?: (?:in|on|about) it)?))?";
const takeOut = `(?:(?:remove|delete|take|cross|strike|drop|scratch|erase|get rid of) (?:it|(?:the|that|this) (?:${machine}))(?: (?:off|out|away))?(?: (?:(?:from|of|off) )?(?:the|my|our|your) (?:list(?: of (?:vehicles|cars))?|vehicles|cars|garage|fleet))?${allOfIt}|(?:it|the (?:${machine})) (?:can|should|may|must) (?:now )?(?:be (?:removed|deleted|taken (?:off|out)|crossed off)|go|come off)(?: (?:(?:from|of|off) )?(?:the|my|our|your) (?:list(?: of (?:vehicles|cars))?|vehicles|cars|garage|fleet))?)`;
const ask = ",? (?:so |and )?(?:please |you can |you may )?(?:please |now )?";
const noLonger =
  "(?:can go|can be (?:deleted|removed)|(?:is|are) no longer (?:needed|wanted|necessary)|(?:is|are)(?:n't| not) (?:needed|wanted|necessary)(?: any ?more| any longer)?)";
const unwanted = "(?:i|we) (?:no longer (?:want|need)|(?:don't|do not) (?:want|need))";
const anyMore = "(?: any ?more| any longer| now)?";
const double =
  "(?:never (?:happened|took place)|(?:did not|didn't) (?:happen|take place)|(?:is|was)(?: (?:an?|the))? (?:duplicate|wrong|mistake|error|double|(?:logged|entered|noted|booked|there|in there) twice|not (?:ours|mine)))";
const deleteIt =
  ",? (?:so |and )?(?:please |you can )?(?:please )?(?:delete|remove|take out|erase|scrap) (?:it|that one|that)(?: again| out)?";

/** Vehicles that are gone, and what was noted of one and goes, in whole sentences, reasons and all. */
export const vehicleFarewells: readonly ToolWords[] = [
  {
    tool: "delete_vehicle_entry",
    changes: true,
    with: { kind: "vehicle" },
    slots: { on: { type: "day", past: true, to: [""] }, vehicle: ownVehicle },
    allOf: ["vehicle"],
    says: [
      `${known}${gone}${ask}${takeOut}`,
      `(?:i|we) (?:no longer (?:have|own|drive)|(?:don't|do not) (?:have|own|drive)|haven't got) ${known}(?: any ?more| any longer| now)?${ask}${takeOut}`,
      `(?:i|we)(?:'ve| have)?(?: (?:just|now|finally|recently))? (?:got rid of|given away|gave away|parted with|flogged|said goodbye to) ${known}${ask}${takeOut}`,
    ],
  },
  ...either.map(
    ({ slot, veh }): ToolWords => ({
      tool: "delete_vehicle_entry",
      changes: true,
      with: { kind: "vehicle" },
      slots: { on: { type: "day", past: true, to: [""] }, vehicle: slot },
      allOf: ["vehicle"],
      says: [
        `${veh}${soldOff}${ask}${takeOut}`,
        `(?:i|we)(?:'ve| have)?(?: (?:just|now|finally|recently))? (?:sold|scrapped|traded in|crashed|wrecked|wrote off|written off) ${veh}${ask}${takeOut}`,
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
  ...either.flatMap(({ slot, veh }) =>
    (
      [
        ["filling", filling],
        ["odometer", reading],
        ["service", entryJob],
      ] as const
    ).map(
      ([kind, thing]): ToolWords => ({
        tool: "delete_vehicle_entry",
        changes: true,
        with: { kind },
        slots: { on: day, entry: { type: "name" }, vehicle: slot },
        allOf: ["vehicle"],
        says: [
          `(?:the |my |our )?(?:${last} )?${thing}(?: (?:that |which )?(?:i|we)(?:'ve| have)? (?:logged|entered|noted|recorded|booked))? (?:of|for|on) ${veh} ${double}${deleteIt}`,
          `${veh}(?:'s|s') (?:${last} )?${thing} ${double}${deleteIt}`,
        ],
      }),
    ),
  ),
  ...either.map(
    ({ slot, veh }): ToolWords => ({
      tool: "delete_vehicle_entry",
      changes: true,
      with: { kind: "document" },
      slots: { entry: { type: "name" }, vehicle: slot },
      allOf: ["entry", "vehicle"],
      says: [
        `${veh} (?:no longer (?:has|needs)|(?:doesn't|does not) (?:have|need)|has no) (?:an? |its |any |the )?(?<entry>${papers})${anyMore}${deleteIt}`,
      ],
    }),
  ),
];
