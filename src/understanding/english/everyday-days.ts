import type { Slot, ToolWords } from "../catalogue.ts";

const day: Slot = { type: "day" };
const meal: Slot = { type: "name" };
const items: Slot = { type: "list", name: "name", quantity: "quantity", quantityAs: "text", unit: "unit" };
const group: Slot = { type: "name", proper: 1 };
const person: Slot = { type: "name" };
const eaters = "(?:the |my |our )?(?:family|kids|children|household|we all|everybody|everyone|we)";
const list = "(?:the |my |our )?(?:shopping|grocery) list";
const anyMore = "(?: any ?more| any longer)?";

/** Days, meals and groups as people tell of them. */
export const englishEverydayDays: readonly ToolWords[] = [
  {
    tool: "list_agenda",
    changes: false,
    with: { show: "meals" },
    slots: { range: { type: "range", to: ["from", "to", "day"] } },
    says: [
      `what(?:'s|'re| is| are| will) ${eaters} (?:be )?(?:having|eating|going to (?:have|eat)|have|eat|getting)(?: to eat)?(?: for (?:breakfast|lunch|dinner|supper|tea))?`,
      "what(?:'s| is) (?:being cooked|to be cooked|going to be cooked|on the table)(?: for (?:breakfast|lunch|dinner|supper|tea))?",
    ],
  },
  {
    tool: "create_task",
    changes: true,
    slots: { dueOn: day, title: { type: "text" } },
    allOf: ["dueOn", "title"],
    says: [
      "(?<title>(?:my|our|the) (?!.*(?:trip|service|insurance|inspection))[^⟦:,]{3,60} (?:must|has to|have to|needs? to|should) be (?:handed in|sent in|sent off|sent back|returned|given back|signed|filled in|filled out|submitted|posted|paid|picked up|collected|booked|cancelled|renewed))",
    ],
  },
  {
    tool: "create_task",
    changes: true,
    slots: {
      dueOn: day,
      priority: { type: "choice", values: { urgent: "urgent|top|highest", high: "high", low: "low" } },
      title: { type: "text" },
    },
    allOf: ["priority", "title"],
    says: [
      "{polite}(?:add|create|make|new|note) (?:an? )?(?:new )?(?:task|to-?do) (?:with|of) {priority} priority(?: to|:| called) {title}",
    ],
  },
  {
    tool: "create_task",
    changes: true,
    slots: { rule: { type: "repeat" }, title: { type: "text" } },
    allOf: ["rule", "title"],
    says: [
      "(?<title>(?:the|our|my) [^⟦:,]{3,50} (?:must|has to|have to|needs? to|should) be (?:watered|fed|cleaned|emptied|changed|wiped|mowed|trimmed|taken out|washed|dusted|vacuumed|paid))",
    ],
  },
  {
    tool: "create_event",
    changes: true,
    slots: {
      durationMinutes: { type: "minutes" },
      start: { type: "moment", to: ["start", "end"], sure: true },
      rule: { type: "repeat" },
      title: { type: "name" },
    },
    allOf: ["start", "title"],
    says: [
      "(?:my|our) (?:daughter|son|kids?|children|twins|boys?|girls?|husband|wife|partner) (?:has|have|goes to|go to) (?:an? |the |his |her |their )?(?<title>[^⟦:,]{0,40}(?:class|lesson|practice|training|course|club|rehearsal|appointment|check-?up|party|match|tournament|recital))",
    ],
  },
  {
    tool: "complete_task",
    changes: true,
    slots: { task: { type: "text" } },
    allOf: ["task"],
    says: [
      "{task} (?:is|has been|was|got) (?:dealt with|sorted(?: out)?|taken care of|seen to|out of the way|done|finished),? (?:so )?(?:please )?(?:cross|tick|check|strike) (?:that|it|this)(?: task| one)? off(?: (?:the|my|our) list)?",
    ],
  },
  {
    tool: "update_meal",
    changes: true,
    slots: { day, meal },
    allOf: ["day", "meal"],
    says: [
      "(?:we'll|we will|let's|we're going to|i'll) (?:have|eat|cook|make) (?:the |our ){meal} (?:⟦v\\d+⟧|(?:an?|one) days?) (?:later|earlier|sooner),?",
      "(?:we'll|we will|let's|we're going to|i'll) (?:have|eat|cook|make) (?:the |our ){meal} instead",
    ],
  },
  {
    tool: "add_to_shopping_list",
    changes: true,
    slots: { items },
    allOf: ["items"],
    says: [
      `(?:we're|we are|i'm|i am) (?:out of|running (?:out of|low on|short of)|nearly out of) {items}[,;:] (?:please )?(?:put (?:them|it) )?(?:on|onto|on to) ${list}(?: with (?:them|it))?(?: please)?`,
      `(?:we've|we have|i've|i have) (?:run out of|no more|used up(?: all)?(?: the)?) {items}[,;:] (?:please )?(?:put (?:them|it) )?(?:on|onto|on to) ${list}(?: with (?:them|it))?(?: please)?`,
    ],
  },
  {
    tool: "delete_item",
    changes: true,
    with: { kind: "meal" },
    slots: { on: day, item: meal },
    allOf: ["on", "item"],
    says: [
      "{polite}(?:cross out|strike|drop|scrap|cut) (?:the |our ){item}(?:,? (?:the (?:children|kids)|we|they|i|everybody|everyone|the family|as|because|since|nobody|none of us|[a-z]+)(?:'ll|'re| are| will| is|'s)? [^⟦:?]{2,60})?",
    ],
  },
  {
    tool: "cancel_reminder",
    changes: true,
    slots: { reminder: { type: "name" } },
    allOf: ["reminder"],
    says: [
      `there(?:'s| is| will be) no (?:further |more |longer any )?need (?:to remind me|for (?:the|a|that) reminder) (?:of|about|to) (?:the |my )?{reminder}${anyMore}`,
      `i (?:no longer need|don't need|do not need) (?:to be reminded|reminding) (?:of|about|to) (?:the |my )?{reminder}${anyMore}`,
    ],
  },
  {
    tool: "list_group_members",
    changes: false,
    slots: { group },
    allOf: ["group"],
    says: ["who(?: else)? (?:belongs to|is part of|takes part in|has joined) (?:the |my |our )?{group}"],
  },
  ...["admin", "owner"].map(
    (role): ToolWords => ({
      tool: "set_group_role",
      changes: true,
      with: { role },
      slots: { since: { type: "day", to: [""] }, person, group },
      allOf: ["person", "group"],
      says: [
        `(?:from now on,? )?@?{person} (?:should be|is to be|shall be|will be|is) (?:an? |the )?${role} (?:in|of) (?:the |my |our )?{group}(?: now| from now on)?`,
      ],
    }),
  ),
  {
    tool: "edit_comment",
    changes: true,
    slots: { comment: { type: "name" }, text: { type: "text" } },
    allOf: ["comment", "text"],
    says: [
      "{polite}(?:reword|rewrite|rephrase|change|edit) (?:my|the) comment (?:about|on) {comment} (?:as|like this|so)(?: follows)?: ?{text}",
    ],
  },
  {
    tool: "follow_topic",
    changes: true,
    slots: { group: { type: "name" }, topic: { type: "name" } },
    allOf: ["group", "topic"],
    says: [
      "(?:out )?(?:of|from|in) (?:the |my |our ){group} group,? i(?:'d| would)? (?:only )?(?:like|want|wish) (?:only )?to (?:get|have|read|see|hear)(?: only)?(?: the)? (?:news|posts|things|what is) (?:on|about|with)(?: the)? topic {topic}",
    ],
  },
  {
    tool: "unblock_person",
    changes: true,
    slots: { person: { type: "name" } },
    allOf: ["person"],
    says: [
      `i (?:don't|do not|no longer) (?:want|need) @?{person} (?:to be )?blocked${anyMore}`,
      `@?{person} (?:needn't|need not|shouldn't|doesn't have to|should no longer|no longer has to) be blocked${anyMore}`,
    ],
  },
];
