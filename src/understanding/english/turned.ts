import { persons } from "./vehicle-names.ts";

/** The doing and the done: "the tyres need rotating" and "need to be rotated", "I want it deleted" and "delete it". */
const treating =
  "chang|replac|rotat|check|clean|servic|renew|inspect|greas|oil|balanc|align|flush|tighten|adjust|test|refill|lubricat"
    .split("|")
    .map(
      (verb) => [`(?<=(?<!\\w)(?:needs?|wants?|requires?) )${verb}ing(?!\\w)`, `to be ${verb}ed`] as const,
    );

const asked = [
  ["deleted", "delete"],
  ["removed", "remove"],
  ["erased", "erase"],
] as const;
const things = "(?:the|my|our) (?![^,.:;?!]* to have )[^,.:;?!]{3,80}?";
const months = "january|february|march|april|may|june|july|august|september|october|november|december";

/** What may be said in two ways is read in one. */
export const turned = [
  // "My wife and I" are "we".
  [
    `(?<=^|[.!?;,] )(?:my (?:${persons}|partner|fiancée?|wife|husband) and (?:i|me)|(?:i|me) and my (?:${persons}|partner|fiancée?))(?= (?!'))`,
    "we",
  ],
  ...treating,
  ...asked.flatMap(
    ([done, verb]) =>
      [
        [
          `(?<=^|[.!?] )(?:i|we)(?:'d| would)? (?:like|want) (${things}) (?:to be )?${done}(?!\\w)`,
          `please ${verb} $1`,
        ],
        [
          `(?<=^|[.!?] )(${things}) (?:can|should|may|must|has to|have to|needs to|need to)(?: now)? be ${done}(?= *(?:now|again)?(?:[.!]|$)| (?:from|off|out of) )`,
          `please ${verb} $1`,
        ],
      ] as const,
  ),
  [`(?<=\\w )(?:in|for|during) the first week of (${months})(?!\\w)`, "from 1 to 7 $1"],
  [`(?<=\\w )(?:in|for|during) the second week of (${months})(?!\\w)`, "from 8 to 14 $1"],
  [`(?<=\\w )(?:in|for|during) the third week of (${months})(?!\\w)`, "from 15 to 21 $1"],
  // "Stop in Coimbra and in Porto".
  [
    "(?<=(?<!\\w)(?:stop|stops|stopping|stay|staying|halt|halts) (?:in|at) [^,.;⟦⟧0-9]{2,60}?)((?:,| and|, and)) (?:then )?(?:in|at) (?=[a-zà-ÿ]+(?:[ ,.]|$))(?!the |my |our |about |around |noon|midday|night|[a-z]+ (?:o'clock|am|pm))",
    "$1 ",
  ],
  [
    "(?<=^|[.!?] )this (?:morning|afternoon),? (?=(?:the|my|our) [^,.;:⟦⟧0-9]{2,30} (?:took|got|was|had|drank|reached|needed|received)(?!\\w))",
    "today ",
  ],
  [
    "(?<=^|[.!?] )(?:i|we)(?:'d| would) like (?=an? (?:overview|list|summary|report) (?:of|for|on))",
    "show me ",
  ],
  ["(?<!\\w)(mercedes|lexus|prius)'(?!s(?!\\w))", "$1's"],
  [
    "(?<=^|[.!?] )(?:i|we)(?:'ve| have)? paid ([^ ]+ (?:euros|€|dollars|pounds)|[€$£][^ ]+) to (?:have|get) ((?:the|my|our) [^,;.!?]{3,60})",
    "i had $2 for $1",
  ],
  [
    "(?<=(?<!\\w)(?:set up|plan|schedule|add|create|needs?|gets?|requires?) )an? (?:annual|yearly) ((?:[a-z]+ )?(?:inspection|check|check-up|oil change|mot|tyre change|wash|clean))((?: (?:for|on|of) [^.,;:?!]{2,40})?)(?= *[.!]*$)",
    "a $1$2 every year",
  ],
  [
    "(?<=\\d(?:st|nd|rd|th)?(?: of)?(?: [a-z]+)?(?: \\d{4})?), (?:which is |so )?(?:an?|one|two|three|\\d+) (?:days?|weeks?) (?:earlier|later|sooner|longer)(?: than (?:planned|expected|before|we (?:had )?(?:planned|thought)|originally planned))?(?= *[.!]*$)",
    "",
  ],
] as const;
