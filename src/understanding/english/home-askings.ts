import type { Slot, ToolWords } from "../catalogue.ts";
import { dishes } from "./dishes.ts";

const pantry =
  "(?:the |my |our )?(?:pantry|larder|cupboards?|fridge|freezer|cellar|store ?room|kitchen cupboards?)";
const athome = `(?:(?:left )?(?:in ${pantry}|at home|in the house)|in stock)`;
const never =
  "it|that|this|them|these|those|everything|anything|something|nothing|any|some|more|one|(?:an? )?.*(?:recipe|list)";
const recipe: Slot = { type: "name", never };
const search: Slot = { type: "name", never };
const group: Slot = { type: "name", never: "(?:this|that|which|what|each|every|any|an?)(?: .*)?" };
const ofGroup = "(?:the |my |our )?(?:{group} group|group (?:called )?{group}|group)";
const people = "(?:members?|people|participants|admins?|administrators?|owners?)";

/** What is asked of recipes, of what is at home and of who is in a group. */
export const englishHomeAskings: readonly ToolWords[] = [
  {
    tool: "show_recipe",
    changes: false,
    slots: {},
    says: [
      "(?:what|which) recipes (?:do (?:i|we) have|have (?:i|we)(?: got)?|did (?:i|we) (?:save|keep)|are there)(?: saved| stored| so far)*",
      "{show} (?:me )?(?:all )?(?:of )?(?:the |my |our )?(?:saved )?recipes(?: (?:that )?(?:i|we)(?:'ve| have)(?: saved| got)?)?",
      "(?:my|our|all (?:the |my |our )?)recipes",
      "do (?:i|we) have any recipes(?: saved)?",
    ],
  },
  {
    tool: "show_recipe",
    changes: false,
    slots: { recipe },
    allOf: ["recipe"],
    says: [
      "{show} (?:me )?(?:(?:the|my|our) )?(?:recipe (?:for|of|called) (?:the |my |our )?{recipe}|{recipe} recipe)(?: again)?",
      "{polite}(?:find|look up|look for|get|bring up|pull up|tell)(?: me)? (?:(?:the|my|our) )(?:recipe (?:for|of|called) (?:the |my |our )?{recipe}|{recipe} recipe)(?: again)?",
      "what(?:'s| is| was)(?: in)? (?:(?:the|my|our) )(?:recipe (?:for|of|called) (?:the |my |our )?{recipe}|{recipe} recipe)(?: again)?",
      "what (?:goes|went) (?:in|into) (?:the |my |our ){recipe}(?: recipe)?(?: again)?",
      "(?:what|which|how many) (?:ingredients )?(?:do (?:i|we) need|does it take|are there|are needed|goes?) (?:for|in|into) (?:(?:the|my|our) )?(?:recipe (?:for|of|called) (?:the |my |our )?{recipe}|{recipe} recipe)",
      "(?:what|which) ingredients (?:does|do|are in|go in|go into|belong in|for) (?:the |my |our )?{recipe}(?: recipe)?(?: need| take| have| call for)?",
      "how (?:is|are) (?:the |my |our ){recipe}(?: recipe)? (?:made|cooked|prepared|baked)(?: again)?",
      "how (?:do|did|should|can) (?:i|we|you) (?:cook|bake|prepare) (?:the |my |our )?{recipe}(?: again)?",
      "how (?:do|did|should|can) (?:i|we|you) make (?:the |my |our ){recipe}(?: recipe)?(?: again)?",
      `how (?:do|did|should|can) (?:i|we|you) make (?<recipe>(?:[a-z]+ )?(?:${dishes}))(?: again)?`,
      "(?:do (?:i|we) have|have (?:i|we) got|is there|did (?:i|we) save) (?:an? |the |any |my |our )?(?:recipe (?:for|of) {recipe}|{recipe} recipe)(?: saved)?",
    ],
  },
  {
    tool: "show_pantry",
    changes: false,
    slots: {},
    says: [
      `what(?:'s| is| do (?:we|i) have| have (?:we|i)(?: got)?)(?: still| left| there)* in ${pantry}(?: (?:at the moment|right now|now))?`,
      `what (?:food|things|supplies) (?:is|are|do (?:we|i) have|have (?:we|i) got)(?: still| left| there)* ${athome}`,
      `what (?:do (?:we|i)(?: still)? have|have (?:we|i) got) (?:left )?(?:at home|in stock|in the house)(?: to eat)?`,
      `{show} (?:me )?(?:the contents of |what(?:'s| is)(?: still| left)* in |everything in |the things in |all (?:of )?)?${pantry}(?: list| contents)?`,
      `(?:the |my |our )?pantry(?: list)?`,
      `what(?:'s| is)?(?: in ${pantry})? (?:about to|going to|due to) (?:expire|go off|spoil|go bad)(?: in ${pantry})`,
      `(?:what|which (?:things|food|items))(?:'s| is| are)? in ${pantry} (?:expires?|goes off|go off|goes bad|go bad|is about to expire|are about to expire|runs? out)(?: soon| next| first| this week)?`,
    ],
  },
  {
    tool: "show_pantry",
    changes: false,
    slots: { search },
    allOf: ["search"],
    says: [
      `(?:is|are) there(?: still)? (?:any |some |enough |still |more )*{search}(?: left)? ${athome}`,
      `(?:do (?:we|i)(?: still)? have|have (?:we|i)(?: still)? got) (?:any |some |enough |still |more )*{search}(?: left)? ${athome}`,
      `how (?:much|many) {search}(?: (?:do (?:we|i)(?: still)? have|have (?:we|i)(?: still)? got|is there|are there|is|are))(?: still)?(?: left)? ${athome}`,
    ],
  },
  {
    tool: "list_group_members",
    changes: false,
    slots: { group },
    says: [
      `who(?: else)?(?:'s| is| are)(?: all| else)? (?:in|part of|an? member of|members of) ${ofGroup}`,
      `who (?:belongs to|has joined|joined|runs|leads|owns|manages|administers) ${ofGroup}`,
      `who(?:'s| is| are) (?:the |an? )?(?:admins?|administrators?|owners?) (?:of|in) ${ofGroup}`,
      `who (?:wants|asks|asked|has asked|would like) to (?:join|get into|be in) ${ofGroup}`,
      `(?:who are|{show} (?:me )?)(?: ?(?:all )?(?:of )?the)?(?: ?all)? ?${people} (?:of|in) ${ofGroup}(?: (?:and|with) their roles)?`,
      `(?:which|what|how many) (?:people|members)(?: are| is)?(?: there)?(?: in| of) ${ofGroup}`,
      `how many (?:people|members) (?:does|has) ${ofGroup}(?: have| got)?`,
      `(?:tell me |{show} )who (?:(?:all )?(?:is|the members(?: are)? of|the members are in|belongs to))(?: in)? ${ofGroup}(?: are| is)?`,
      `who(?:'s| is| are) (?:in|part of|an? member of) (?:the |my |our )(?<group>[^⟦:?]{0,40}(?:club|crew|circle|band|choir|society|squad|association))`,
      `tell me who the ${people} (?:of|in) (?:the |my |our )(?<group>[^⟦:?]{2,40}) are`,
      `is [^⟦:?]{2,40} (?:in|an? member of|an admin of|the owner of) (?:the |my |our ){group} group`,
    ],
  },
];
