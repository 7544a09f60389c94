/** Tools that write money. */
const writes =
  "create_expense|update_expense|log_income|set_budget|set_recurring|set_savings|add_to_goal|log_saving|update_money";
const outsiders =
  "(?:boss|manager|colleague|co-?worker|neighbou?r|friend|cousin|uncle|aunt(?:ie)?|brother|sister|nephew|niece|landlord|landlady|roommate|flatmate|teacher|grand(?:ma|pa|mother|father|parents)|parents?)";
const forUs = "(?!.* (?:me|us|my|our|i|we)(?= |$|[.,!]))";
/** What somebody has, earns and pays regularly. */
const means =
  "(?:[a-z]+ )?(?:pension|salary|wages?|pay|pay ?check|rent|mortgage|bonus|income|bills?|contract|allowance|benefit|electricity|heating|internet|savings?|goal|budget)";

/** What other people get, pay and save is no money of the user's: what begins so never means these tools. */
export const othersMoney: readonly (readonly [begins: string, never: string])[] = [
  [
    `(?:(?:my|our|his|her|their|the|an?) )?(?:[a-z]+ )?${outsiders}s?(?: of (?:mine|ours))?(?: (?!and |is |was |'s )[a-z]+)?(?: (?:also|now|just|still|always|only|already|has|have))* (?:gets?|earns?|makes?|saves?|spends?|receives?|owes?|pays?|got|earned|made|saved|spent|received|paid|had|bought|ate|took|ordered|sold|put)(?! back)${forUs}`,
    writes,
  ],
  [`(?:my|our|his|her|their) ${outsiders}(?:'s|s') ${means}(?= )`, writes],
  [`(?:his|her|their) ${means}(?= )`, writes],
  [
    `(?!today|yesterday|tonight|month|week|year)[a-z]+'s ${means}(?= )(?!.* (?:i|we) )`,
    `${writes}|plan_meal`,
  ],
  ["(?:the|an?) [a-z]+ next door", writes],
  [`(?:the|an?) [a-z]+ of (?:my|our|the) ${outsiders}s?(?= )`, writes],
  [
    "there (?:was|were)(?!.*(?:bill|fine|ticket|fee|charge|toll|penalty|surcharge|dividend|refund|bonus|payment|income|transfer|deposit))",
    "create_expense",
  ],
  ["(?:i|we)(?:'d| would)? (?:like|love|want|wish|hope) to (?:earn|make|get|receive|win)(?= ⟦)", writes],
  ["(?:earn|receive|win)(?= ⟦)", writes],
];
