import type { KeyWords } from "../../catalogue.ts";
import { currencyNames } from "../currency-names.ts";
import { calledName } from "../own-name.ts";

/** Cities and countries that lie in one time zone → pattern of their names. */
const zones: Readonly<Record<string, string>> = {
  "Europe/Lisbon": "lisbon|lisboa|porto|portugal",
  "Europe/London": "london|england|scotland|wales|the uk|uk|manchester|edinburgh|glasgow|britain|liverpool",
  "Europe/Dublin": "dublin|ireland",
  "Europe/Madrid": "madrid|barcelona|spain|valencia|seville",
  "Europe/Paris": "paris|france|lyon|marseille",
  "Europe/Berlin": "berlin|germany|munich|hamburg|cologne|frankfurt",
  "Europe/Vienna": "vienna|austria",
  "Europe/Zurich": "zurich|zürich|switzerland|geneva|basel|bern",
  "Europe/Rome": "rome|italy|milan|naples|turin|florence",
  "Europe/Amsterdam": "amsterdam|the netherlands|netherlands|rotterdam",
  "Europe/Brussels": "brussels|belgium|antwerp",
  "Europe/Copenhagen": "copenhagen|denmark",
  "Europe/Stockholm": "stockholm|sweden",
  "Europe/Oslo": "oslo|norway",
  "Europe/Helsinki": "helsinki|finland",
  "Europe/Warsaw": "warsaw|poland|krakow|kraków",
  "Europe/Prague": "prague|czechia",
  "Europe/Budapest": "budapest|hungary",
  "Europe/Athens": "athens|greece",
  "Europe/Istanbul": "istanbul|turkey|ankara",
  "Europe/Bucharest": "bucharest|romania",
  "Europe/Kyiv": "kyiv|kiev|ukraine",
  "America/New_York": "new york|boston|miami|washington|philadelphia|atlanta|nyc",
  "America/Chicago": "chicago|houston|dallas|austin",
  "America/Denver": "denver",
  "America/Los_Angeles": "los angeles|san francisco|seattle|san diego|california|la|portland",
  "America/Toronto": "toronto|montreal|ottawa",
  "America/Vancouver": "vancouver",
  "America/Mexico_City": "mexico city",
  "America/Sao_Paulo": "são paulo|sao paulo|rio|rio de janeiro",
  "America/Argentina/Buenos_Aires": "buenos aires|argentina",
  "Asia/Tokyo": "tokyo|japan|osaka|kyoto",
  "Asia/Seoul": "seoul|south korea",
  "Asia/Shanghai": "shanghai|beijing|china",
  "Asia/Hong_Kong": "hong kong",
  "Asia/Singapore": "singapore",
  "Asia/Bangkok": "bangkok|thailand",
  "Asia/Kolkata": "india|delhi|mumbai|bangalore|kolkata|chennai",
  "Asia/Dubai": "dubai|abu dhabi",
  "Asia/Jerusalem": "tel aviv|jerusalem|israel",
  "Australia/Sydney": "sydney",
  "Australia/Melbourne": "melbourne",
  "Pacific/Auckland": "auckland|new zealand|wellington",
  "Africa/Cairo": "cairo|egypt",
  "Africa/Johannesburg": "johannesburg|cape town|south africa",
  "Africa/Nairobi": "nairobi|kenya",
};

/** Also by the zone's own name. */
export const namedZones = Object.fromEntries(
  Object.entries(zones).map(([zone, names]) => [zone, `${zone}|${names}`]),
);

/** Who the user is. */
export const profileKeys: readonly KeyWords[] = [
  {
    tool: "update_profile",
    changes: true,
    slots: { timeZone: { type: "choice", values: namedZones } },
    allOf: ["timeZone"],
    cues: [
      "(?:i|we)(?:'m|'re|'ve| am| are| have)? ?(?:live|living|based|moved|move|just moved|now live|reside|located|home is)|time ?zone|(?:my|our) home is",
    ],
    also: ["{set}|is|now|use|change|currently|have|just|time|switch"],
    unless: "trip|⟦|group|stops?|packing",
  },
  {
    tool: "update_profile",
    changes: true,
    slots: { name: { ...calledName, ask: "What should I call you?" } },
    cues: [
      "(?:my |the )?name(?:'s| is)?|call me|address me(?: as)?|i(?:'m| am) (?:called|named)|i go by|refer to me(?: as)?",
    ],
    also: ["{set}|change|is|to"],
    rest: "name",
    unless:
      "names? (?:'s |is )?(?:on|in|at|off|not|often|always|too|never|very|really)|group|trip|event|recipe|what|remind|vehicle|car|van|at ⟦|to call|back",
  },
  {
    tool: "update_profile",
    changes: true,
    slots: { currency: { type: "choice", values: currencyNames } },
    allOf: ["currency"],
    cues: [
      "(?:default |own |main |home |base )?currency|(?:i|we)(?: always| usually| mostly)? (?:pay|count|reckon|earn|use|calculate)|use|switch|show (?:me )?(?:all |my )?(?:amounts|prices|money|everything)|default",
    ],
    also: ["{set}|is|now|use|change|switch|default|everything|amounts?|should be|as|i|live|set"],
    unless: "⟦|rate|convert|worth|how|what",
  },
  {
    tool: "update_profile",
    changes: true,
    slots: {
      units: {
        type: "choice",
        values: {
          imperial: "miles(?: and gallons)?|imperial(?: units| system)?|gallons|mpg|feet",
          metric: "kilomet(?:er|re)s(?: and lit(?:er|re)s)?|km|metric(?: units| system)?|lit(?:er|re)s",
        },
      },
    },
    allOf: ["units"],
    cues: [
      "units?|use|switch|change|show|prefer|think in|count in|set|distances?|work in|i'm used to|system",
    ],
    also: [
      "from now on|for everything|units?|distances?|everything|instead(?: of .*)?|i|measurements|system|should be|rather than .*|to|my",
    ],
    unless: "⟦|how|what|odometer",
  },
  {
    tool: "update_profile",
    changes: true,
    slots: {
      digestAt: { type: "moment", alone: "clock", early: true, ask: "At what time?" },
      rule: { type: "repeat", to: [""] },
    },
    cues: [
      "(?:daily |morning |evening )?(?:digest|briefing|daily summary|(?:summary|overview|rundown) of (?:the|my) day|day's summary|daily (?:overview|rundown)|rundown)",
    ],
    also: ["send(?: me)?|give(?: me)?|get|{set}|want|i|have|deliver|should come|come|comes|change|daily|at"],
    unless: "what|show",
  },
  {
    tool: "update_profile",
    changes: true,
    slots: {
      diet: {
        type: "choice",
        within: "preferences",
        values: {
          vegetarian: "(?:an? )?vegetarian|veggie|(?:don't|do not) eat (?:any )?meat|no meat",
          vegan: "(?:an? )?vegan",
          pescatarian: "(?:an? )?pescatarian",
          "gluten-free": "gluten[- ]free|celiac|coeliac",
          "lactose-free": "lactose[- ](?:free|intolerant)",
          halal: "halal",
          kosher: "kosher",
        },
      },
    },
    allOf: ["diet"],
    cues: ["{diet}"],
    also: [
      "(?:i|we)(?:'m|'re| am| are)?(?: eat| only eat| keep| follow)?|my diet is|diet|food|{set}|remember|that",
    ],
    unless: "recipe|⟦|restaurant|shopping|group|dinner|lunch|she|he|find",
  },
  {
    tool: "show_profile",
    changes: false,
    slots: {},
    cues: [
      "(?:know|remember|stored|saved|have) (?:about|on) me|my profile|profile|settings|preferences|who am i|my name|(?:my|which|what|default) (?:currency|time ?zone|units|language)",
    ],
    also: ["set|use|using|currency|time ?zone|units|to|you|my"],
    unless: "change|update|call me|set my|should|live",
  },
];
