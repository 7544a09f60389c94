import type { AgainWords } from "../loose-words.ts";

const verbs =
  "move|push|pull|bring|shift|put|set|make|change|reschedule|postpone|delay|schedule|cancel|call off|delete|remove|drop|scrap|rename|complete|finish|tick(?: off)?|cross off|mark|snooze|extend|shorten|edit|update|have|get|keep";
const added = "(?:note|notes|place|location|stop|stops|budget|priority|deadline) (?:to|of|for)";

/** "Move it to 4 pm", "add a note to that one: …". */
export const englishAgain: AgainWords = {
  also: "(?:(?:and|ok|okay|so) )*(?:and|what about|how about|what of|same for|the same for)",
  pronoun: `(?<=(?<![\\w'])(?:${verbs}|${added}) )(?:it|that|this)(?: (?:one|event|appointment|meeting|task|reminder|trip))?(?=$|[ .,!?:])`,
  kinds: {
    event: 'the event "{name}"',
    task: 'the task "{name}"',
    reminder: 'the reminder about "{name}"',
    trip: 'the trip "{name}"',
  },
};
