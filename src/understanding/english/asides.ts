/** What people say of themselves, or for fun, in the words of an order, and the tools that it then never means. */
const writes =
  "(?:(?:please|kindly|can you|could you|would you|will you|i want you to|i'd like you to) )*(?:write|compose|make up|make|tell|give|sing|invent|think up|come up with|draft|do)";
const forWhom = "(?: (?:me|us|him|her|them|(?:my|our) [a-z]+))?";
const work =
  "(?:poem|haiku|limerick|sonnet|verse|song|rhyme|lullaby|story|tale|fairy tale|joke|riddle|essay|novel|ballad|rap|screenplay)";
const stores = "(?:pantry|larder|cupboards?|fridge|freezer|cellar|kitchen|store ?room)";

export const asideActs: readonly (readonly [begins: string, never: string])[] = [
  ["(?:would you )?rather", ""],
  // Of what, and of which day, is not said.
  [
    "(?:please )?(?:remind|nudge|ping|alert|notify) me (?:on )?the (?:day|night|evening|morning)(?: before)?(?= ⟦|$)",
    "set_reminder",
  ],
  // Two orders: "add a meeting at ten and remind me at nine".
  [
    "(?:please )?(?:add|put|create|schedule|book|enter|note|i(?:'ve| have)? (?:just )?(?:spent|paid|bought)) .* and (?:remind|nudge|ping|alert|notify) me(?= )",
    "set_reminder",
  ],
  [".*⟦v\\d+⟧.* and (?:remind|nudge|ping|alert|notify) me.* ⟦v\\d+⟧", "set_reminder"],
  // What she can't buy.
  [
    "(?:please )?(?:(?:order|reserve) (?:us |me )?(?:⟦v\\d+⟧|[a-z]+) .*|(?:book|get) (?:us|me) .*)",
    "create_expense",
  ],
  [
    "(?:please )?(?:buy|get|order|purchase) .*(?:(?<![a-z])online|shares? (?:of|in)|stocks?|bitcoins?|(?:train|plane|bus|concert|cinema|theatre) tickets?)(?![a-z])",
    "add_to_shopping_list|create_expense",
  ],
  // What was booked is another thing: "the 12 euros for lunch were groceries".
  ["(?:the|those|that) ⟦v\\d+⟧ .*(?<![a-z])(?:were|was)(?= )", "create_expense"],
  // A price for each litre is no sum.
  [".*⟦v\\d+⟧ (?:at|@) ⟦v\\d+⟧ (?:a|per|each|the|/) ?(?:lit(?:er|re)|l|gallon|kwh)(?![a-z])", "log_fuel"],
  // "Save an odometer value", "…, please save it": nobody asks what was saved.
  ["(?:.*[,;] )?(?:please )?(?:save|keep|store)(?= (?!me |us ))", "show_savings"],
  ["(?:please )?(?:cancel|end|stop) .* topic(?= |$)", "stop_recurring_item|cancel_event"],
  [
    "(?:please )?(?:rename|retitle) (?:the |my |our )?(?:recurring|standing|savings?|budget)(?= )",
    "update_event",
  ],
  ["(?:show|display|list|print|see|open) .*(?:calendar|diary|agenda|appointment)", "list_expenses"],
  [
    "(?:please )?(?:turn|switch|disable|deactivate|pause|stop)(?: (?:off|the|my|all))* (?:e-?mail reminders|reminder e-?mails?)(?= |$)",
    "cancel_reminder",
  ],
  [
    "(?:please )?(?:update|change|set|correct|adjust) .*(?:subscription|standing order|recurring (?:item|payment|expense))(?= )",
    "update_expense",
  ],
  // No place is named "the order".
  ["(?:please )?(?:reverse|invert|flip|turn round|turn around) the order(?= |$)", "add_stops|update_stop"],
  [
    "(?:please )?(?:let|allow|permit)(?: (?:pam|yourself)(?: to)?)? act (?:alone|by|on)(?= )",
    "add_|create_|set_|log_|post_",
  ],
  // A recipe's ingredients come on the list with a planned meal.
  ["(?:please )?(?:add|put|write) (?:all )?(?:of )?(?:the )?ingredients (?:of|for|from)(?= )", "add_to_"],
  ["log an? (?:run|walk|swim|ride|workout|jog|hike|nap|meal)(?= )", "create_expense"],
  [".*,? both at (?:once|the same time)(?= |$)", ""],
  [".*(?<![a-z])(?:tasks?|to-?dos?) (?:isn't|is not|aren't|are not)(?= ⟦)", "update_task|create_task"],
  // No vehicle has one.
  [
    ".*(?<![a-z])(?:boiler|heating|chimney|furnace|roof|smoke (?:alarms?|detectors?)|lift|elevator)(?= )",
    "plan_service|log_maintenance",
  ],
  // A change of fluids is work that was done.
  [
    "(?!.*(?<![a-z])(?:not|instead|rather|wrong|should|correct|put right)(?![a-z])).*(?<![a-z])(?:oil|fluids?|filters?|tyres?|tires?|brakes?|belts?|battery|coolant|plugs?) changed?(?= (?:on|of|for|at|in)(?= ))",
    "correct_log",
  ],
  [".*(?<![a-z])(?:fix|correct|change) (?:it|that|this) on (?:the |our |my )?(?:shopping )?list", "add_to_"],
  ["(?:i|we)(?:'ve| have) been asked to (?:bring|move|push|shift|put)(?= )", "create_"],
  [".*(?:'s| is) going to be(?= ⟦)", "set_recurring_item"],
  ["(?:please )?(?:stick|pop) .* (?:on|onto|to) (?:the |my |our )?[a-z ]{2,30}list(?= |$|,)", "update_task"],
  [
    "(?:the|a) (?:match|game|film|movie|concert|race|kick-off) (?:starts|begins|kicks off|ends|is)(?= )",
    "move_",
  ],
  [
    "(?:the|my|our) (?:train|flight|bus|ferry|tram)(?: to [^,]+)? (?:was|is|has been|got) cancell?ed",
    "delete_expense",
  ],
  [".* and (?:book|order|call|get) (?:me |us )?an? (?:taxi|cab|uber|flight|hotel)(?= |$)", ""],
  ["how (?:much|many) (?:lit(?:er|re)s|gallons) of (?:water|milk|blood|beer|wine|air)(?= )", "fuel_report"],
  ["(?:please )?(?:take|shoot|snap) (?:me |us )?an? (?:photo|picture|selfie|video)(?= |$)", ""],
  // There is no chat tool for it.
  ["(?:please )?(?:export|download|print out|print)(?= )", ""],
  ["(?:please )?(?:call|order|get|hail|book) (?:me|us) (?:an? )?(?:uber|taxi|cab|lift|lyft)", ""],
  ["(?:i'm|i am|we're|we are) not (?:going to|gonna) (?:buy|sell|rent|order)", ""],
  // "Remind me at seven, no wait, don't, leave it".
  [
    ".*[,;] (?:(?:no|wait|actually|oh)[ ,]+)+(?:don't|do not|forget (?:it|that)|leave it|never ?mind|scrap (?:it|that))",
    "",
  ],
  ["make it (?:⟦v\\d+⟧|an hour) (?:longer|shorter)", ""],
  ["(?:please )?(?:remove|delete|drop|take) (?:[^ ]+ ){1,6}(?:from|off) (?:the|my|our) list", "mark_"],
  ["what time is it|what's the time|what is the time", ""],
  // What is written for its own sake.
  [
    `(?!.*(?:task|to-?do|remind|calendar|:))${writes}${forWhom} (?:an?|another|some) (?:[a-z]+ ){0,3}?${work}s?(?! (?:group|club|evening|night))(?= ?$| )`,
    "",
  ],
  [
    "(?:i|we)(?:'ve| have)?(?: finally| just| now)? (?:handed in|given in|gave in|given|gave|put in|submitted) (?:my|our) (?:notice|resignation)",
    "",
  ],
  [
    "(?:i|we)(?:'ve| have)?(?: nearly| almost| just)? (?:used up|run out of|finished|exhausted|wasted|lost) (?:(?:all|of|my|our|the|any) )*(?:luck|patience|energy|strength|time|options|ideas|excuses|goodwill|chances|lives|nerves?|hope|breath|motivation|willpower|arguments|youth)",
    "delete_item|mark_|update_list|add_to_|create_|complete_",
  ],
  [
    `(?:(?:the|my|our) ${stores}|there(?:'s| is| are)|we have|we've) (?:[a-z]+ ){0,4}?(?:mice|mouse|rats?|ants|moths|weevils|cockroach(?:es)?|maggots|mould|mold|flies|bugs|spiders|worms|silverfish)(?= ?$| in )`,
    "add_to_|update_list",
  ],
  [
    "(?:the|this|that) (?:[a-z]+ )?(?:match|film|movie|final|derby|cup final|football game) (?:is|will be|takes place|is being played|is shown) (?:at|in)",
    "update_event",
  ],
  [
    "(?:please )?(?:remind me|add (?:an? )?(?:task|reminder)) to (?:become|be|get|win|marry|rule) (?:an? |the )?(?:millionaire|billionaire|rich|famous|lottery|world|king|queen|president|prince|princess|movie star)",
    "",
  ],
  [
    "(?:i|we)(?:'d like| just want| want| need) (?:my|our) (?:[a-z]+ ){1,2}back(?= ?$)",
    "add_to_shopping|create_",
  ],
  [
    "(?:the|our|my) (?:bus|train|tram|ferry|plane)(?: (?:to|from) [a-z]+)? (?:was|is|has been|got)(?: been)? (?:cancelled|canceled)",
    "cancel_event|move_event",
  ],
  // Another's meal, and not "Saturday's dinner".
  [
    "(?!(?:today|tomorrow|tonight|[a-z]+day|week|weekend|shepherd)'s )[a-z]+'s (?:dinner|lunch|breakfast|brunch|supper)(?: (?:is|was|will be|takes place))?(?: (?:on|at|next))?(?= ?⟦)",
    "plan_meal|create_|move_|update_",
  ],
];
