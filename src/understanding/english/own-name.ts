import type { Slot } from "../catalogue.ts";

/** What somebody may be called; "my name is on the list" and "call me later" tell no name. */
export const calledName: Slot = {
  type: "name",
  never:
    "(?:later|back|tomorrow|today|tonight|soon|again|now|crazy|names|please|maybe|wrong|missing|there|too|first|last)(?: .*)?|(?:an?|any|some|when|if|at|on|in|off|by|before|after|often|always|usually|never|really|very|so|still|hard|easy|too|already|also|only|just|[^ ]+ (?:in|for|on|at|as) (?:the|an?|my)|what|whatever|how|old-fashioned|not|use|that|this) .*|use|old-fashioned",
};
