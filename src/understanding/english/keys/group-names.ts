import type { KeyWords, Slot } from "../../catalogue.ts";

const named: Slot = { type: "name", bare: "groups?", proper: 1 };
const person: Slot = { type: "name", bare: "the (?:user|member|person)|user|member|@" };
const text: Slot = { type: "text" };
const notOurs = "expense|task|event|reminder|shopping|packing|trip|appointment|budget";

/** Groups by their own names, with a capital each: no "group" beside them. */
export const groupNameKeys: readonly KeyWords[] = [
  {
    tool: "post_to_group",
    changes: true,
    slots: { group: named, text },
    allOf: ["group", "text"],
    cues: [
      "(?:post|write|announce|share|publish|put|tell|say)(?: (?:this|something|an? (?:message|note|post|update|announcement)))?",
    ],
    also: ["(?:everyone|everybody|people|members|all)(?= in)"],
    leads: {
      group: "(?:in|to|into|on|for)(?: the| my| our)*(?: group)?(?= [A-Z])",
      text: "(?::|that|saying)",
    },
    rest: "text",
    unless:
      "comment|reply|invite|delete|remove|join|calendar|list|fund|goal|trip|map|photo|expense|category|what|read|edit",
  },
  {
    tool: "invite_to_group",
    changes: true,
    slots: { person, group: named },
    allOf: ["person", "group"],
    cues: ["invite|(?:send|give)(?=.* invit)|add|ask|bring|get"],
    also: ["(?:an? |the )?(?:invite|invitation)|to join|as (?:an? )?(?:new )?member|new member|for"],
    leads: {
      group: "(?:to join|join|to|into|in|for)(?: the| my| our)*(?: group)?(?= [A-Z])",
      person: "to(?= [a-z@])",
    },
    rest: "person",
    has: "invit|member|group|join",
    unless: `${notOurs}|me|calendar|list|category|dinner|lunch|party|birthday|goal|fund`,
  },
  {
    tool: "read_group",
    changes: false,
    slots: { limit: { type: "number", most: 100 }, group: named },
    allOf: ["group"],
    cues: [
      "posts?|news|new|messages|updates|feed|posted|happening|going on|written|wrote|said|saying|talking about|missed|discussed|up",
    ],
    also: [
      "(?:the )?(?:latest|last|newest|most recent|new|recent)|what|show|read|see|any|anything|has|have|been|people|everyone|there|is",
      "what|are|people|ppl|everyone",
      "(?:has|have)(?: been)?|been",
      "recently|lately|so far|today",
    ],
    leads: { group: "(?:in|from|of|at|with|on)(?: the| my| our)*(?: group)?(?= [A-Z])" },
    unless: `${notOurs}|post (?:in|to)|delete|comment|write|tell|about`,
  },
  {
    tool: "join_group",
    changes: true,
    slots: { group: named },
    allOf: ["group"],
    cues: [
      "join|become (?:an? )?(?:new )?member|sign (?:me|us) up|accept the invit(?:ation|e)|add me|let me in(?:to)?",
    ],
    leads: { group: "(?:to|of|for|in)(?: the| my| our)*(?: group)?(?= [A-Z])" },
    rest: "group",
    unless: "invite|post|call|meeting|leave|search|find|two|tables",
  },
  {
    tool: "leave_group",
    changes: true,
    slots: { group: named },
    allOf: ["group"],
    cues: [
      "(?:leave|quit|exit)(?= (?:the )?group)|(?:remove|take|get) me|unsubscribe me|(?:decline|refuse|reject|turn down) the invit(?:ation|e)|cancel my membership|i(?:'m| am) leaving(?= the group)|(?:don't|do not) want to be (?:a member|part)",
    ],
    also: ["as a member|any ?more"],
    leads: { group: "(?:from|out of|of|to|in|off)(?: the| my| our)*(?: group)?(?= [A-Z])" },
    rest: "group",
    unless: "post|comment|trip|⟦",
  },
];
