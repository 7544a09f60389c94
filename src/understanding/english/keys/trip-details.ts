import type { KeyWords, Slot } from "../../catalogue.ts";
import { everyday } from "../trip-words.ts";

const trip: Slot = { type: "name", never: everyday };
const proper: Slot = { type: "name", proper: 1 };
const places: Slot = { type: "list", name: "place" };
const to = "(?:to|for|on|of)(?: the| my| our)*";

/** What is said of a trip by its name alone: "what has Vienna cost us?", "add Florence as a stop for Rome". */
export const tripDetailKeys: readonly KeyWords[] = [
  {
    tool: "add_stops",
    changes: true,
    slots: { trip, stops: places },
    allOf: ["stops"],
    cues: [
      "{note}|plan|make|include|insert|want|stop|we'll|we will|we",
      "(?:an? |the |these |another |some |more |⟦v\\d+⟧ |extra |new |as )*(?:stops?|stopovers?|waypoints?|halts?)(?: (?:over|off))?(?: (?:in|at|:))?",
    ],
    also: [
      ": ?|are|is|will be|as|next|we|will|want|on the way|along the way|trip|route|holiday|journey|tour",
    ],
    leads: { trip: to },
    rest: "stops",
    before: true,
    unless:
      "subscription|show|list|what|which|when|how|reminding|paying|remove|delete|gym|stop the|stop my|make it|comes? (?:before|after)|lasts?|lasted",
  },
  {
    tool: "trip_summary",
    changes: false,
    slots: { trip: proper },
    allOf: ["trip"],
    cues: [
      "(?:how much|what)(?: money)?(?: has| did| does| will| have we spent| did we spend| have i spent| did i spend)?(?: (?:on|in|for))?(?: our| the| my)? {trip}(?: trip)?(?= (?:cost|set|come|so far|in total|up to now)|¦| ¦|$)",
    ],
    also: [
      "cost(?: me| us)?(?: so far| until now| up to now| in total)?|so far|until now|in total|altogether|come to|set (?:me|us) back",
    ],
    has: "cost|spent|spend|so far|set (?:me|us) back|come to",
    unless: "{thing}|groceries|⟦|budget for|convert|euros?|dollars?",
  },
  {
    tool: "trip_summary",
    changes: false,
    slots: { trip: proper },
    allOf: ["trip"],
    cues: [
      "how(?:'s| is) (?:the )?budget|(?:how much|what)(?: of| is|'s)?(?: the)?(?: (?:budget|money))?(?: (?:is|do we have|have we got))?(?: still)? (?:left|unspent|remaining|available)|(?:left|unspent|remaining|available)|what(?:'s| is| are) the (?:stops|route|itinerary|way|next stop)|where do (?:we|i) go next|(?:stops|route|itinerary|summary|overview|details)",
    ],
    also: [
      "how much(?: of)?|left|unspent|remaining|still|the budget|budget|so far|doing|trip|summary|overview",
    ],
    leads: { trip: "(?:for|on|of|in|to)(?: the| my| our)*" },
    unless: "{thing}|⟦|group|list|pack|packing|add|plan",
  },
  {
    tool: "trip_summary",
    changes: false,
    slots: { trip },
    cues: [
      "where (?:do |will |are )?(?:we|i) (?:go|going|stop|stopping|stay|headed)(?: to)?(?: next| after [a-z]+)*",
    ],
    also: ["next|after [a-z]+"],
    leads: { trip: "(?:on|of|in|during)(?: the| my| our)*" },
    unless: "⟦|eat|cook|group",
  },
  {
    tool: "trip_summary",
    changes: false,
    slots: {},
    cues: [
      "where do (?:we|i) go next|(?:what(?:'s| is) )?(?:our|my|the) next stop|where (?:are we going|are we headed|to) next",
    ],
  },
  {
    tool: "set_trip_status",
    changes: true,
    with: { status: "open" },
    slots: { trip },
    cues: [
      "(?:we|i)(?:'re|'m| are| am)? (?:off|leaving|on (?:the|our|my) way|on the road|setting off|departing|starting)(?: now| today)?|here we go|off we go|(?:the )?(?:trip|holiday|journey|vacation)(?: [a-z]+)? (?:has )?(?:begun|started|starts now|begins now|is on)",
    ],
    leads: { trip: "to(?: the)?" },
    unless: "plan|⟦|budget|home|work|list|school|shop|bed|how|what|when",
  },
  {
    tool: "set_trip_status",
    changes: true,
    with: { status: "done" },
    slots: { trip },
    cues: [
      "(?:we|i)(?:'re|'m| are| am|'ve| have)? (?:back|home|returned|got back|got home|come back|come home|made it back|made it home)(?: (?:home|again|now|safely|safe and sound))*|home (?:again|safe|sweet home)",
    ],
    leads: { trip: "from(?: the| our| my)*" },
    unless: "⟦|how|what|when|work|school|shop(?:s|ping)?|remind|stay",
  },
  {
    tool: "list_trips",
    changes: false,
    slots: {
      status: {
        type: "choice",
        values: {
          planned: "planned|upcoming|coming(?: up)?|future|next|ahead|planning|booked",
          done: "past|finished|old|previous|over|completed|made|been on|taken|done|behind us",
          open: "open|current|running|ongoing|under way|active",
        },
      },
    },
    cues: [
      "(?:which|what|any|all|show|list|see|have|got)",
      "trips?|journeys?|holidays|vacations|travels|getaways|tours",
    ],
    also: ["trips|planned|coming up|made|been on|there|do i have|do we have"],
    unless:
      "cost|spent|budget|pack|stops|add|⟦|packing|list for|plan a|note|remind|summary|overview|how|by trip",
  },
  {
    tool: "show_packing_list",
    changes: false,
    slots: { trip },
    cues: [
      "(?:what|which|anything|everything|show|list|see|left|still|missing)",
      "pack(?:ed|ing)?(?: list)?|luggage|suitcase|bags?",
    ],
    also: ["unpacked|missing|forgotten|left|things|list|for|yet|need|to"],
    leads: { trip: "(?:for|to|on)(?: the| my| our)*" },
    unless: "add|put|⟦|i packed|i've packed|tick|mark|buy|shop",
  },
  {
    tool: "mark_packed",
    changes: true,
    slots: { item: { type: "name", ask: "What is packed?" }, trip },
    allOf: ["item"],
    cues: [
      "{subject}?(?:packed|put|got|loaded|stowed|threw|stuffed)|(?:is|are)(?: now| already)?",
      "packed|(?:in|into|inside)(?: the| my| our) (?:car|van|bag|bags|suitcase|boot|trunk|backpack|rucksack|luggage|camper)",
    ],
    also: ["in|into|already|now|away|up"],
    leads: { trip: "for(?: the| my| our)*" },
    rest: "item",
    before: true,
    unless:
      "not|un|task|shopping|grocery|lunch|what|is there|to-?do|reminder|everything|all|bought|⟦|keys|how",
  },
  {
    tool: "add_to_packing_list",
    changes: true,
    slots: { trip, items: { type: "list", name: "name", quantity: "quantity" } },
    allOf: ["items"],
    cues: [
      "(?:(?:i|we)(?:'ll| will)? (?:also |still )?(?:need|have|want|should|must|mustn't forget|ought) (?:to )?)?(?:pack|bring(?: along)?|take(?: along)?)|(?:don't|do not) (?:let me )?forget (?:to (?:pack|bring|take) )?",
      "(?:for|to|on)(?: the| my| our)* {trip}(?: (?:trip|holiday|journey|vacation))?(?= ?$| ?¦)|along|with (?:me|us)|in (?:the|my|our) (?:suitcase|bags?|luggage|backpack)",
    ],
    also: ["along|with (?:me|us)|too|as well"],
    rest: "items",
    unless:
      "show|what|packed|fund|goal|jar|pot|out|list|savings|back|off|budget|care|picture|notes?|garage|test|lunch|school|work|remind|meeting|appointment|⟦v\\d+⟧ (?:euros|dollars)|the (?:bus|train|plane|ferry|tram|metro)|the car|the house|the kids",
  },
];
