import { othersActs } from "./acts-of-others.ts";
import { asideActs } from "./asides.ts";
import { dishes } from "./dishes.ts";
import { othersMoney } from "./others-money.ts";
import { refusedActs } from "./refused-acts.ts";
import { machine, make, persons } from "./vehicle-names.ts";

const shows = "list_|show_|read_|check_|summarize_|find_|due_|convert_|fuel_report|trip_summary";
const makes =
  "create_|add_(?!to_goal)|log_|save_|plan_|set_(?!trip_status|group_role)|follow_|join_|invite_|import_";
/** How PAM does something, and what comes of it, is asked of nothing that she keeps. */
/** "How do I make the lasagne?" asks for a recipe, not for how PAM is used. */
const aDish = ` (?:(?:[a-z]+ )?(?:${dishes})|(?:the|my|our) (?!(?:[a-z]+ )?(?:groups?|lists?|trips?|budgets?|goals?|events?|tasks?|posts?|comments?|reminders?|plans?|entr(?:y|ies)|expenses?|categor(?:y|ies)|household|app|profile))[a-z' -]{3,30})[?.! ]*$`;
const explains = [
  "(?:can|could) (?:i|we)|is it possible|what happens|what (?:exactly )?can you do",
  "(?:(?:can|could|would|will) you (?:please )?)?explain",
  "what(?:'s| is| are) the differences? between",
  "where (?:do|can) (?:i|we) (?:find|see) [^⟦]{1,60} in the app",
  `how (?:do|can|would|could|should) (?:i|we|you|one) (?:share|add|set|create|make(?!${aDish})|change|edit|delete|remove|invite|join|leave|post|block|unblock|report|cancel|move|import|undo|save|plan|use|figure out)`,
  "how (?:does|do|would) (?:i|we|you|one|pam|it) (?:work out|calculate|compute|measure|know)",
  "how (?:do(?:es)?|is|are|did) [^⟦]{1,60} (?:works?|worked|calculated|computed)(?: out)?(?: (?:in )?here| in (?:pam|this app)| exactly)?[ ?!.]*$",
].join("|");
const takes = "delete_|remove_|cancel_|stop_|leave_|unfollow_";

/** What an English sentence begins with, and the tools that it then never means, as patterns. */
export const englishActs: readonly (readonly [begins: string, never: string])[] = [
  ["what(?:'s| is) an?", "(?!convert_|find_)"],
  [explains, ""],
  ["suppos(?:e|ing)|imagine|assum(?:e|ing)|pretend(?:ing)?|let's (?:say|assume|imagine)", ""],
  ...refusedActs,
  ...othersActs,
  ...asideActs,
  [
    "(?:please )?(?:block|mute) (?:the|an?|that|this|your) (?!user|member|person|account)[a-z]+",
    "block_person",
  ],
  ["(?:her|his|their) (?:[a-z]+ )?code(?= )", "confirm_email"],
  [
    "(?:the|my|our) (?:door|gate|pin|promo|discount|voucher|alarm|postal|zip|area|dress|entry|access|booking) code(?= )",
    "confirm_email",
  ],
  ["(?:i|we)(?:'ve| have)? (?:got|received) (?:the|an?|my) (?:[a-z]+ )?code", "mark_bought|add_to_|create_"],
  ["there should be", "add_to_"],
  ["(?:i|we) (?:quit|left) (?:my|our|the) job", ""],
  ["(?:please )?check (?:the|my|our) (?!.*(?:off|done|list|task))[a-z]+", "complete_|mark_"],
  ["(?:please )?get me (?:out|off|in)(?= )", "add_to_|create_"],
  ["(?:please )?(?:give|grant|allow) [a-z]+ access", "add_to_|create_|log_"],
  [
    "[^:]{1,80}, (?:said|says|shouted|whispered|wrote|asked|replied|cried) (?:the|my|our|his|her|an?|he|she|they|[a-z]+)(?: [a-z]+)?(?= ?$)",
    "",
  ],
  [
    "(?:the|an?|some) (?!tenant|lodger|job)(?:[a-z]+ ){3,4}(?:gets|earns|receives|makes|pays|saves|spends|owes) (?!.*(?<![a-z])(?:me|us|my|our)(?![a-z]))[^ ]+",
    "create_expense|log_|set_recurring|set_budget|update_expense|update_money|add_to_goal",
  ],
  [
    "(?:his|her|their) (?:task|job|plan|goal|reminder|appointment|budget|duty)(?= )",
    "update_|create_|complete_|set_",
  ],
  // What no shop has.
  [
    "(?:i|we)(?: really| just)? (?:need|want|could use)(?: (?:an?|some|more|my|our|the|a bit of|a little))* (?:hugs?|peace|break|rest|sleep|love|time|help|luck|silence|quiet|hope|patience|miracle|moon|childhood|youth|life|attention)(?= ?$| (?:on|back|from|with|of) )",
    "add_to_shopping|create_",
  ],
  [
    "[^:]{1,80} on (?:their|its|his|her|your) (?:website|site|app|page|phone|way)(?: (?:home|back))?(?= ?$)",
    "",
  ],
  // What happens in other places than PAM's.
  [
    "[^:]{1,80}(?<![a-z])(?:on|to|in|from|via|by|over) (?:my |the )?(?:twitter|facebook|instagram|youtube|tiktok|linkedin|snapchat|pinterest|reddit|whatsapp|telegram|tinder|ebay|spotify|netflix|(?:mobile )?phone)(?= ?$)",
    "post_|comment_|react_|block_|unblock_|follow_|unfollow_|join_|leave_|invite_|delete_post|delete_comment|report_|edit_|remove_from|share_",
  ],
  [
    "(?:please )?(?:send|write|post|drop)(?: [a-z]+){0,3} (?:whatsapp|e-?mail|sms|text message|telegram|postcard|letter|fax)s?(?= )",
    "post_|comment_",
  ],
  [
    "(?:please )?(?:un)?subscribe (?:me )?(?:from|to) (?:the |my |an? )?(?:[a-z]+ )?(?:newsletter|magazine|channel|podcast|mailing list)",
    "follow_|unfollow_|leave_|join_",
  ],
  ["if (?:i|we|you|he|she|they|it)(?:'d|'ve| had| have| were| was)", ""],
  [
    "(?:my|our|his|her) (?:brother|sister|mother|father|mum|mom|dad|parents|uncle|aunt|cousin|nephew|niece|friend|neighbou?r|boss|colleague)s? (?:had|got|has had) (?:her|his|their)",
    "",
  ],
  [
    "(?:(?:my|our|his|her|their) (?:[a-z-]+ )?)?[a-z-]+'s (?:little (?:one|boy|girl)|kids?|toddler|son|daughter|husband|wife|boyfriend|girlfriend|partner|brother|sister|mother|father|mum|mom|dad|cousin|uncle|aunt|neighbou?rs?|friends?|boss|colleague|landlord|roommate|flatmate)s? (?:has|have|had|is|are|was|were|will|needs?|wants?|got|gets|goes|went|took|takes|paid|bought|spent|sold|owns|drives|drove|filled|charged|moved|cancelled|booked|changed|earns?|saves?)",
    "",
  ],
  [
    "(?:the|an?|this|that) (?:sign|notice|poster|label|headline|article|paper|newspaper|news|radio|leaflet|advert|ad|film|movie|book|song|teacher's letter)(?: [^⟦:,]{1,40})? (?:says?|said|reads?|told|tells|claims|claimed)",
    "",
  ],
  ["(?:i|we) (?:was|were) (?:going|about) to", ""],
  ...othersMoney,
  [
    "(?:please )?(?:put|move|shift|change|set|update) (?:the |my )?(?:date of )?(?:the |my )?(?:[a-z]+ ){1,3}(?:expense|purchase)(?= |$)",
    "move_event|update_event",
  ],
  [
    "(?:the|my|our) (?:[a-z]+ ){0,3}(?:goal|fund|budget|expense|income|subscription)(?= )",
    "plan_meal|update_meal",
  ],
  ["there should be", "add_to_shopping|add_to_pantry"],
  [".* (?:came|cost|costs)(?: me| us)? ⟦v\\d+⟧", "plan_meal|update_meal"],
  [
    "(?:please )?(?:book|log|enter|record|note|add|put down) (?:the )?⟦v\\d+⟧ (?:that |which )?(?:i|we)(?:'ve| have)? (?:just )?(?:paid|spent|gave|left)",
    "(?!create_expense)",
  ],
  ["(?:i|we) asked(?= )", ""],
  ["if (?:the|my|our|an?|⟦v\\d+⟧)(?= )", "plan_service|add_document|correct_log"],
  // "My sister's trip to Malta now ends on 9 June" is none of the user's.
  [
    `(?:[^⟦.;:]{0,50} )?(?:(?:my|our|his|her|their|the) (?:[a-z-]+ )?(?:${persons})(?:'s|s'|') (?:[a-z-]+ ){0,2}(?:trip|journey|holidays?|vacation|tour|getaway|honeymoon)|(?!(?:today|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day|week|month|year|summer|winter|spring|autumn)'s)[a-z]+'s (?:trip|journey|holiday|vacation) to)`,
    "create_trip|update_trip|set_trip_status|update_stop|add_stops|delete_trip_entry|add_to_packing|mark_packed",
  ],
  ["check with (?:me|us)", "complete_|mark_"],
  [
    `(?:i|we)(?:'ve| have)?(?: just| also)? (?:changed|replaced|renewed|fixed|repaired|cleaned|checked) (?:the|my|our) [^⟦]{2,40} (?:of|on|in) (?:the|my|our) (?:${machine}|${make})`,
    "complete_",
  ],
  [
    "(?:i|we)(?:'ve| have)?(?: just| also)? (?:cancell?ed|called off|given up|abandoned) (?:the|my|our) (?:[^⟦ ]+ ){0,3}(?:trip|journey|holiday|vacation)",
    "cancel_|complete_",
  ],
  ["let(?:'s| us) (?:say|assume|suppose|imagine|pretend)", ""],
  [
    `(?:the|my|our) [a-z ]{2,30} (?:charged|billed) (?:my|our|his|her|the) (?:[a-z]+ )?(?:${persons})(?![a-z'])`,
    makes,
  ],
  [
    "(?:please )?(?:delete|remove|cancel|scrap) (?:the|my|our) (?:[a-z-]+ ){0,3}(?:trip|journey|holiday|vacation)(?!.*(?:calendar|diary|agenda|event|appointment|reminder|task))",
    "cancel_|delete_(?!trip|expense|money)",
  ],
  [
    "(?:please )?(?:add|put) [^⟦]{1,60} (?:to|on|in|into) (?:the|my|our) (?:[^⟦]{1,40} (?:trip|journey|holiday|tour)|(?:trip|journey|holiday|tour) to)",
    "create_trip",
  ],
  ["(?:i|we) (?:can't|cannot|couldn't) (?:get|take|have) (?:the )?time off", "find_"],
  [
    `(?:the|my|our) (?:${machine})(?: (?:has|have|had|was|is|been|now|finally))+ (?:scrapped|sold|stolen|written off)`,
    "cancel_",
  ],
  // No garage is booked by PAM, and no task is asked for.
  [`book (?:the|my|our) (?:${machine}|${make}|[a-z]+) in (?:at|with|to)(?= )`, makes],
  ["(?:the|my|our) neighbou?rs?'?s? [a-z]+ (?:needs?|has|have|got|gets)", ""],
  [
    "⟦v\\d+⟧,? (?:my|our|his|her) (?:brother|sister|mother|father|mum|mom|dad|son|daughter|wife|husband|partner|uncle|aunt|neighbou?r|grand[a-z]+) [a-z]+s(?= )",
    "set_recurring|create_expense|log_|set_budget|add_to_goal",
  ],
  ["the recipe (?:in|from|on) (?:the|an?|her|his|their)(?= )", makes],
  ["(?:please )?(?:send|transfer|wire) (?=⟦)", "post_|comment_"],
  ["(?:please )?(?:don't|do not|never)(?! (?:i|we) )", shows],
  [
    "(?:please )?(?:(?:don't|do not|never) (?:set|make|create|add|plan|give|put|note)(?: me| us| up| down)?|(?:i|we) (?:don't|do not|no longer) (?:want|need|wish)(?: to (?:have|get))?(?= (?:an?|any) (?:reminder|task|to-?do|event)s?(?: (?:for|on|at|in|before|about))?(?: (?!to)[^ ]+){0,3}$)|(?:set|make|create|add|plan|give me|i (?:want|need))? ?no) (?:(?:an?|any|another|the|that|more|further|new|such) )*(?:reminders?|tasks?|to-?dos?|events?|appointments?|entry|entries|expenses?)",
    "set_rem|update_rem|create_",
  ],
  ["(?:the|that) (?:task|to-?do|reminder) (?:about|with|for|of|on|concerning|regarding)(?= [a-z⟦])", makes],
  ["(?:it|this|that)(?:'s| is| was) (?:an? |the )?(?:[a-z]+ ){0,2}(?:task|to-?do)(?! for (?:me|us))", makes],
  ["[^⟦:,]{3,40} (?:is|was) an? (?:[a-z]+ )?(?:task|to-?do)[.!]*$", "create_task"],
  [
    "(?:the )?(?:address|room|house|place) of (?:my|our|his|her|their) (?:aunt|uncle|mother|father|mum|mom|dad|sister|brother|son|daughter|friend|neighbours?|boss|parents|grand[a-z]+)s?",
    "update_event",
  ],
  ["(?:the|our) [a-z ]+ (?:is|was) in (?:full swing|progress|danger|trouble|doubt)", "update_"],
  ["(?:i|we) forgot to (?!tell|mention|say|add)[a-z]+", "complete_|mark_|cancel_|move_"],
  ["(?:please )?give me (?:an? )?(?:list|overview)", makes],
  [
    "(?:add|create|make|put|note|set)(?: down| up)? (?:an? )?(?:new )?(?:task|to-?do|reminder|event|entry) (?:for|of|about) (?:it|that|this)[ .!?]*$",
    makes,
  ],
  [
    "(?:the|our|my) (?:pantry|fridge|freezer|larder|cellar|cupboard|shopping list) (?:is|was|looks|smells|has been)",
    "add_to_pantry",
  ],
  [
    "(?:the|my|our|this|that) recipe (?:for|of) [^⟦:]{2,40} (?:is|was|comes|came) (?:from|by|very|quite|too|really|delicious|good|great|easy)",
    makes,
  ],
  [
    "(?:the|my|our) (?:[a-z]+ )?(?:library|museum|bank|office|school|shop|pharmacy|hotel|restaurant|station|hospital|town hall|post office|supermarket|house|flat) (?:is|are)(?! (?:now|closed) )",
    "update_event|move_event",
  ],
  [
    "(?:(?:make|create|add|set up|i need)(?: me)? )?(?:an?|another) (?:[a-z-]+ ){0,2}(?:task|to-?do|reminder|event|appointment)",
    "update_(?=task|rem|event)|complete_|delete_|move_|cancel_",
  ],
  [
    "(?:the|my|that|this) (?:task|to-?do|reminder) (?:is|was|came|needs|takes|looks|seems|can't|cannot|couldn't|won't|can|should|must)",
    makes,
  ],
  [
    "(?:the|my|our) (?:[^ ⟦]+ ){1,6}(?:has to|have to|needs to|need to|must|should|is to|ought to) (?:be )?(?:moved?|shift(?:ed)?|rescheduled?|postponed?|pushed back|put off|put back|brought forward)",
    makes,
  ],
  [
    "take (?:the |my |our )?(?:[a-z]+ )?(?:bins?|rubbish|trash|garbage|recycling|dogs?|washing|laundry|dishes|kids|children|cat)(?= )",
    "create_trip|mark_packed|cancel_|create_event",
  ],
  [
    "(?:the |a )?(?:supermarket|shop|store|bakery|market|butcher|baker|pub|restaurant)s? (?:has|have|had|is|are|was|were|ran|opens?|closes?)",
    "add_to_|create_",
  ],
  [
    "there(?:'s| is| are| will be|'ll be) (?:an? |some |going to be )?(?:[a-z]+ )?(?:storm|rain|snow|frost|fog|strike|sale|problem)s?",
    makes,
  ],
  [
    "(?:the|our|my) (?:[a-z]+ ){1,3}in the (?:fridge|freezer|pantry|cellar|cupboard) (?:is|are|was|were|smells?|looks?|tastes?)(?! (?:only|down|now|good|fine|best|all|used|gone|finished|eaten|empty))",
    "add_to_",
  ],
  [
    "(?:the|our) (?:meeting|waiting|dining|class|dressing|changing|party|conference) ?rooms? (?:is|are)",
    "update_|move_",
  ],
  ["bring (?:it|them|the [a-z ]+) to (?:the|a) boil", ""],
  ["(?:his|her|their|[a-z]+'s) recipe", "save_|add_|create_"],
  // A recipe's step.
  [
    "(?:put|add|pour|mix|heat|chop|fry|boil|leave|cook|bake|roast|melt|beat|fold|place|drop|throw|tip|stir|combine) [^:]{1,80},? (?:and|then)(?: then)? (?:stir|whisk|simmer|mix|knead|season|serve|bring (?:it )?to the boil|bake|fry|boil|drain|fold|leave (?:it )?to|let (?:it|them))(?: (?:well|again|it|them|gently|slowly|until|for|together|everything|through)(?: .*)?)?(?= ?$)",
    "",
  ],
  ["the (?:[a-z]+ ){1,4}(?:task|to-?do|reminder)(?= [a-z])", makes],
  [
    "(?:show|display|see)(?! (?:my|our|the) (?:household|family) (?:the|my|our) | .* (?:to|with) (?:my|our|the) (?:household|family)$)(?! (?:me )?(?:all |my |the )*(?:distances?|everything|amounts?|prices|sums|measurements) in)|list(?! (?:it|that|this) )",
    `(?!${shows}|open_screen|ask_location|undo|unblock_person)`,
  ],
  ["(?:an? |the )?(?:map|(?:bar |line |pie )?(?:chart|graph))", `(?!${shows}|undo)`],
  ["stop(?! (?:over|in|at|off|by)(?![a-z]))", "add_"],
  [
    "(?:(?:remove|delete|take (?:back|away|off)|withdraw|undo) )(?:the |my )?(?:[a-z]+ )?reactions?",
    "delete_post|delete_comment",
  ],
  ["mark (?:all |all of |the |my |these )*notifications", "complete_|mark_"],
  ["take (?:me|us) (?:out|off)", "(?!leave_|unfollow_)"],
  ["(?:i|we) (?:keep|always|never|often|hate|love)", shows],
  ["delete|remove|erase|cancel|get rid of", `${shows}|${makes}`],
  ["create|add(?! up[^a-z])|define|register|record|store|enter", `${shows}|${takes}`],
  ["include|insert|squeeze in", "create_trip"],
  ["close (?:down )?(?:the |my |our )?group", ""],
  ["(?:(?:please|kindly) )?(?:move|reschedule|postpone|shift)", makes],
  ["rename|modify|edit|correct", `${shows}|${makes}|${takes}`],
  // "Change the oil every 15,000 km" plans it.
  ["change", `(?!plan_service|set_category)(?:${shows}|${makes}|${takes})`],
];
