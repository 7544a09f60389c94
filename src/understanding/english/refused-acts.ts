/** What begins so is denied, contradicts itself, corrects, or is told of somebody one looks after; see `englishActs`. */
export const refusedActs: readonly (readonly [begins: string, never: string])[] = [
  [".*(?:both|neither|either) before(?= and| nor| or|$)", "set_|update_|create_|move_"],
  [
    "(?:the|an?|this|that|one|some|my|our) (?:patient|customer|client|tenant|pupil|resident|inmate|guest|passenger)s?(?: (?:in|on|at|of|from|called|named|with) [^,;:]{1,20})? (?:has|have|had|needs?|wants?|gets?|got)",
    "create_|set_|log_|add_|plan_|update_",
  ],
  ["(?:please )?(?:fix|correct|amend)(?= )", "log_"],
  [
    "(?!.*(?:without|unless|before) )(?:please )?(?:never|don't ever|do not ever) (?:remove|delete|add|book|log|cancel|move|create|put|buy|post|pay|plan|change|rename|join|leave|invite|mark|complete|pack)(?= )",
    "(?!list_|show_|read_|check_|summarize_|find_|due_)",
  ],
];
