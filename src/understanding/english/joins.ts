import type { JoinWords } from "../loose-words.ts";

/** How one sentence orders several things: "log the fuel, add milk to the list and remind me to call". */
export const englishJoins: JoinWords = {
  strong: ";|, (?:and )?(?:then |also )?|(?:,? and)? (?:then|also) |,? and (?:then |also )",
  weak: " and ",
  // Not those that people are reminded of: buy, call, pay, get, take.
  starts:
    "(?:please )?(?:(?:add|put|log|record|note|set|create|schedule|show|list|undo|cancel|delete|remove|move|mark|tick|post|open)(?! (?:it|that|them|those|this (?:one|too))(?![a-z]))|remind me|make (?:a|me|my|the)|tell me|invite|convert|summari[sz]e|i(?:'ve| have)? (?:just )?(?:spent|paid|bought|filled|tanked)|how (?:much|many)|what)",
  hollow: "oops|whoops|oh no|oh dear|sorry|damn|argh|hey|hi|hello|ok|okay|right|well|so|pam|hey pam|hi pam",
  sure: "(?:please )?(?:remind me|show me|tell me|log|record|i(?:'ve| have)? (?:just )?(?:spent|paid)|how (?:much|many))",
};
