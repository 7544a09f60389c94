import type { Slot, ToolWords } from "../catalogue.ts";
import { allTopics, topicBare } from "./group-words.ts";

const club: Slot = { type: "name" };
const theGroup = "(?:the |my |our )?(?:group {group}|{group} group)";
/** A book club is one without being called so. */
const aClub = `(?:${theGroup}|(?:the |my |our )(?<group>(?:[^\\s⟦:,]+ ){1,3}(?:club|choir|circle)))`;
const ask = "(?:(?:please|kindly|so|and|then|just|(?:could|can|would|will) you|you can) )*";
const want = "(?:(?:i|we)(?:'d| would)? )?(?:like|want|wish|love)";
const outOfIt =
  "(?:take|sign|get|remove) me (?:out|off)(?: (?:of )?(?:it|(?:the|that|this) (?:group|club|choir)))?";
const leaving = `(?:,? and|,? so|,)+ (?:${ask}${outOfIt}|(?:${want} to|let me|i'll|please) (?:leave|quit)(?: (?:it|the group|that group))?)`;
const family =
  "(?:(?:my|our) (?:whole )?(?:family|wife|husband|partner|children|kids|flatmates|housemates|household)|everyone at home|we all|all of us)";

/** Groups and what is shared, asked for behind what is told of them. */
export const englishGroupPlain: readonly ToolWords[] = [
  {
    tool: "join_group",
    changes: true,
    slots: { group: club },
    allOf: ["group"],
    says: [
      `${theGroup} (?:has |have )?invited (?:me|us),? (?:and|so) (?:${want} to|let me|i'll|please) (?:join|accept)(?: it| them)?`,
    ],
  },
  {
    tool: "leave_group",
    changes: true,
    slots: { group: club },
    allOf: ["group"],
    says: [
      `(?:i|we)(?:'ve| have)? had enough of ${aClub}${leaving}`,
      `(?:i'm|i am|we're|we are) (?:tired|sick|bored|fed up|done) (?:of|with|by) ${aClub}${leaving}`,
      `(?:i|we) (?:don't|do not|no longer) (?:really )?have (?:the |any |much |enough )?(?:time|energy) for ${aClub}(?: any ?more| any longer)?${leaving}`,
      `(?:i|we) (?:don't|do not|no longer|hardly ever|never) (?:enjoy|like|read|use|go to) ${aClub}(?: any ?more| any longer)?${leaving}`,
    ],
  },
  {
    tool: "unblock_person",
    changes: true,
    slots: { person: club },
    allOf: ["person"],
    says: [
      "(?:the|my) block (?:on|of|against) @?{person} (?:can|may|should|must) (?:now )?(?:be (?:lifted|removed|ended|undone|taken off)|go|end)(?: again| now)?",
      "{polite}(?:lift|remove|end|undo) (?:the|my) block (?:on|of|against) @?{person}(?: again| now)?",
    ],
  },
  {
    tool: "follow_topic",
    changes: true,
    slots: { topic: { type: "name", bare: topicBare, never: allTopics }, group: club },
    allOf: ["topic", "group"],
    says: [
      `(?:i|we)(?:'d| would)? only (?:like|want|care|wish|need) to (?:hear|read|know|be told|see posts|get news) (?:about|of|on) {topic} (?:in|from) ${theGroup}`,
      `{polite}only (?:hear|read|know|be told|see posts|get news) (?:about|of|on) {topic} (?:in|from) ${theGroup}`,
    ],
  },
  {
    tool: "share_with_household",
    changes: true,
    slots: { what: { type: "name" } },
    allOf: ["what"],
    says: [
      `${family} (?:should|must|ought to|needs? to|has to|have to) (?:also )?(?:be able to )?(?:see|use|read) (?<what>(?:the |my |our )?[^⟦:,]{2,50}),? ${ask}share (?:it|them|that) with (?:the|my|our) (?:household|family)`,
    ],
  },
  {
    tool: "stop_sharing",
    changes: true,
    slots: { what: { type: "name" } },
    allOf: ["what"],
    says: [
      "(?<what>(?:the |my |our )?[^⟦:,]{2,50}) (?:is|are) (?:no longer|none of|not) (?:the |our |my )?(?:household|family)'s (?:business|concern),? (?:so |and )?(?:please )?(?:stop sharing|unshare) (?:it|them|that)",
      "(?:the |our |my )(?:household|family) (?:no longer needs to|doesn't need to|does not need to|needn't|shouldn't|should no longer) (?:see|know about) (?<what>(?:the |my |our )?[^⟦:,]{2,50}?)(?: any ?more| any longer)?,? (?:so |and )?(?:please )?(?:stop sharing|unshare) (?:it|them|that)",
    ],
  },
];
