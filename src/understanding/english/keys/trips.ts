import type { KeyWords, Slot } from "../../catalogue.ts";
import { everyday } from "../trip-words.ts";

const trip: Slot = { type: "name", never: everyday };
const range: Slot = { type: "range", to: ["from", "to"], ask: "From which day to which day?" };
const budget: Slot = { type: "money", to: ["budget", "currency"] };
const journey =
  "(?:road |city |weekend |business |short |day |camping |ski(?:ing)? |summer |winter |beach )?(?:trip|journey|holidays?|vacation|getaway|tour|road ?trip|break|weekend away|weekend(?= (?:in|at|to) )|excursion|adventure)";
const atTrip =
  "(?:to|on|for|of|in|from|about) (?:the |my |our )?{trip} (?:trip|holiday|journey|vacation|tour|getaway)|(?:to|on|for|of|in|from) (?:the |my |our )?(?:trip|holiday|journey|vacation|tour|getaway) to {trip}(?= ¦|$|¦|,|:)";
/** Where a place is one of another trip. */
const otherTrip =
  "(?:.* )?(?:stops?|itinerary)(?: .*)?|.* (?:trip|journey|tour)(?: .*)?|.* (?:on|of|during) (?:the|our|my) .*";
const list = "(?:packing|luggage|travel|suitcase) list|(?:list of )?(?:things|stuff) to pack|luggage";

/** Trips, their stops and their luggage. */
export const tripKeys: readonly KeyWords[] = [
  {
    tool: "create_trip",
    changes: true,
    slots: {
      range,
      budget,
      vehicle: { type: "name" },
      name: { type: "name", ask: "Where does it go?", never: otherTrip },
    },
    cues: [`(?:an? |the |our |my )?(?:new )?${journey}`],
    also: [
      "(?:(?:i|we)(?:'m|'re|'ve| are| am| have)? )?(?:{note}|pencil(?: in)?|plan(?:ning)?|organi[sz]e|start|set up|book|new|arrange|planned|going on|taking|have)|i|we|are|is|have|there|i'm|we're|planned|going on|go on|taking|take|doing",
      "budget(?: of)?|budgeted|spend(?:ing)?|max(?:imum)?|cost",
      ",? ?by (?:car|train|plane|bus|coach|bike)",
    ],
    leads: {
      name: "(?:to|called|named|in|through|around|across|for)(?: the)?",
      vehicle: "(?:with|by|in)(?: the| my| our)",
    },
    rest: "name",
    before: true,
    unless:
      "stops?|show|expenses|offer(?:ed|s)?|agency|brochure|pack|packing|spent|list|cost|over|was|did|how|what|which|expense|back|note|post|group|remind|task|insurance|end|finish|cancel|delete|close|status|earlier|later|longer|shorter|now (?:goes|runs|is)|(?:in|into|to|on|of) the [^\\s⟦⟧¦,]+ (?:trip|journey|holiday|tour)",
  },
  {
    tool: "create_trip",
    changes: true,
    slots: {
      range,
      budget,
      vehicle: { type: "name" },
      name: { type: "name", bare: "for (?:work|business)|on business", never: otherTrip },
    },
    allOf: ["range", "name"],
    cues: [
      "(?:(?:i|we)(?:'m|'re|'ll| am| are| will)? )?(?:be )?(?:want to |plan to |are planning to |going to )?(?:go(?:ing)?|travel(?:l?ing)?|driv(?:e|ing)|fly(?:ing)?|head(?:ing)?|off|leav(?:e|ing)|visit(?:ing)?|take|taking|stay(?:ing)?|tour(?:ing)?|camping|hiking|skiing)(?: (?:off|on holiday|on vacation|away|camping|hiking|skiing))*",
    ],
    also: [
      "budget(?: of)?|budgeted|spend(?:ing)?|we have|max(?:imum)?|days|family",
      ",? ?by (?:car|train|plane|bus|coach|bike)",
    ],
    leads: { name: "(?:to|in|for|around|through)(?: the)?", vehicle: "(?:with|by|in)(?: the| my| our)" },
    rest: "name",
    unless:
      "stops?|pack|spent|list|remind|task|shopping|meeting|lunch|dinner|doctor|dentist|if|appointment|gym|she|he|they|maybe|love to|dream|wish|home|work|offer(?:ed|s)?|(?:on|during|of) (?:the|our|my) [^⟦]{1,40} (?:trip|journey|holiday|tour)|(?:the|our|my) [^⟦]{1,40} (?:trip|journey|holiday|tour),? (?:we|i)(?:'ll| will|'re| are)",
  },
  {
    tool: "list_trips",
    changes: false,
    slots: {
      status: {
        type: "choice",
        values: {
          planned: "planned|upcoming|coming(?: up)?|future|next|ahead|planning",
          done: "past|finished|old|previous|over|completed|made|been on|taken|done",
          open: "open|current|running|ongoing|under way|active",
        },
      },
    },
    cues: [
      "trips|journeys|holidays|vacations|travels|travel plans|tours|(?:every|each)(?: single)? (?:trip|journey)(?: on file)?",
    ],
    unless: "cost|spent|budget|pack|stops|add|⟦",
  },
  {
    tool: "add_stops",
    changes: true,
    slots: { trip, stops: { type: "list", name: "place", ask: "Which places, in order?" } },
    cues: [
      "(?:an? |the |these |another |some |more |⟦v\\d+⟧ |extra |new )*(?:stops?|stopovers?|waypoints?|stopping|halts?)(?: (?:over|off))?",
    ],
    also: [
      atTrip,
      "{note}|plan|make|we|i|want|will|with|have|are|we're|stop|to stop|let's|route|(?:to|on|for) (?:the |our |my )?(?:trip|route|way|journey|itinerary|holiday)|as|next",
    ],
    leads: { stops: "(?:in|at|:)(?= )" },
    rest: "stops",
    before: true,
    unless:
      "subscription|show|list|what|which|when|how|reminding|paying|remove|delete|gym|make it|comes? (?:before|after)|lasts?|lasted",
  },
  {
    tool: "add_stops",
    changes: true,
    slots: { trip: { ...trip, ask: "On which trip?" }, stops: { type: "list", name: "place" } },
    allOf: ["trip", "stops"],
    cues: ["add|put|include|insert|append|squeeze in|visit|stop (?:in|at|over in|off in|by)", atTrip],
    rest: "stops",
    unless: "packing|list|expense|⟦|budget|note|group|pack|stops|between|before|after",
  },
  {
    tool: "trip_summary",
    changes: false,
    slots: { trip },
    cues: [
      `${journey}|itinerary|next stop`,
      "cost(?:s|ing)?|spen[dt]|spending|budget|summary|overview|stops|route|itinerary|plan|how|next stop|tell me|about|show|expensive|money|what|details|paid|total",
    ],
    also: ["costs?|spent|budget|so far|until now|stops|route|left|remaining|expensive|is going"],
    rest: "trip",
    unless: "expenses|purchases|by trip|trips|pack|packing|when|post|group|car|fuel",
  },
  {
    tool: "set_trip_status",
    changes: true,
    with: { status: "open" },
    slots: { trip },
    cues: [
      `(?:(?:i|we)(?:'m|'re| am| are| have|'ve)? )?(?:just )?(?:off|leaving|on (?:the|our|my) way|on the road|setting off|set off|hitting the road|departing|departed|left|starting|start(?:ed)?|begin|begun|began|open|under ?way|has (?:begun|started)|now)(?: (?:now|today))*`,
      journey,
    ],
    also: ["now|has|is|mark|{set}|as"],
    leads: { trip: "(?:to|for)(?: the| my| our)*" },
    rest: "trip",
    before: true,
    unless: "plan|⟦|budget|cost|list|pack|when|planning|stop|(?:is|was) off",
  },
  {
    tool: "set_trip_status",
    changes: true,
    with: { status: "open" },
    slots: { trip },
    allOf: ["trip"],
    cues: [
      "(?:i|we)(?:'m|'re|'ve| are| am| have)?(?: just)? (?:off|leaving|on (?:the|our|my) way|on the road|setting off|set off|hitting the road|departing|departed|left|started|heading off)(?: now)?",
    ],
    leads: { trip: "(?:to|for)(?: the| my| our)*" },
    unless: "plan|⟦|budget|home|work|list|school|shop|bed",
  },
  {
    tool: "set_trip_status",
    changes: true,
    with: { status: "done" },
    slots: { trip },
    cues: [
      "(?:(?:i|we)(?:'m|'re| am| are| have|'ve)? )?(?:just )?(?:back(?: home)?|home|returned|got back|got home|end|finish(?:ed)?|close[d]?|complete[d]?|over|ended|done|wrap up|came back|come back)(?: (?:from|again|now|safely))*",
      journey,
    ],
    also: ["has|is|mark|{set}|as|now"],
    leads: { trip: "(?:to|from)(?: the| my| our)*" },
    rest: "trip",
    before: true,
    unless: "plan|budget|cost|list|pack|when|planning|stop|which|what",
  },
  {
    tool: "add_to_packing_list",
    changes: true,
    slots: {
      trip,
      items: { type: "list", name: "name", quantity: "quantity", ask: "What should go on the packing list?" },
    },
    cues: [list],
    also: [atTrip, "{subject}?(?:{note}|need|needs|take|bring|pack|want)(?: to)?", "{trip} (?=¦)"],
    leads: { trip: "(?:for|of)(?: the| my| our)*" },
    rest: "items",
    before: true,
    unless: "show|what|packed|tick|check|cross|untick|which|is|are|off|remove|delete",
  },
  {
    tool: "add_to_packing_list",
    changes: true,
    slots: { trip, items: { type: "list", name: "name", quantity: "quantity" } },
    allOf: ["items"],
    cues: [
      "(?:(?:i|we) (?:need|have|must|want|should|mustn't forget) (?:to )?)?(?:pack|bring(?: along)?|take(?: along)?|put in (?:the )?(?:suitcase|bag|luggage)|don't forget to pack)",
    ],
    also: [atTrip, "along|with me|with us|in (?:the|my) (?:suitcase|bag|luggage)"],
    leads: { trip: "(?:for|to|on)(?: the| my| our)*" },
    rest: "items",
    unless:
      "show|what|packed|fund|goal|jar|pot|out|list|savings|back|off|⟦v\\d+⟧ (?:out|from)|budget|care|picture|notes?|garage|test|the (?:bus|train|plane|ferry|tram|metro)",
  },
  {
    tool: "show_packing_list",
    changes: false,
    slots: { trip },
    cues: ["packing(?: list)?|pack|luggage|suitcase|packed"],
    also: ["missing|forgotten|left|list|already|not"],
    rest: "trip",
    unless: "add|put|⟦v\\d+⟧|wish|i (?:have )?packed",
  },
  {
    tool: "mark_packed",
    changes: true,
    slots: { item: { type: "name", ask: "What is packed?" }, trip },
    cues: [
      "{subject}?(?:packed|(?:is|are|put)(?: now| already)? (?:packed|in(?:to)? the (?:car|van|bag|suitcase|boot|trunk|backpack|luggage))|(?:tick|check|cross|mark|set)(?:ed)?(?: off)?(?=.*(?:packed|packing|luggage)))",
    ],
    also: [`(?:off |on |from |off of )*(?:the |my |our )?(?:${list})`, "(?:as )?packed|as done|off"],
    leads: { trip: "for(?: the| my| our)*" },
    rest: "item",
    before: true,
    unless: "not|un|task|shopping|grocery|lunch|what|is there|to-?do|reminder|everything|bought|done|⟦",
  },
  {
    tool: "mark_packed",
    changes: true,
    with: { packed: false },
    slots: { item: { type: "name", ask: "What is not packed?" }, trip },
    cues: [
      "{subject}?(?:unpack(?:ed)?|unmark|untick|uncheck|(?:took|take(?! care)|taken)(?= .*(?:out|off|from|back|again)))(?: out)?|(?:is|are)(?:n't| not)(?: yet)? packed|mark .* as (?:not|un) ?packed",
    ],
    also: [
      ",? ?(?:so |and )?(?:mark|set) (?:it|them) as (?:not |un)packed",
      ",? ?(?:so |and )?(?:it's|it is|they're|they are|that's)? ?(?:not|no longer)(?: yet)? packed(?: yet| any ?more)?",
      "out|(?:of|from|on|out of) (?:the|my|our) (?:packing list|suitcase|bag|luggage|car)|yet|again|back on (?:the|my) packing list",
    ],
    rest: "item",
    before: true,
    unless: "⟦|goal|fund|task|off",
  },
];
