import type { Slot, ToolWords } from "../catalogue.ts";

/** Groups by their own names: with a capital they need no "group" beside them. */
const group: Slot = { type: "name", proper: 1 };
const club: Slot = { type: "name", proper: 2 };
const text: Slot = { type: "text" };
const the = "(?:the (?:group )?|my (?:group )?|our (?:group )?|group )?";

export const englishGroupNames: readonly ToolWords[] = [
  {
    tool: "post_to_group",
    changes: true,
    slots: { group, text },
    allOf: ["group", "text"],
    says: [
      `{polite}(?:post|write|announce|share|publish)(?: (?:something|this|an? (?:message|note|post|update)))? (?:in|to|into|on|for|with) ${the}{group}(?: group)?(?: ?: ?| that | saying (?:that )?){text}`,
      `{polite}(?:post|share|publish|write|announce) (?!something|this)(?:that )?{text} (?:in|to|into) ${the}{group}(?: group)?`,
    ],
  },
  {
    tool: "post_to_group",
    changes: true,
    slots: { group: club, text },
    allOf: ["group", "text"],
    says: [
      `{polite}(?:tell|inform|message|let|ask) (?:everyone in |everybody in |all of )?${the}{group}(?: group)?(?: know(?: that| ?:)?| that| to| ?:|(?= (?:the|we|our|i|i'm|we're|it|it's|there|there's|my|this|that|next|no|everyone|practice|training|tomorrow|please|thanks|dinner|meeting) )) ?{text}`,
    ],
  },
  {
    tool: "read_group",
    changes: false,
    slots: { group },
    allOf: ["group"],
    says: [
      `(?:is there |are there |have i missed |did i miss )?any(?:thing)? ?(?:new|news|new posts?|posts?)? ?(?:in|from|at|with|of) ${the}{group}(?: group)?`,
      `what(?:'s| is| has been| have people| has everyone| did people| did they| are people)? (?:new|going on|happening|posted|up|written|writing|said|saying|post|write|say) (?:in|with|at|on) ${the}{group}(?: group)?`,
      `{polite}(?:read|show|open|check|see)(?: me)? (?:the |all )?(?:latest |new |last |newest |recent )?(?:posts|feed|messages|news|updates) (?:of|in|from) ${the}{group}(?: group)?`,
      `{polite}(?:catch me up on|what did i miss in) ${the}{group}(?: group)?`,
    ],
  },
  {
    tool: "follow_topic",
    changes: true,
    slots: { topic: { type: "name" }, group: club },
    allOf: ["topic", "group"],
    says: [
      `(?:i|we)(?:'d like| would like| want) to hear (?:more )?(?:about|of) (?!everything|all){topic} (?:in|from) ${the}{group}`,
    ],
  },
  {
    tool: "invite_to_group",
    changes: true,
    slots: { person: { type: "name", bare: "(?:the )?(?:user|member|person)" }, group },
    allOf: ["person", "group"],
    says: [
      `{polite}(?:invite|add|bring|get|ask) (?!me |us )@?{person} (?:to join|to|into|in) ${the}{group}(?: group)?`,
      `{polite}send @?{person} an invit(?:e|ation) (?:to|for) ${the}{group}(?: group)?`,
      `{polite}send an invit(?:e|ation) (?:to|for) ${the}{group}(?: group)? to @?{person}`,
    ],
  },
  {
    tool: "join_group",
    changes: true,
    slots: { group },
    allOf: ["group"],
    says: [
      `{polite}(?:join|become (?:an? )?member of|sign me up for|accept the invitation to|accept the invite to) ${the}{group}(?: group)?(?:,? (?:it's|that's|which is) (?:an? |the )?group)?`,
    ],
  },
  {
    tool: "leave_group",
    changes: true,
    slots: { group: club },
    allOf: ["group"],
    says: [
      `{polite}(?:leave|quit|exit|get me out of|take me out of|remove me from) ${the}{group}(?: group)?(?:,? (?:it's|that's|which is) (?:an? |the )?group)?`,
      `(?:i|we) (?:don't|do not|no longer) want to be (?:in|part of|an? member of) ${the}{group}(?: group)?(?: any ?more| any longer)?`,
      `{polite}(?:decline|refuse|turn down) the invit(?:e|ation) to ${the}{group}(?: group)?`,
    ],
  },
];
