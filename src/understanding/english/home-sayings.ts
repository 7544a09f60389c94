import type { Slot, ToolWords } from "../catalogue.ts";

const counted = {
  type: "list",
  name: "name",
  quantity: "quantity",
  quantityAs: "text",
  unit: "unit",
} as const;
const list = "(?:(?:the |my |our )?(?:shopping|grocery|groceries|shop) list|(?:the|our) list)";
const shop =
  "(?: (?:from|at|in) (?:the |a )?(?:shops?|stores?|supermarket|market|grocer's|greengrocer's|grocery store|chemist's?|drugstore|bakery|baker's|butcher's?|corner shop))";
const pantry =
  "(?:(?:the |my |our )?(?:pantry|larder|cupboards?|fridge|freezer|cellar|store ?room|kitchen|press|stores|stock))";
const strike = "(?:throw|chuck|toss|strike|cross|take|knock|remove|delete|drop|scratch|cut|get rid of)";
const got =
  "(?:bought|got|gotten|picked up|brought home|brought back|brought|grabbed|fetched|found|purchased)";
const home =
  "(?: (?:on the way home|home|today|just now|already|with me)|(?: (?:from|at|in) (?:the |a )?(?:shops?|stores?|supermarket|market|grocer's|greengrocer's|chemist's?|drugstore|bakery|baker's|butcher's?|corner shop))|(?: (?:from|on|off) (?:the |our |my )?(?:(?:shopping|grocery) )?list))*";
const item: Slot = { type: "name" };
const items: Slot = { type: "list", name: "" };
const amount: Slot = {
  type: "quantity",
  units: ["l", "gal", "kg", "g", "ml", "piece"],
  bareFrom: 1,
  as: "text",
  to: ["quantity", "unit"],
};

/** Shopping and stock as people speak of them: what goes where, what is not to be had after all. */
export const englishHomeSayings: readonly ToolWords[] = [
  {
    tool: "mark_bought",
    changes: true,
    with: { toPantry: true },
    slots: { items },
    says: [
      `(?:i|we)(?:'ve| have)?(?: just)? ${got} (?:the |some )?{items}(?: (?:from|off|on) ${list})?(?:,| and|, and| so|, so)+ (?:it|they|that|those|these)(?:'s|'re| is| are| have| has| goes| go| belongs?| went)+(?: now| all| both| straight| going| been put| put)* (?:in|into|to|on) ${pantry}(?: now)?`,
      `(?:i|we)(?:'ve| have)?(?: just)? ${got} (?:the |some )?{items}(?: (?:from|off|on) ${list})?(?:,| and|, and| so|, so)+ (?:please )?(?:put|move|add|note|store) (?:it|them|that|those|both) (?:in|into|to) ${pantry}(?: too| as well)?`,
      `{polite}(?:mark|tick off|tick|cross off|check off|check) (?:the )?{items}(?: off| as bought| off ${list}| as bought on ${list})? and (?:then )?(?:put|move|add|note|store) (?:it|them|that|those|both) (?:in|into|to) ${pantry}(?: too| as well)?`,
      `(?:the |our )?{items} (?:is|are) bought (?:and|,) (?:is |are |it's |they're )?(?:now )?(?:in|goes into|go into|goes in|go in) ${pantry}(?: now)?`,
      `{polite}(?:move|put|transfer) (?:the )?{items} from ${list} (?:in|into|to) ${pantry}`,
    ],
  },
  {
    tool: "mark_bought",
    changes: true,
    slots: { items },
    says: [
      `(?!.* (?:left|at home|in stock|in ${pantry})$)(?:i|we)(?:'ve| have)(?: just| now)? (?:${got}) (?:the |our )?{items}${home}`,
      `(?!.* (?:sorted|fixed|done|repaired|mended|finished|cleaned|out of the way)(?: |$))(?:i|we) (?:just |now )?(?:${got}) the {items}${home}`,
      "(?:i|we)(?:'ve| have)? managed to (?:get|find|buy|pick up) (?:the |some )?{items}",
      "(?:i|we)(?:'ve| have)?(?: just)? (?:put|got|placed) (?:the )?{items} in(?:to)? (?:the|my|our) (?:cart|trolley|basket|bag|shopping bag)(?: now)?",
      "(?:bought|picked up) ?: ?{items}",
      "(?:the |our )?{items} (?:is|are) (?:now |already )?in (?:the|my|our) (?:cart|trolley|basket|bag|shopping bag)(?: now| already)?",
      `{polite}(?:tick|cross|check|strike|mark) (?:the )?{items} (?:off|as bought)(?: ${list})?,? (?:i|we)(?:'ve| have)(?: just| already)? (?:got|bought) (?:it|them)`,
    ],
  },
  {
    tool: "mark_bought",
    changes: true,
    with: { bought: false },
    slots: { items },
    says: [
      `(?:the |there (?:was|were) no )?{items} (?:was|were|is|are) (?:sold out|out of stock|not to be had|unavailable|not available|not there)(?:,| so|, so| and)+ (?:please )?(?:put|leave|keep) (?:it|them|that) (?:back )?on ${list}`,
      `(?:the )?{items} (?:isn't|aren't|is not|are not|wasn't|weren't|was not|were not|hasn't been|haven't been|has not been|have not been) (?:bought|there|available)(?: yet| after all)?(?:,| so|, so| and)+ (?:please )?(?:put|leave|keep) (?:it|them) (?:back )?on ${list}`,
      `(?:i|we)(?:'ve| have)? (?:forgot|forgotten|missed|overlooked) (?:the )?{items}(?:,| so|, so| and)+ (?:please )?(?:put|leave|keep) (?:it|them) (?:back )?on ${list}`,
      `(?:they|the shops?|the store|the supermarket|the market) (?:had|have|has) (?:no|run out of|sold out of) {items}(?: left)?(?:,| so|, so| and)+ (?:please )?(?:put|leave|keep) (?:it|them) (?:back )?on ${list}`,
      `(?:i|we) (?:couldn't|could not|didn't|did not|haven't|have not) (?:get|find|buy|bought|found|got) (?:the |any )?{items}(?:,| so|, so)+ (?:it|they|that)(?:'s| stays?| has to stay| have to stay| must stay| is still| should stay)(?: back)? on ${list}`,
    ],
  },
  {
    tool: "mark_bought",
    changes: true,
    with: { all: true },
    slots: {},
    says: [
      `(?:i|we)(?:'ve| have) (?:got|bought) (?:it all|everything|all of it),? (?:the (?:whole|entire) )?${list}`,
      "(?:all )?(?:of )?the (?:shopping|groceries)(?:'s| is| are| has| have|'ve)(?: all)?(?: been)? (?:done|bought)",
      `(?:everything|all)(?: the things)? on ${list} (?:is|has been) (?:bought|got|done)`,
    ],
  },
  {
    tool: "show_shopping_list",
    changes: false,
    with: { bought: true },
    slots: {},
    says: [
      `(?:what|which (?:things|items))(?:'s| is| are| has| have)?(?: (?:on|from|off) ${list})?(?: (?:is|are|has|have))?(?: already| just)? ?(?:been )?(?:bought|got|crossed(?: off)?|ticked(?: off)?|checked(?: off)?|picked up)(?: already| so far)?(?: (?:on|from|off) ${list})?`,
      `(?:what|which (?:things|items)) (?:have|did) (?:i|we)(?: already)? (?:bought|got|get|buy|crossed off|ticked off|cross off|tick off)(?: already| so far)? (?:on|from|off) ${list}`,
    ],
  },
  {
    tool: "show_shopping_list",
    changes: false,
    slots: {},
    says: [
      "do (?:we|i)(?: still)? have to (?:buy|get|pick up) (?:any |some |more )?[^⟦:,]{2,40}",
      `(?:is|are) there(?: still)? anything(?: else| left)? (?:on ${list}|to (?:buy|get))`,
      "{show} (?:me )?(?:the |our )?(?:shopping|groceries)",
    ],
  },
  {
    tool: "update_list_item",
    changes: true,
    with: { list: "shopping" },
    prefers: "first",
    slots: { quantity: amount, was: { ...amount, to: ["", ""] }, item },
    allOf: ["quantity", "item"],
    says: [
      `{polite}(?:make|change) (?:it|that|this)?(?: to)? ?(?:of )?{item} (?:instead(?: of)?|not|rather than) (?:on|in) ${list}`,
      `{polite}(?:double|raise|increase|lower|reduce|cut|bump|up|bring) (?:up |down )?(?:the )?{item} (?:on|in) ${list}(?: (?:to|up to|down to))?`,
      `(?:only|just) (?:of )?{item} (?:on|in) ${list}(?:,? (?:and )?(?:not|instead of|rather than))?`,
      `{polite}(?:change|set|make|update) (?:the )?{item} (?:on|in) ${list} to [a-z' -]+`,
      `(?:we|i)(?:'ll)? (?:only |just )?need (?:only |just )?(?:of )?{item},? (?:and )?(?:not|instead(?: of)?|rather than)(?: (?:on|in) ${list})?`,
    ],
  },
  {
    tool: "update_list_item",
    changes: true,
    with: { list: "shopping" },
    slots: { item, name: { type: "name" } },
    allOf: ["item", "name"],
    says: [
      `${list} (?:should|has to|must) (?:say|read|have) {name}(?:,? (?:and )?(?:not|instead of|rather than) ){item}`,
      `{polite}(?:make|call) (?:the )?{item} on ${list} {name}`,
    ],
  },
  {
    tool: "update_list_item",
    changes: true,
    with: { list: "pantry" },
    slots: { quantity: amount, item },
    allOf: ["quantity", "item"],
    says: [
      `(?:we|i) (?:now )?(?:only|just) have (?:of )?{item}(?: left)?(?: (?:in|at) (?:${pantry}|home|the house))?`,
      `(?:we|i)(?:'ve| have) (?:only|just) (?:got )?(?:of )?{item} left(?: (?:in|at) (?:${pantry}|home|the house))?`,
      `(?:only|just) (?:of )?{item} (?:is|are) left (?:in|at) (?:${pantry}|home|the house)`,
      `(?:after [^⟦,:]{3,40},? )?(?:there(?:'s| is| are)|(?:we|i)(?:'ve| have)(?: got)?) (?:now )?(?:only|just|no more than) (?:of )?{item}(?: left)?(?: now)? (?:in|at) (?:${pantry}|home|the house)(?: now)?`,
      `(?:we|i)(?:'re| are|'m) (?:down to|on our last|on my last) (?:of )?{item}(?: left)?(?: (?:in|at) (?:${pantry}|home|the house))?`,
      `(?:the |our )?{item} (?:in|at) (?:${pantry}|home) (?:is|are)(?: now| down to)* (?:only|just|now|down)(?: (?:to|only|just))?`,
      `{polite}(?:set|change|correct|put) (?:the |our )?{item} in ${pantry} (?:to|at|down to)`,
    ],
  },
  {
    tool: "update_list_item",
    changes: true,
    with: { list: "pantry" },
    slots: {
      expiresOn: { type: "day", after: "expires on|expires|until|till|before|expiring|expiring on" },
      item,
    },
    allOf: ["expiresOn", "item"],
    says: [
      `(?:the |our )?{item} (?:in|from) ${pantry}(?: (?:is good|are good|is fine|is best|are best|keeps?|lasts?|stays? fresh|can be eaten|has to be eaten|should be eaten))?(?: (?:now|only))?`,
    ],
  },
  {
    tool: "add_to_shopping_list",
    changes: true,
    slots: { items: counted },
    says: [
      `(?:we|i) (?:also |still |really )?need (?!to )(?:some |more |another )?{items}${shop}`,
      `(?:we|i) (?:could do(?: with)?|could use|want|'d like|would like) (?:some |more |another |a few )?{items}${shop}`,
      "(?:we|i)(?:'re| are|'m| am)(?: clean| right| completely| totally| nearly| almost| fresh)* out of (?!the |town|office|here|time|money|ideas|luck|breath|work|love|hospital|touch|patience|petrol|diesel|fuel|gas){items}",
      `there(?:'s| is| are) no (?:more |longer any )?{items}(?: left)? (?:in the (?:house|kitchen|fridge|pantry|cupboard|freezer|larder)|at home|in stock)`,
      `{polite}(?:put|add|write|note) {items} (?:down|on),? (?:because )?(?:we|i)(?:'ve|'re| have| are)? (?:run out|out|nearly out|running low|none left|almost out|got none left)(?: of (?:it|them))?`,
      `(?:on|onto|on to) ${list} with (?:the |some )?{items}`,
      `{polite}(?:put|add|write|note) {items} (?:down )?(?:for|on|onto) (?:the )?(?:shopping|next shop|weekly shop)`,
      `{items} (?:have to|has to|must|should|need to|needs to|ought to) (?:go|be|be put|be added) on ${list}`,
      `{items} belongs? on ${list}`,
      `there (?:isn't|aren't|is not|are not)(?: any| enough| much| many)? {items}(?: left)?(?:,| so|, so| and) (?:please )?(?:add|put|get|write) (?:some|it|them|more|some more)(?: (?:on|to|onto) ${list})?`,
      "(?:the )?{items} (?:is|are)(?: nearly| almost| all| just about)? (?:empty|missing|needed|low|finished|used up|gone|running out|running low|run out)(?:,| so|, so| and) (?:please )?(?:get|buy|order|add|put|write) (?:some )?(?:more|it|them|another)(?: (?:on|to|onto) (?:the |my |our )?(?:shopping )?list)?(?: please)?",
    ],
  },
  {
    tool: "delete_item",
    changes: true,
    with: { kind: "shopping_item" },
    slots: { item },
    says: [
      `(?:we|i) (?:don't|do not|no longer|won't) (?:want|need|have to buy|have to get|have to have) (?:any |the )?{item}(?: after all| any ?more| any longer)*(?:,| so|, so| and)+ (?:please )?${strike} (?:it|them|that) (?:off|from|out of) (?:${list}|the list)`,
      `(?:i|we)(?:'ve| have)? (?:decided against|changed (?:my|our) minds? about|gone off) (?:the |any )?{item}(?:,| so|, so| and)+ (?:please )?${strike} (?:it|them|that) (?:off|from|out of) (?:${list}|the list)`,
      `{polite}${strike} (?:the |any )?{item} (?:from|off) ${list},? (?:because |as |since )?(?:nobody|no one|(?:we|i|they) (?:don't|do not|won't|no longer)|it's not|it isn't|they're not|they aren't) [^⟦]{2,50}`,
      `{polite}${strike} (?:the |any )?{item} (?:from|off) (?:the |our |my )?list of (?:things|what) (?:we have |we need )?to buy`,
    ],
  },
  {
    tool: "delete_item",
    changes: true,
    with: { kind: "shopping_item" },
    slots: { item },
    says: [
      `(?:the |our )?{item} (?:isn't|aren't|is not|are not|is no longer|are no longer) (?:needed|wanted|necessary)(?: any ?more| any longer| after all)?(?:,| so|, so| and)+ (?:please )?${strike} (?:it|them|that) (?:off|from|out of) ${list}`,
    ],
  },
  {
    tool: "make_shopping_list",
    changes: true,
    slots: { range: { type: "range", to: ["from", "to"] } },
    says: [
      `{polite}(?:put|add|get|write) (?:all )?(?:the )?ingredients (?:(?:for|of) )?(?:the |our |my )?(?:planned )?(?:meals|dishes|dinners|menu|meal plan)(?: (?:on|to|onto) ${list})?`,
    ],
  },
  {
    tool: "delete_item",
    changes: true,
    with: { kind: "pantry_item" },
    slots: { item },
    says: [
      `(?:the |our )?{item} (?:is|are|has been|have been|has|have)(?: now)? (?:all )?(?:eaten|used up|gone|finished|empty|drunk|gone off|gone bad|run out)(?: now)?(?:,| so|, so| and)+ (?:please )?${strike} (?:it|them|that) (?:off|from|out of) ${pantry}(?: list)?`,
      `(?:i|we)(?:'ve| have)(?: just| now)? (?:finished|eaten|used up|used|drunk) (?:all )?(?:the |our ){item}(?:,| so|, so| and)+ (?:please )?${strike} (?:it|them|that) (?:off|from|out of) ${pantry}(?: list)?`,
      `(?:the |our )?{item} in ${pantry} (?:is|are|has been|have been|has|have)(?: now)? (?:all )?(?:eaten|used up|gone|finished|drunk|gone off|gone bad|run out)(?: now)?`,
    ],
  },
  {
    tool: "update_list_item",
    changes: true,
    with: { list: "pantry" },
    prefers: "first",
    slots: { quantity: amount, was: { type: "number", to: [""] }, item },
    allOf: ["quantity", "was", "item"],
    says: [
      `(?:there(?:'s| is| are)|we have|we've got) (?:of )?{item}(?: left)?(?: (?:in|at) (?:${pantry}|home|the house))?,? (?:and )?(?:not|instead(?: of)?|rather than)`,
    ],
  },
  {
    tool: "add_to_pantry",
    changes: true,
    slots: { items: counted },
    says: [`${pantry} (?:now |still )?(?:holds|contains|has|has got) (?=⟦v){items}`],
  },
];
