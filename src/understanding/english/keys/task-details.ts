import type { KeyWords, Slot } from "../../catalogue.ts";

const rule: Slot = { type: "repeat" };
const doing =
  "water|clean|wash|vacuum|hoover|feed|mow|tidy|dust|iron|empty|sweep|mop|polish|rake|prune|trim|descale|defrost|renew|submit|file|hand in|return|repair|fix|paint|sort out|sort|send|write|finish|prepare|check|replace|change|take out|take back|put out|bring back|collect|drop off|order|cancel|update|organi[sz]e|take the (?:[a-z]+ )?(?:bins?|rubbish|trash|garbage|recycling)|register|apply for|sign|fill in|fill out|back up|walk|brush|bathe|turn|rotate|inspect|buy|pay|call|ring|phone|email|book";

/** The rarer things of tasks and reminders: what is late, what is to be done without a word that says so. */
export const taskDetailKeys: readonly KeyWords[] = [
  {
    tool: "create_task",
    changes: true,
    slots: {
      dueOn: { type: "day" },
      rule,
      title: { type: "text", never: ".*,? (?:it's urgent|urgent(?:ly)?|(?:high|low)[- ]priority|asap)" },
    },
    anyOf: ["dueOn", "rule"],
    allOf: ["title"],
    cues: [
      `(?<title>^(?:${doing}) (?!me |a flight|an appointment|the music|it |that |this |him |her |them |up )[^¦:;]+)`,
    ],
    unless:
      "at ⟦|shopping|list|group|post|budget|odometer|appointment|meeting|reminder|event|calendar|trip|euros?|spent|⟦v\\d+⟧ (?:euros|km)|expense|category|packing|pantry|fund|goal|flight|table|hotel|pizza|tickets?|name|currency|units|rent",
  },
  {
    tool: "create_task",
    changes: true,
    slots: { title: { type: "text" } },
    allOf: ["title"],
    cues: [
      "(?:^|(?:i|we)(?:'ve| have)? )(?:still )?(?:need to|have to|must|got to|gotta|should not forget to|mustn't forget to|ought to|am supposed to|have got to)(?= (?:[a-z]+ (?:the|my|our|a|an|some|up|out|in|off|for|to|with)|call|ring|phone|email|write|pay) )",
    ],
    rest: "title",
    unless:
      "⟦|spend|pack|if|budget|buy|get|go|say|admit|think|know|see|find out|be|leave|sleep|tell|ask|work|run|stop|wait|learn|decide|save|take (?:⟦|money)|withdraw|remember that|shopping|store|supermarket|eat|or|but|because|anyway",
  },
  {
    tool: "create_task",
    changes: true,
    slots: {
      dueOn: { type: "day" },
      priority: {
        type: "choice",
        values: {
          urgent: "(?:(?:and )?(?:it's|it is|that's|that is|this is) )?(?:very )?(?:urgent(?:ly)?|asap)",
          high: "(?:(?:and )?(?:it's|it is|that's|that is|this is) )?(?:very )?(?:important|(?:(?:with|at) )?(?:an? )?high[- ]priority)",
          low: "(?:(?:and )?(?:it's|it is|that's|that is|this is) )?(?:(?:with |at )?(?:an? )?low[- ]priority|not urgent|no hurry|no rush)",
        },
      },
      title: { type: "text" },
    },
    allOf: ["title", "priority"],
    cues: ["{priority}"],
    has: `^(?:hand in|${doing})`,
    rest: "title",
    before: true,
    unless:
      "at ⟦|shopping|list|group|post|budget|appointment|meeting|reminder|event|calendar|trip|expense|goal",
  },
  {
    tool: "list_tasks",
    changes: false,
    slots: {
      dueBy: {
        type: "choice",
        asDay: true,
        values: { "-1": "overdue|past due|too late|late|behind with|behind on|behind" },
      },
    },
    allOf: ["dueBy"],
    cues: ["what(?:'s| is| are)?|which|anything|any|show|list|am|tasks?|to-?dos?|is|are|my"],
    also: ["tasks?|to-?dos?|things?|already|chores|jobs|with|on"],
    unless: "service|maintenance|car|van|vehicle|inspection|bill|bills|rent|payment",
  },
  {
    tool: "list_tasks",
    changes: false,
    slots: {
      due: { type: "range", to: ["", "dueBy", "dueBy"] },
      list: { type: "name" },
      search: { type: "name" },
    },
    anyOf: ["list", "search", "due"],
    cues: [
      "tasks?|to-?dos?|to do|todo|chores|jobs|due|deadlines?",
      "what|which|show|list|any|anything|are|is|do|find|see|have|my|there",
    ],
    also: [
      "due|open|pending|to be done|left|coming up|are there|there|do i have|have i got|finished|hand in",
    ],
    leads: {
      list: "(?:on|in|of) (?:the |my )?(?=[a-z]+ list)",
      search: "(?:about|with the words?|containing|mentioning|to do with|concerning)",
    },
    unless:
      "shopping|packing|reminders?|add|mark|done|service|rent|bill|bills|car|van|maintenance|expenses?|trip",
  },
  {
    tool: "list_reminders",
    changes: false,
    slots: { search: { type: "name" } },
    cues: [
      "reminders?|remind(?:ing)?|reminded",
      "what|which|any|show|list|is|are|do|did|have|find|see|my|upcoming|coming up|all",
    ],
    also: [
      "set|active|pending|scheduled|coming up|upcoming|there|do i have|have i got|will you|to|of|me|you|going to|still|be",
    ],
    leads: { search: "(?:about|for|of|on|with|to|concerning)(?: the| my)*" },
    unless: "cancel|delete|remove|add|stop|don't|forget the|new|tomorrow at|⟦v\\d+⟧.*⟦",
  },
  {
    tool: "cancel_reminder",
    changes: true,
    slots: { reminder: { type: "name", ask: "Which reminder?" } },
    allOf: ["reminder"],
    cues: [
      "(?:there(?:'s| is) )?no (?:more )?need|forget|cancel|delete|remove|drop|stop|turn off|get rid of|clear|scrap|dismiss|switch off|skip|no (?:more )?need|don't need|no longer need|call off|kill|take back",
      "(?:the |my |that |a |any |to be |about the )*(?:remind(?:er|ers|ing|ed)?(?: me)?)(?: (?:about|for|to|of|that|on|me))*",
    ],
    also: ["any ?more|anymore|any longer|after all|please|be|for|to|about"],
    rest: "reminder",
    before: true,
    unless: "task|event|all|an? reminder|set|forget to remind|let me forget|at ⟦|⟦v\\d+⟧.*⟦",
  },
  {
    tool: "complete_task",
    changes: true,
    slots: { task: { type: "text" } },
    allOf: ["task"],
    cues: [
      "(?:tick|check|cross|strike|mark)(?: off)?|scratch(?=.* off)(?: off)?|(?:i|we)(?:'ve| have)?(?: now| just| finally| already)? (?:done|finished|completed|dealt with|taken care of|sorted(?: out)?)|done with|finished with|(?:is|are) (?:now |all |finally )?(?:done|finished|completed?|sorted)",
    ],
    also: [
      "(?:from|on|off|in) (?:my |the )?(?:to-?do |task |chore )?(?:list|tasks|to-?dos)|as (?:done|finished|complete[d]?)|off|the task(?: of| to| called)?|my task(?: of| to)?",
    ],
    rest: "task",
    before: true,
    unless:
      "shopping|grocery|packing|packed|bought|trip|when|what|which|not|⟦|reminder|calendar|eating|lunch|dinner|work|everything|school|game|movie|it|that|him|her|if|how",
  },
  {
    tool: "create_task",
    changes: true,
    slots: {
      dueOn: { type: "day" },
      rule,
      priority: {
        type: "choice",
        values: {
          urgent:
            "(?:it's |it is |that's |very |and it's |and that's )?(?:urgent(?:ly)?|asap|top priority|as a priority)",
          high: "(?:it's |it is |that's |very |and it's )?(?:high[- ]priority|important|priority high|with high priority|priority: high)",
          low: "(?:it's |it is |that's )?(?:low[- ]priority|no hurry|no rush|not urgent|with low priority|priority low|priority: low|whenever)",
        },
      },
      list: { type: "name" },
      title: { type: "text" },
    },
    allOf: ["title", "list"],
    cues: ["{note}|new|task|to-?do", "(?:task|to-?do)s?|list"],
    also: ["(?:an? |the |my )?(?:task|to-?do)(?: item)?(?: to| :)?|:|due"],
    leads: { list: "(?:on|to|in|onto|under) (?:the |my |our )?(?=[a-z]+ (?:to-?do |task )?list)" },
    rest: "title",
    before: true,
    unless: "shopping|grocery|packing|done|show|what|remind|buy|the list|my list|our list",
  },
];
