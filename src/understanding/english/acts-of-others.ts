/** How sentences begin that tell of others, and the tools that they then never mean, as patterns. */
export const othersActs: readonly (readonly [begins: string, never: string])[] = [
  ["(?:⟦v\\d+⟧|it|this|that|there|the [a-z]+)(?:'s| is| will)?(?: going to)? be(?= )", "create_trip"],
  ["(?:for ⟦v\\d+⟧ )?(?:i|we)(?:'re| are) taking (?:the |my |our )(?:kids|children|dog|baby)", "create_trip"],
  // What others earn and pay is nothing of the user's.
  [
    "(?:his|her|their|(?!(?:this|last|next|the|november|december|january|february|march|april|may|june|july|august|september|october|today|yesterday)(?:'s| (?:month|year|week|flat|house|car|van|garage)'s))(?:(?:my|our) (?:neighbou?r|boss|colleague|friend|cousin|uncle|aunt)|[a-z]+)'s) (?:monthly |new |yearly |own )?(?:salary|wages?|pension|rent|mortgage|income|earnings)(?= )",
    "",
  ],
  [
    "(?:an?|one of my|some of my|some) (?:(?:good|old|close) )?(?:friend|colleague|neighbou?r|cousin|uncle|aunt|man|woman|guy|lady|teacher|student|family)s?(?: of (?:mine|ours|my [a-z]+(?:'s)?))?(?= )",
    "create_expense|set_recurring|log_|set_budget|add_to_goal|set_savings",
  ],
  [
    "(?!(?:today|tomorrow|yesterday|tonight|[a-z]+day)'s )[a-z]+'s event(?= )",
    "create_event|move_|cancel_|update_event",
  ],
  ["(?:please )?(?:speak|talk|write) [a-z]+ (?:to|with) (?!me|us|you)[a-z]+", "update_profile"],
  [
    "(?:there(?:'s| is| was) )?no need (?:to|for)(?= )",
    "create_|add_|log_|save_|plan_|set_|post_|comment_|join_|invite_|import_",
  ],
  [
    "(?:the|an?|some|many|most|all|other) (?:[a-z]+ )?(?:customers?|people|persons?|men|women|clubs?|government|mayor|president|students?|pupils?|tourists?|guests?|players?|politicians?|workers?|neighbou?rs?|council|school|company) (?!.*(?<![a-z])(?:me|us|my|our|i|we)(?![a-z]))[a-z]+",
    "create_expense|update_expense|log_|set_recurring|set_budget|update_money|add_to_shopping|create_trip",
  ],
  [
    "(?:the (?!kids|children|girls|boys|twins)[a-z]+s|[a-z]+ and (?!i(?![a-z]))[a-z]+) (?:are|were|have|went|want|plan)(?= )",
    "create_trip",
  ],
  [
    "(?:the|an?|my|our) [a-z]+ (?:promised|wants?|wanted|hopes?|hoped|plans?|planned|agreed|offered|refused|tried|forgot) to(?= )",
    "create_expense|update_expense|log_|set_recurring",
  ],
  // A poem about something is no order for it.
  [
    "(?:please )?(?:(?:can|could|would|will) you (?:please )?)?(?:write|compose|tell|sing|make up|recite)(?: (?:me|us))? (?:an? )?(?:[a-z]+ )?(?:poem|song|limerick|haiku|rap|joke|fairy tale|sonnet|rhyme)(?![a-z])",
    "",
  ],
  ["(?:is|was|will|does|did) (?:it|he|she|they|there)(?= )", "create_trip"],
  ["[a-z]+'s (?:going|flying|travell?ing|driving|off|heading|moving)(?= )", "create_trip"],
];
