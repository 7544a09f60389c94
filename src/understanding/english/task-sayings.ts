import type { Slot, ToolWords } from "../catalogue.ts";

const noun = "(?:task|to-?do)";
const about =
  "(?: (?:about|with|for|of|to|on|regarding|concerning|called|named)(?: the| my| our)?| ?:| that says)?";
const aTask = `(?:the |my |our |that )?(?:${noun}${about} {task}|{task} ${noun})(?: on (?:my|the) (?:list|to-?do list))?`;
const task: Slot = { type: "name", bare: "(?:task|to-?do)" };
const must =
  "(?:has to|must|should|needs to|is to|is going to|will have to|ought to|is supposed to|will|can|may|had better|'d better)";
const priority: Slot = {
  type: "choice",
  values: {
    urgent: "urgent|(?:the )?(?:top|highest)",
    high: "high[- ]priority|(?:very )?important|high|a priority",
    normal:
      "normal[- ]priority|normal|medium|no longer (?:urgent|important)|not (?:so |that )?(?:urgent|important) any ?more",
    low: "low[- ]priority|low|less important|unimportant|not (?:so |that |very )?(?:urgent|important)",
  },
};
const lists =
  "errands?|chores?|house(?:hold)?|garden|allotment|work|office|school|home|diy|jobs|admin|moving|flat|weekend|holiday|wedding|christmas|uni|car|kids";
const theList = `(?:the |my |our )?(?<list>${lists}) (?:to-?do |task )?list`;
/** "…, so that task is done", "…, you can tick that task off". */
const itIsDone =
  "(?:,| and| so)+ (?:(?:please|you (?:can|may)|just) )*(?:(?:tick|cross|check|strike) (?:off )?(?:that|the|this) (?:task|job|to-?do|one)(?: off)?|(?:that|the|this) (?:task|job|to-?do|one)(?:'s| is) (?:done|finished|ticked off))(?: now| too| please)?";
const did =
  "booked|reserved|arranged|confirmed|measured|written to|replied to|spoken (?:to|with)|talked to|applied for|renewed|paid|rung|phoned|called|sent|written|finished|done|completed|fixed|cleaned|washed|returned|picked up|collected|signed|filed|posted|mailed|repaired|mended|painted|emptied|watered|fed|taken out|submitted|answered|cleared out|cleared|tidied(?: up)?|hoovered|vacuumed|mopped|swept|planted|pruned|descaled|defrosted|registered|ironed|mowed|mown|handed in|filled in|filled out|sorted out|sorted|dealt with|taken care of|replaced|changed|dropped off|taken back|brought back|put up|hung up|assembled|installed|bled|unblocked|printed|scanned|packed up|wrapped|backed up|updated|proofread|marked|prepared|organi[sz]ed|trimmed|raked|dusted|polished|oiled|insulated|sealed|waxed|glued|sanded|varnished|grouted|regrouted|repotted|sharpened|tested|sewn|hemmed|patched|greased|aired|translated|rewritten|framed|labelled|laminated|weeded|fertili[sz]ed|stacked|copied|darned|shampooed|groomed|wormed|rehung|rewired|primed|bandaged|pumped up|topped up";
/** Those whose past is another word. */
const past =
  "cleaned|fixed|repaired|mended|painted|emptied|watered|washed|returned|sent|called|rang|phoned|wrote|bled|fed|swept|mowed|hoovered|vacuumed|mopped|pruned|planted|ironed|posted|mailed|submitted|handed in|filled in|sorted out|tidied(?: up)?|cleared out|descaled|defrosted|replaced|took out|took back|put up|hung up|assembled|installed|scanned|printed|answered|signed|dealt with|dusted|polished|trimmed|raked|unblocked|backed up|proofread|collected";
const notThose =
  "(?!.*(?:^| )(?:shopping|packed|tyres?|oil|trip|subscription|membership|everything|budget|rent|bills?|car|(?<!removal |moving )van|bike|salary|event|party|concert|match|flight)(?:'s)?(?: |$))";

const item: Slot = { type: "name" };
const strike = "(?:throw|chuck|toss|strike|cross|take|knock|remove|delete|drop|scratch|cut|get rid of)";

/** Tasks as people speak of them: “the task with the attic”, what can wait, what is done. */
export const englishTaskSayings: readonly ToolWords[] = [
  {
    tool: "update_task",
    changes: true,
    slots: { dueOn: { type: "day", after: "due|due on|due by" }, task },
    allOf: ["dueOn", "task"],
    says: [`${notThose}(?:the |my |our ){task} (?:is|are) now`],
  },
  {
    tool: "update_task",
    changes: true,
    slots: { dueOn: { type: "day", after: "until|till|before" }, task },
    allOf: ["dueOn", "task"],
    says: [
      `${aTask} (?:is|isn't|is not|won't be|need not be|needn't be|doesn't (?:need|have) to be)(?: not)?(?: due| done| finished| ready)?(?: now| any ?more| any longer)?`,
      `(?:i|we) (?:need|have)(?: time| got)?(?: (?:for|with)) ${aTask}`,
      `{polite}(?:give|allow) (?:me )?(?:(?:until|till) )?(?:for |with )?${aTask}`,
    ],
  },
  {
    tool: "update_task",
    changes: true,
    slots: { dueOn: { type: "day" }, was: { type: "day", to: [""] }, task },
    allOf: ["dueOn", "task"],
    prefers: "first",
    says: [
      `${aTask} (?:has|now has)(?: time)?(?: now)?`,
      "{polite}(?:move|push|shift|change|set|extend|postpone|put) (?:the |my |our )?{task} (?:deadline|due date)(?: (?:back|off|out))?(?: (?:to|until|till|by))?",
      `${aTask} (?:can|may|has to|will have to|must|should|needs to|is to) (?:wait|stay|be left|be done|be finished|be ready|rest|be put off|be due|be moved|move|happen)(?: (?:on|by|to|until|till))?(?: (?:instead|now|after all|already))?`,
      `${aTask} (?:is|is now|has been|was)(?: (?:due|moved|put off|postponed|delayed|pushed back))(?: (?:to|until|by|on))?(?: (?:instead|now|after all|already))?(?:,? (?:and )?(?:not|instead of|rather than))?`,
      `${aTask} (?:moves|shifts|goes) (?:to )?(?:instead|now)?`,
      `(?:there's|there is) no (?:rush|hurry) (?:with|for|on|about) ${aTask},? (?:it|that) (?:has|can wait|has time|is fine|is due)(?: (?:time|until|till|by))*`,
      `{polite}(?:give|allow|leave) ${aTask} (?:a bit )?(?:more )?(?:time )?(?:until|till)?`,
    ],
  },
  {
    tool: "update_task",
    changes: true,
    slots: { task, priority },
    allOf: ["task", "priority"],
    says: [
      `{polite}(?:give|assign) ${aTask} (?:an? |the )?{priority}(?: priority)?(?: now)?`,
      `{polite}(?:give|assign) (?:an? |the )?{priority} priority to ${aTask}`,
      `${aTask} (?:is|should be|has become|must be|needs to be|gets|should get|should have|deserves|has)(?: now)?(?: of)?(?: an?)? {priority}(?: priority)?(?: now| from now on)?`,
      `{polite}(?:set|mark|make|put|change|switch|move|raise|lower) ${aTask} (?:to|as|at|on|of)? ?(?:an? )?{priority}(?: priority)?`,
    ],
  },
  {
    tool: "update_task",
    changes: true,
    with: { priority: "low" },
    slots: { task },
    allOf: ["task"],
    says: [`{polite}(?:lower|reduce|drop) the priority of ${aTask}`],
  },
  {
    tool: "update_task",
    changes: true,
    with: { priority: "high" },
    slots: { task },
    allOf: ["task"],
    says: [`{polite}(?:raise|increase|bump up) the priority of ${aTask}`],
  },
  {
    tool: "update_task",
    changes: true,
    slots: { task, notes: { type: "text" } },
    allOf: ["task", "notes"],
    says: [
      `{polite}(?:add|write|put|attach) (?:the |a )note (?!to |on |for ){notes} (?:to|on|under|for) ${aTask}`,
      `{polite}(?:add|note|write|put)(?: down)? (?:to|on|for|under|in) ${aTask}(?: ?: ?| that )(?:the )?{notes}`,
    ],
  },
  {
    tool: "update_task",
    changes: true,
    slots: { rule: { type: "repeat" }, task },
    allOf: ["rule", "task"],
    says: [
      `{polite}(?:make|set|change|turn) ${aTask}(?: (?:to|into|repeat|come|recurring|a))*`,
      `${aTask} ${must} (?:come|be done|be repeated|repeat|come up|recur)(?: again)?(?: now)?`,
    ],
  },
  {
    tool: "update_task",
    changes: true,
    slots: { task, parent: { type: "name" } },
    allOf: ["task", "parent"],
    says: [
      `{polite}(?:make|put|move) (?:the |my )?{task} (?:an? )?(?:part of|under|sub-?task of|step of) (?:the |my )?(?:${noun} {parent}|{parent} ${noun})`,
    ],
  },
  {
    tool: "update_task",
    changes: true,
    slots: { task, list: { type: "name" } },
    allOf: ["task", "list"],
    says: [
      `${aTask} (?:belongs|goes|should go|should be|is to go|has to go|must go|comes) (?:to|on|onto|in|under) ${theList}`,
    ],
  },
  {
    tool: "update_task",
    changes: true,
    slots: { task, title: { type: "text" } },
    allOf: ["task", "title"],
    says: [
      `${aTask} (?:should|is to|must|has to|ought to) be (?:called|named|renamed(?: to)?) {title}`,
      `${aTask} is(?: now)? (?:called|named|renamed to) {title}`,
      `{polite}call ${aTask} {title}`,
    ],
  },
  {
    tool: "complete_task",
    changes: true,
    slots: { done: { type: "day", past: true, to: [""] }, task: { type: "text", never: ".*, .*" } },
    says: [
      `(?:[^⟦]{3,60}, (?:but|and) )?(?:i|we)(?:'ve| have)(?: just| now| finally| already| all)* [a-z]+(?: (?:up|out|off|down|in|back|away|to|through))? (?:the |my |our ){task}(?: now| at (?:long )?last| too)?${itIsDone}`,
      `(?:[^⟦]{3,60}, (?:but|and) )?(?:the |my |our ){task} (?:is|are|has been|have been) [a-z]+(?: (?:up|out|off|down|in|back|away))?(?: now| at (?:long )?last| too)?${itIsDone}`,
      `(?!.*(?:dinner|lunch|breakfast|supper|food|tea))${notThose}(?:the |my |our )?{task}'s (?:now |been |all |finally )*(?:${did})(?: now)?`,
      `${notThose}(?:the |my |our ){task} (?:is|are|has been|have been)(?: now| all| finally| already)* (?:${did})(?: now| already)?`,
      `${notThose}(?:i|we)(?:'ve| have)(?: just| now| finally| already| all)* (?:${did}) (?:the |my |our ){task}`,
      `${notThose}(?:i|we)(?:'ve| have)?(?: finally| just| now)? got (?:the |my |our ){task} (?:${did})`,
      `${notThose}(?:that|the) (?:thing|job|business|matter) (?:with|about) (?:the |my |our )?{task} is (?:done|sorted|finished|settled|dealt with)(?: now)?`,
      `${notThose}(?:i|we)(?: just| finally| already)? (?:${past}) (?:the |my |our ){task}`,
      `{polite}(?:tick off|cross off|check off|mark) (?:the |my )?(?:${noun}${about} )?{task}(?: as (?:done|finished|completed?))?,? (?:i|we)(?:'ve| have)?(?: just| already)? (?:${did}|${past}|made|cancelled|bought) (?:it|them)(?: ⟦v\\d+⟧)?`,
      `{polite}(?:tick|cross|check) (?:the |my )?{task} off (?:my |the |our )?(?:list|tasks|to-?do list),? (?:i|we)(?:'ve| have)?(?: just| already)? (?:${did}|${past}|made|cancelled|bought) (?:it|them)(?: ⟦v\\d+⟧)?`,
      `(?:i'm|i am|we're|we are) (?:through|done|finished) with ${aTask}`,
    ],
  },
  {
    tool: "complete_task",
    changes: true,
    with: { done: false },
    slots: { task: { type: "text" } },
    says: [
      `{polite}(?:mark|set) ${aTask} (?:as |to )?(?:not done|undone|open|not finished|incomplete|unfinished|not complete)(?: again| yet| after all)?`,
      `(?:the |my |our ){task} (?:isn't|aren't|is not|are not|wasn't|weren't)(?: really| actually)? (?:${did})(?: yet| after all)?,? (?:so )?(?:please )?(?:reopen|re-open|untick|uncheck|put back|open) (?:it|that|the|this)(?: (?:task|one|to-?do))?(?: again)?`,
      `${aTask} (?:isn't|is not|wasn't)(?: really| actually)? (?:done|finished|complete|completed|ready)(?: yet| after all)?,? (?:so )?(?:please )?(?:reopen|re-open|untick|uncheck|put back|open) (?:it|that|this)(?: again)?`,
      `{polite}(?:reopen|re-open|untick|uncheck|unmark) ${aTask},? (?:because )?(?:it|that)(?:'s| is|'s) ?(?:not|isn't)? ?(?:finished|done|complete|ready)?(?: yet)?`,
      `{polite}(?:reopen|re-open|untick|uncheck|unmark) ${aTask},? (?:because )?(?:it|that) (?:isn't|is not|wasn't) (?:finished|done|complete|ready)(?: yet)?`,
    ],
  },
  {
    tool: "delete_item",
    changes: true,
    with: { kind: "task" },
    slots: { item },
    says: [
      `(?:the |my |our )?(?:(?:task|to-?do) (?:about|with|for|of|to|called) (?:the )?{item}|{item} (?:task|to-?do)) (?:is|isn't|is not)(?: no longer)? (?:needed|necessary|relevant)(?: any ?more| any longer)?(?:,| so|, so| and)+ (?:please )?${strike} (?:it|that)`,
      `(?:i|we) (?:don't|do not|no longer) (?:have|need) to {item}(?: any ?more| any longer| after all)?(?:,| so|, so| and)+ (?:please )?${strike} (?:that|the|this) (?:task|to-?do|one)`,
      "{polite}get rid of (?:the |my |our )?(?:{item} (?:task|to-?do)|(?:task|to-?do)(?: (?:about|with|for|of|to|called))?(?: the)? {item})",
      `{polite}${strike} (?:the )?{item} (?:from|off) (?:my|the|our) (?:to-?do|task) list,? (?:they|it|i|we|because|that|somebody|someone|he|she)(?:'s|'re)? [^⟦]{2,60}`,
    ],
  },
];
