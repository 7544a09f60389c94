const field =
  "(?:the )?(?:priority|(?:start |end )?time|(?:due |start |end )?date|deadline|day|name|title|category|price|amount|value|number of (?:servings|portions|people)|servings|location|place|status|state|(?:licen[cs]e )?plate|description|wording|words|text|target) of(?: the| my| our)?";

/** Slot → what may stand at the ends of its words and only says which kind of thing it is: "the goal Kitchen", "the milk task". */
export const englishKindNouns: Readonly<Record<string, string>> = {
  description: "as an? (?:subscription|recurring (?:payment|expense)|regular payment|standing order)",
  expense: `${field}|actually|really|(?:expense|purchase)(?: for| of| on)?`,
  entry: `${field}|(?:income|entry)(?: for| of)?|(?:recurring|regular|monthly|weekly|yearly) (?:payment|expense|income)s?(?: for| of| to)?|(?:savings? )?goal(?: for| called)?`,
  item: `${field}|(?:tins?|cans?|jars?|packs?|packets?|bottles?|bags?|boxes|cartons?|loaves) of(?: the)?|planned|(?:with|about|concerning|regarding)(?: the| my| our)?|(?:contract|subscription|membership|agreement|payments?|standing order|booking)s?(?: with| for| at| to| of)(?: the| my| our)?|(?:recurring|regular|monthly|weekly|yearly) (?:payment|expense|income)s?(?: for| of| to)?`,
  goal: "savings? goal(?: for| called)?|goal(?: for| called)?|savings?",
  vehicle: `${field}|(?:the )?(?:odometer|mileage) of(?: the| my| our)?|vehicle|now|soon|next|currently|replaced|changed|renewed|repaired|fixed|serviced|checked|(?:over)?due (?:on|for)(?: the| my| our)?|been|lately|recently|myself|ourselves|to the (?:top|brim)|(?:odometer|mileage)(?: reading)?|'s`,
  trip: "(?:the )?(?:budget|start|end|dates?|first day|last day) (?:of|for)(?: the| my| our)?|(?:bump|give|raise|lower|change|set|move|push|put|cut|increase|reduce|extend|shorten)(?: up| down)? (?:the|my|our)|trip(?: to)?|journey(?: to)?|'s|trip's",
  stop: "stop(?: in| at)?|instead",
  event: `${field}|(?:next|coming|upcoming)|(?:calendar )?(?:event|entry)(?: (?:called|named))?|appointment(?: (?:with|at|for|about)(?: the| my| our)?)?|'s|(?:(?:that|which) is )?in (?:my|our|the) (?:calendar|diary|agenda)|at the same (?:time|hour)`,
  task: `${field}|(?:thing|job|business|matter) (?:with|about)|(?:task|to-?do)(?: (?:to|of|with|about|for|on|called|named|concerning|regarding))?|(?:with|about|concerning|regarding)(?: the| my| our)?`,
  parent: "(?:task|to-?do)(?: (?:to|of|with|about|for|called|named))?|(?:with|about)(?: the| my| our)?",
  reminder: `${field}|reminder(?: to| about| for| of| with| on)?|remind me (?:to|of|about)|(?:with|about|concerning|regarding)(?: the| my| our)?`,
  meal: `${field}|planned`,
  recipe: "recipe(?: for| of| called)?",
  group: "groups?|group called",
  post: "post(?: about| on)?|again",
  comment: "comment(?: about| on)?",
  person: "(?:user|member|person)(?: called)?|@",
  topic: "topics?",
};
