/** How people say that something is to be another way, or to go. */
export const change =
  "change|set|update|correct|fix|edit|adjust|amend|modify|alter|switch|make|put|turn|raise|lower|increase|decrease|reduce|cut|bump(?: up)?|drop|bring|move|shift|push|postpone|delay|reschedule|extend|shorten|swap|replace";
export const remove =
  "delete|remove|erase|scrap|drop|get rid of|bin|clear|throw (?:out|away|off)|take (?:out|off|away)|take|strike|scratch|discard|wipe|cross (?:out|off)|kick(?: out)?|cancel|ditch|lose";
export const rename =
  "rename|re-?title|change the (?:name|title|wording|words) of|give a new name to|call|name";
/** "45, not 42": what it was before. */
export const insteadOf = "(?:,? ?and )?(?:not|instead(?: of)?|rather than|from) ⟦v\\d+⟧";
