import type { Slot, ToolWords } from "../catalogue.ts";
import { wish } from "./group-words.ts";

const verbs: Readonly<Record<string, string>> = {
  book: "book|booking",
  log: "log|logging",
  record: "record|recording",
  note: "note|noting",
  enter: "enter|entering",
  add: "add|adding",
  create: "create|creating",
  make: "make|making",
  put: "put|putting",
  plan: "plan|planning",
  set: "set|setting",
  delete: "delete|deleting",
  remove: "remove|removing",
  cancel: "cancel|cancell?ing",
  move: "move|moving",
  reschedule: "reschedule|rescheduling",
  post: "post|posting",
  write: "write|writing",
  invite: "invite|inviting",
  share: "share|sharing",
  leave: "leave|leaving",
  touch: "touch|touching",
  change: "change|changing",
  comment: "comment|commenting",
};

/** "book|log expenses": any of the verbs with what follows. */
function doing(line: string): string {
  const [names = "", ...rest] = line.split(" ");
  return `(?:${names
    .split("|")
    .map((it) => verbs[it] ?? it)
    .join("|")}) (?:${rest.join(" ")})`;
}

const any = "(?:any |my |new |the |an? |all )*(?:of my )?";
/** What PAM does, by its tool or its whole domain → verbs and what they are done to. */
const acts: Readonly<Record<string, string>> = {
  create_expense: doing(`book|log|record|note|enter|add ${any}(?:expenses?|purchases?|what i spend)`),
  delete_expense: doing(`delete|remove ${any}(?:expenses?|purchases?)`),
  log_income: doing(`book|log|record|note|enter|add ${any}income`),
  set_budget: doing(`set|change|make ${any}budgets?`),
  log_fuel: doing(`book|log|record|note|enter|add ${any}(?:fuel|fill-?ups?|fillings?|refuell?ing)`),
  create_event: doing(
    `create|add|make|enter|put|book ${any}(?:events? (?:to|in|into) my calendar|events?|appointments?|things (?:in|into) my calendar|something (?:in|into) my calendar)`,
  ),
  cancel_event: doing(`cancel|delete|remove ${any}(?:events?|appointments?)`),
  move_event: doing(`move|reschedule|change ${any}(?:events?|appointments?)`),
  create_task: doing(`create|add|make ${any}(?:tasks?|to-?dos?)`),
  set_reminder: doing(`set|create|add|make|plan ${any}reminders?`),
  add_to_shopping_list: doing(
    `add|put ${any}(?:things |anything |something |items )?(?:to|on|onto) (?:my |the |our )?shopping list`,
  ),
  post_to_group: `(?:${doing(
    "post|write (?:anything |something )?(?:to|in|into) (?:an? |any |my |the |our )*groups?|anything",
  )}|posting(?: anything)?)`,
  comment_on_post: doing("comment (?:on|under) (?:an? |any |my |the )*posts?"),
  invite_to_group: doing(
    "invite (?:anyone|anybody|someone|somebody|people)(?: (?:to|into) (?:an? |any |my |the |our )*groups?)?",
  ),
  leave_group: doing(`leave ${any}groups?`),
  share_with_household: doing("share (?:anything|something|things)(?: with (?:my |the |our )?household)?"),
  delete_item: doing(`delete|remove ${any}(?:tasks?|to-?dos?)`),
  delete_trip_entry: doing(`delete|remove ${any}trips?`),
  delete_vehicle_entry: doing(`delete|remove ${any}(?:vehicles?|cars?)`),
  wins: doing("touch|change (?:anything (?:about|to do with) )?(?:my |our )?(?:money|finances)"),
  wheels: doing("touch|change (?:anything (?:about|to do with) )?(?:my |our )?(?:vehicles|cars|trips)"),
  you: doing("touch|change (?:anything in )?(?:my |our )?(?:calendar and tasks|days?)"),
  social: doing("touch|change|write (?:anything in )?(?:my |our )?groups"),
};

const ruled = (holds: "ask" | "act"): Readonly<Record<string, Slot>> => ({
  act: { type: "choice", values: acts, within: "autonomy", holds },
});
const asking = "(?:asking|checking with|asking permission from|consulting)(?: me)?";
const first =
  "(?: first| before| beforehand| every time| each time| any ?more| any longer| again| from now on)*";

/** What PAM may do alone, and what she is to ask about first. */
export const englishAutonomy: readonly ToolWords[] = [
  {
    tool: "update_profile",
    changes: true,
    slots: ruled("act"),
    says: [
      `(?:from now on,? )?you(?: may| can| are allowed to|'re allowed to| have my permission to| are free to|'re free to)(?: now| always| just)* {act} without ${asking}${first}`,
      `(?:you )?(?:don't|do not|needn't|need not|don't have to|do not have to|don't need to|do not need to|no longer have to|no longer need to) ask(?: me| for (?:my )?permission)?(?: first)?(?: any ?more)? (?:before|when|if)(?: you)?(?: want to)? {act}${first}`,
      `(?:there(?:'s| is) )?no need to ask(?: me)?(?: first)? (?:before|when|if)(?: you)? {act}${first}`,
      `(?:from now on,? )?you (?:may|can|are allowed to)(?: now| always| just)* {act} (?:on your own|by yourself|alone)${first}`,
      `{polite}(?:let|allow) (?:pam|yourself)(?: to)? {act} (?:on (?:your|her|its) own|by (?:yourself|herself|itself)|alone|without ${asking})${first}`,
    ],
  },
  {
    tool: "update_profile",
    changes: true,
    slots: ruled("ask"),
    says: [
      `(?:from now on,? )?(?:please )?(?:always |do )?(?:ask|check with|consult)(?: me)?(?: first| always)? before(?: you)? {act}${first}`,
      `(?:from now on,? )?(?:please )?(?:don't|do not|never|you (?:may|can|must|should) (?:not|never)|you mustn't|you can't|you shouldn't|(?:i|we) (?:don't|do not) want you to)(?: ever)? {act} without ${asking}${first}`,
      `${wish} (?:to be asked|you to ask(?: me)?)(?: first)? before(?: you)? {act}${first}`,
      `you (?:have to|must|should|need to|are to)(?: always)? ask(?: me)?(?: first)? before(?: you)? {act}${first}`,
    ],
  },
];
