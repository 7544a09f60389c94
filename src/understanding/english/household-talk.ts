import type { Slot, ToolWords } from "../catalogue.ts";
import { anyMore, wish } from "./group-words.ts";

/** What a thing is, by the word beside its name; a list is none of them. */
export const kinds: Readonly<Record<string, string>> = {
  trip: "^(?!.*list)(?:(?:the|my|our) )?(?:trip|journey|holiday|vacation)(?= )|(?<!list.*)(?:trip|journey|holiday|vacation)$",
  vehicle: "^(?:(?:the|my|our) )?(?:vehicle|car|motorbike)(?= )",
  task: "^(?:(?:the|my|our) )?task(?= )",
  calendar_event: "^(?:(?:the|my|our) )?(?:calendar )?event(?= )",
  recipe: "^(?:(?:the|my|our) )?recipe(?= )",
  savings_goal: "^(?:(?:the|my|our) )?(?:savings )?goal(?= )",
};

const thing: Slot = {
  type: "text",
  to: ["what"],
  tells: { field: "kind", values: kinds },
  never:
    "it|that|this|them|these|those|everything|anything|nothing|(?:me|you|him|her|us)(?: .*)?|(?:a|an|what|how|who|if) .*",
};
/** Those one lives with, as readers of what is one's own: no kin alone, who see the doctor, too. */
const home =
  "(?:(?:the whole |all (?:of )?|the rest of )?(?:the |my |our )?household|(?:everyone|everybody|all|all members|the others|the rest|the whole|the other people|the people|the members|all the others|anyone|anybody) (?:in |of |at )?(?:(?:the |my |our )(?:household|family|home|house|flat)|home)|the people (?:i|we) live with|those (?:i|we) live with)";
const see = "(?:see|read|view|look at|look into|have a look at|have access to|know about)";
const the = "(?:the |my |our |this )?";
const too = "(?: too| as well| also| now)*";
const mine =
  "(?:private|hidden|visible (?:only (?:to|for) me|(?:to|for) me (?:only|alone))|only visible (?:to|for) me|for my eyes only|only mine|mine alone|just mine|only for me|just for me|for me alone|for me only|nobody's but mine|(?:hidden|kept) from (?:the |my |our )household)";
const stopIt =
  "(?:,? (?:and |so )?(?:please )?(?:(?:stop|end) sharing (?:it|them|that)(?: with (?:the |my |our )?(?:household|family|others))?|(?:make|set|keep|turn) (?:it|them|that) (?:back to )?(?:private|hidden|only mine|just mine)(?: again)?|(?:hide|unshare) (?:it|them|that)(?: again)?|keep (?:it|them|that) to myself(?: again)?))?";
const hide =
  "(?:needn't|need not|doesn't need to|does not need to|don't need to|do not need to|shouldn't|should not|may not|must not|should no longer|may no longer|must no longer|no longer needs? to|no longer has to|no longer have to|doesn't have to|don't have to)(?: be able to| get to)?";

/** What those one lives with may see, as people speak of it. */
export const englishHouseholdTalk: readonly ToolWords[] = [
  {
    tool: "share_with_household",
    changes: true,
    slots: { thing },
    allOf: ["thing"],
    says: [
      `${wish} ${home} (?:to )?(?:be able to |get to |be allowed to )?${see} ${the}{thing}${too}`,
      `{polite}(?:let|allow|enable|have) ${home} (?:to )?(?:be able to |get to )?${see} ${the}{thing}${too}`,
      `${home} (?:may|can|should|shall|is to|are to|is allowed to|are allowed to|ought to)(?: now| also)?(?: be able to| be allowed to| get to)? ${see} ${the}{thing}${too}`,
      `{polite}(?:give|grant) ${home} (?:access to|a look at|sight of) ${the}{thing}${too}`,
      `${the}{thing} (?:should|is to|may|can|shall|ought to|must)(?: now| also)? be (?:seen by|visible to|visible for|shared with|open to|there for|readable for) ${home}${too}`,
      `{polite}(?:open|open up|make) ${the}{thing} (?:up )?(?:available |visible |accessible |readable |open )?(?:to|for) ${home}`,
      `${wish} (?:to have )?${the}{thing} (?:to be )?(?:shared with|visible to|visible for|open to|seen by) ${home}`,
      `{polite}(?:share|show) ${the}{thing} (?:with|to) ${home}`,
      `{polite}show ${home} (?:the |my |our ){thing}${too}`,
    ],
  },
  {
    tool: "stop_sharing",
    changes: true,
    slots: { thing },
    allOf: ["thing"],
    says: [
      `${home} ${hide} ${see} ${the}{thing}${anyMore}${stopIt}`,
      `(?:only i|i alone|nobody but me|no one but me|nobody except me)(?: (?:should|may|can|must|shall|am to|is to|want to)(?: be able to)?) ${see} ${the}{thing}${anyMore}${stopIt}`,
      `${the}{thing} (?:isn't|is not|is no longer|doesn't|does not|no longer|is none of|is|was|has) [^,:;⟦]{2,60},? (?:so |and )(?:please )?(?:(?:stop|end) sharing (?:it|them|that)(?: with (?:the |my |our )?(?:household|family|others|them))?|unshare (?:it|them)|(?:make|keep|set) (?:it|them) (?:${mine})(?: again)?|hide (?:it|them)(?: again)?)`,
      `${the}{thing} (?:shouldn't|should not|should no longer|needn't|need not|must not|must no longer|may no longer|doesn't need to|don't need to) be (?:shared with|visible to|visible for|seen by|open to) ${home}${anyMore}${stopIt}`,
      `(?:nobody|no one)(?: else)?(?: in (?:the |my |our )household| at home)? (?:should|needs to|need|may|must|is to) ${see} ${the}{thing}(?: any ?more| any longer)${stopIt}`,
      `{polite}(?:keep|have) ${the}{thing} (?:to|for) myself(?: again)?${stopIt}`,
      `${wish} (?:(?:to )?(?:keep|have) )?${the}{thing} (?:just |only |all |back )?(?:to|for) myself(?: again)?${stopIt}`,
      `${wish} ${the}{thing} (?:to be )?(?:${mine})(?: again)?${stopIt}`,
      `${the}{thing} (?:should|is to|must|shall|ought to|has to) (?:be|become|stay)(?: (?:${mine}))(?: again| from now on)?${stopIt}`,
      `{polite}(?:make|keep|set|turn) ${the}{thing} (?:back to |to )?(?:${mine})(?: again)?${stopIt}(?:,? (?:so(?: that)?|because|and) ${home} (?:can't|cannot|can no longer|won't|doesn't|don't|does not)(?: be able to| need to)? (?:see|read|look at) (?:it|them)(?: any ?more| any longer)?)?`,
      `(?:i|we) (?:don't|do not|no longer) (?:want|wish|like)(?: to have)? ${home} (?:to )?${see} ${the}{thing}${anyMore}${stopIt}`,
      `(?:i|we) (?:don't|do not|no longer) (?:want|wish) (?:to share )?${the}{thing} (?:to be )?(?:shared )?with ${home}${anyMore}${stopIt}`,
      `{polite}(?:stop|quit) (?:letting|having) ${home} ${see} ${the}{thing}`,
      `(?:please )?(?:don't|do not) (?:let|have|allow) ${home} (?:to )?${see} ${the}{thing} (?:any ?more|any longer|again)`,
      `(?:please )?(?:don't|do not) show ${the}{thing} to ${home} (?:any ?more|any longer|again)`,
      `{polite}(?:stop|quit) (?:showing|sharing|giving) ${the}{thing} (?:to|with) ${home}`,
      `{polite}(?:end|undo|stop|cancel|take back) (?:the )?sharing (?:of )?${the}{thing}(?: with ${home})?`,
      `{polite}(?:hide|take) ${the}{thing} (?:away )?from ${home}(?: again)?`,
    ],
  },
  {
    tool: "show_household",
    changes: false,
    slots: {},
    says: [
      "(?:who|which people|what people|how many people)(?: all| else)? (?:belongs?|live|lives|are|is|'s)(?: there)?(?: to| in| part of| members of)+ (?:the |my |our )?household(?: now| on here| at the moment)?",
      "(?:{show}|{polite}list|name)(?: me)? (?:the |all |all the )?(?:members of|people in|people of|everyone in) (?:the |my |our )?household",
      "who (?:do i|am i) (?:share|sharing) (?:my |the |our )?household with",
      "(?:(?:{show}|{polite}(?:list|name))(?: me)? )?(?:an? |the )?(?:overview|list|summary) of (?:everyone in |everybody in |the people in |the members of |who is in |all of )?(?:the |my |our )?household",
      "(?:with whom|who(?:m)?) (?:do i|do we|am i|are we) (?:share|sharing|live|living in) (?:an? |the |my |our )household(?: with)?",
      "(?:is|are) (?:anyone|anybody|somebody|someone|other people|there (?:other|more) people)(?: else)? in (?:the |my |our )?household",
      "(?:with whom|who) (?:do i|am i|do we) (?:live|share (?:things|my things|my stuff|stuff))(?: with)?(?: here| in (?:pam|the app))?",
    ],
  },
];
