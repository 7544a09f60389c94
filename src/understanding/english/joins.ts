import type { JoinWords } from "../loose-words.ts";
import { goesOn } from "./goes-on.ts";

/** How one sentence orders several things: "log the fuel, add milk to the list and remind me to call". */
export const englishJoins: JoinWords = {
  strong: ";|, (?:and )?(?:then |also )?|(?:,? and)? (?:then|also) |,? and (?:then |also )",
  weak: " and ",
  // Not those that people are reminded of: buy, call, pay, get, take.
  starts:
    "(?:please )?(?:(?:add|put|log|record|note|set|create|schedule|show|list|undo|cancel|delete|remove|move|mark|tick|post|open)(?! (?:it|that|them|those|this (?:one|too))(?![a-z]))|(?:remind|nudge|ping|alert|notify) me|make (?:a|me|my|the)|tell me|invite|convert|summari[sz]e|i(?:'ve| have)? (?:just )?(?:spent|paid|bought|filled|tanked)|how (?:much|many)|what)",
  told: "(?:(?:please|kindly|hey|hi|pam|(?:can|could|would|will) you|i'd like to|i would like to|i want to)[, ]+)*(?:(?:post|write|tell|message|announce|publish|share|send|inform|say|let|put|leave|add|comment|reply|answer|respond|edit|change|reword|rewrite|correct)[^:.!?\\n]{0,80}?(?<![a-z])(?:group|posts?|comments?|household|reply|message)(?![a-z])[^:.!?\\n]{0,60}|(?:post|announce|publish|write)(?: [a-z]+){0,2} (?:in|to|into) [^:.!?\\n]{2,60}): ",
  hollow: "oops|whoops|oh no|oh dear|sorry|damn|argh|hey|hi|hello|ok|okay|right|well|so|pam|hey pam|hi pam",
  goesOn,
  sure: "(?:please )?(?:(?:remind|nudge|ping|alert|notify) me|show me|tell me|log|record|i(?:'ve| have)? (?:just )?(?:spent|paid)|how (?:much|many))",
};
