import type { Slot, ToolWords } from "../catalogue.ts";
import { allTopics, anyMore, login, name, ofGroups, person, topicBare, wish } from "./group-words.ts";

const text: Slot = { type: "text" };
const role: Slot = {
  type: "choice",
  values: {
    owner: "owner",
    admin: "(?:group )?admin(?:istrator)?|moderator|mod|co-admin",
    member: "(?:an? )?(?:ordinary |normal |plain |simple |regular |mere )?member",
  },
};
const again = "(?: again| now| from now on| too| as well)*";
/** Who reads it: all of a group. */
const all =
  "(?:(?:everyone|everybody|all|all members|the members|the people|people|the others|all the others) (?:in|of) )?";
/** The same where it must be said. */
const each = all.slice("(?:".length, -")?".length);
const note =
  "(?:this|that|the following|something|the news|(?:an?|the|my|this)(?: short| quick| little)? (?:message|note|post|update|announcement|text|word|notice))";
const put = "(?:post|write|announce|share|publish|put|put up|put out|send|send out|say|drop|leave|pass on)";
const under = "(?:,? (?:on|under|with|about|to|in) the topic(?: of)? {topic},?)?";

const posts = (verbs: string, group: string) => [
  `{polite}${verbs}(?: ${note})? (?:to|in|into|on|for|with|at) ${all}${group}${under}(?::| that| saying that| saying| to say that) ?{text}`,
  `{polite}${verbs}(?: ${note})? (?:on|under|with|about) the topic(?: of)? {topic} (?:to|in|into|on|for) ${group}: ?{text}`,
  `{polite}${verbs} (?!${note} )(?:that )?{text} (?:to|in|into) ${all}${group}${under}`,
  `in ${group},? (?:please )?${verbs}(?: ${note})?(?: that|:) ?{text}`,
];

/** Of a day and a time only the newest are shown: they are none of the words. */
const read: Readonly<Record<string, Slot>> = {
  limit: { type: "number", most: 50 },
  on: { type: "day", past: true, to: [""] },
  during: { type: "range", past: true, to: ["", "", ""] },
};

/** Who is what in a group, and what is said and read there. */
export const englishGroupVoices: readonly ToolWords[] = [
  {
    tool: "list_groups",
    changes: false,
    with: { all: true },
    slots: { search: name },
    allOf: ["search"],
    says: [
      "(?:{polite}(?:find|search for|look for|show)(?: me)?|are there|is there) (?:an? |any |some )?groups? (?:that |which )?(?:deals? with|is about|are about|about|on|for|around|is for|are for) {search}(?: (?:that|which) i (?:can|could) join| to join)?",
      "(?:which|what) groups (?:are there|exist)(?: here)?,? (?:that|which) (?:deals? with|are about|is about|are for|concern) {search}",
      "(?:which|what) groups (?:deal with|are about|are for|concern) {search}",
      "{polite}(?:find|search|look)(?: me)?(?: through)? (?:the |all )?(?:public |open )?groups for (?:anything |something |everything )?(?:to do with |about |on )?{search}",
    ],
  },
  ...ofGroups({
    tool: "set_group_role",
    with: { role: "member" },
    slots: { person },
    says: () => [],
    named: (group) => [
      `${login} (?:shouldn't|should not|should no longer|must not|must no longer|may no longer|needn't|need not) be (?:an? |the )?(?:admin(?:istrator)?|moderator|owner) (?:of|in|for) ${group}${anyMore}`,
      `(?:i|we) (?:don't|do not|no longer) want ${login} (?:to be|as) (?:an? |the )?(?:admin(?:istrator)?|moderator|owner) (?:of|in|for) ${group}${anyMore}`,
      `{polite}(?:take away|take|remove|revoke|withdraw) @?(?<person>[^\\s⟦⟧,:;!?()@]+)'s (?:admin(?:istrator)?|moderator) (?:rights|role|powers|status)(?: away)? (?:of|in|for) ${group}(?: away)?`,
      `{polite}(?:take|remove|withdraw) (?:away )?(?:the )?(?:admin(?:istrator)?|moderator) (?:rights|role|powers|status) (?:away )?from ${login} (?:of|in|for) ${group}`,
      `{polite}(?:take|remove|withdraw|revoke) (?:away )?(?:the )?(?:admin(?:istrator)?|moderator) (?:rights|role|powers|status) (?:of|in|for) ${group} (?:away )?from ${login}`,
      `{polite}(?:demote|downgrade) ${login}(?: to (?:an? )?(?:(?:ordinary|normal|plain|simple|regular) )?member)? (?:of|in|for) ${group}`,
    ],
  }),
  ...ofGroups({
    tool: "set_group_role",
    slots: { person, role },
    says: () => [],
    named: (group) => [
      `${login} (?:should|is to|shall|may|must|ought to|can) (?:be|become|act as) (?:an? |the )?(?:new )?{role}${again} (?:of|in|for|within) ${group}${again}`,
      `${wish} ${login} (?:to be|to become|to act as|as) (?:an? |the )?(?:new )?{role}${again} (?:of|in|for|within) ${group}${again}`,
      `{polite}(?:make|let|have|appoint|name|promote|declare|choose) ${login} (?:be |become |to be |to |as )?(?:an? |the )?(?:new )?{role}${again} (?:of|in|for|within) ${group}${again}`,
      `${login} (?:should|is to|shall|may|must|ought to) (?:get|have|be given|receive) (?:the )?{role} (?:role|rights|powers|status) (?:of|in|for) ${group}`,
      `from now on,? ${login} is (?:an? |the )?{role} (?:of|in|for) ${group}`,
      `{polite}(?:turn) ${login} (?:back )?into (?:an? |the )?{role}${again} (?:of|in|for|within) ${group}${again}`,
      `{polite}(?:give|hand|assign|grant) ${login} (?:the )?(?:role|job|rights|part) (?:of |as )?(?:an? |the )?{role} (?:of|in|for|within) ${group}`,
      `{polite}(?:give|hand|assign|grant) ${login} (?:the )?{role} (?:role|rights|powers|status) (?:of|in|for|within) ${group}`,
      `in ${group},? ${login} (?:should|is to|shall|must|ought to|may) (?:be|become|act as) (?:an? |the )?(?:new )?{role}${again}`,
      `in ${group},? (?:please )?(?:make|appoint|name|promote) ${login} (?:to )?(?:an? |the )?{role}`,
      `{polite}let ${login} (?:help (?:me |us )?(?:to )?run|run|help (?:me |us )?(?:with|in)|look after) ${group}(?: with me| too)?,? (?:and |so |so please )?(?:make (?:him|her|them) (?:an? |the )?{role})`,
    ],
  }),
  ...ofGroups({
    tool: "set_group_role",
    with: { role: "owner" },
    slots: { person },
    says: (group) => [`${login} (?:should|is to|shall|must) (?:own|take over) ${group}${again}`],
    named: (group) => [
      `{polite}(?:hand|give|pass|transfer|turn)(?: over)? (?:the )?(?:ownership of )?${group} (?:over )?to ${login}(?: as (?:its |the )?(?:new )?owner)?`,
      `${wish} ${login} to (?:take over|own|take charge of) ${group}(?: as (?:its |the )?(?:new )?owner)?`,
      `${wish} ${login} to take over as (?:the )?(?:new )?owner of ${group}`,
    ],
  }),
  ...ofGroups({
    tool: "post_to_group",
    also: { topic: name },
    slots: { text },
    says: (group) => [
      ...posts(put, group),
      `${wish} ${all}${group} to know(?: that)? {text}`,
      `${all}${group} (?:should|ought to|needs? to|has to|have to|must|is to|are to) (?:know|hear|be told)(?: that)? {text}`,
      `{polite}(?:tell|inform|notify|message|ask) ${all}${group}(?: that|:| know:| about| whether| if| to) ?{text}`,
      `{polite}let ${all}${group} know(?: that|:)? ?{text}`,
      `{polite}(?:send|write|give) ${all}${group} (?:${note}|word)(?:,? saying)?(?: that|:) ?{text}`,
    ],
    named: (group) => [
      // "Send the parcel to New York" and "tell Anna Smith that …" are no posts.
      ...posts("(?:post|announce|publish|share|put up)", group),
      `(?:an?|my|the) (?:new )?(?:post|message|note|announcement) (?:for|to|in) ${group}: ?{text}`,
      `${wish} ${each}${group} to know(?: that)? {text}`,
      `${each}${group} (?:should|ought to|needs? to|have to|must|are to) (?:know|hear|be told)(?: that)? {text}`,
      `{polite}(?:ask|enquire|inquire)(?: (?:everyone|everybody|people|the others|all members))? (?:in|at) ${group}${under}(?: ?:| whether| if) ?{text}`,
      `{polite}(?:write|say|tell)(?: ${note})? (?:to|in|into) ${group}${under} ?: ?{text}`,
      `{polite}(?:send|write|pass on) (?:the|this|an?)(?: short)? (?:message|note|post|announcement|news) (?!to |in |for ){text} (?:to|in|into) ${group}`,
      `{polite}(?:tell|let|inform) (?:everyone|everybody|all members|the members|the people|people|the others|all) (?:in|of) ${group}(?: know that| know:| know| that|:) ?{text}`,
    ],
  }),
  ...ofGroups({
    tool: "read_group",
    changes: false,
    also: read,
    slots: { topic: name },
    says: () => [],
    named: (group) => [
      `(?:{show}|{polite}read|what are|which are|are there(?: any)?)(?: me| us)? (?:all |only )?(?:the )?(?:latest |newest |last |new )?posts (?:about|on|under|tagged|with|of|to)(?: the topic(?: of)?)? {topic} (?:in|from|of) ${group}`,
      `what (?:have|has|did|do) (?:people|they|everyone|everybody|anyone|the others|the members)(?: been)? (?:posted|post|posting|written|write|writing|said|say|saying) (?:about|on|under)(?: the topic(?: of)?)? {topic} in ${group}`,
      `(?:{show}|{polite}(?:read|see))(?: me| us)? (?:all |only )?(?:the )?(?:latest |newest |last |new )?posts (?:in|from|of) ${group} (?:about|on|under|with|of)(?: the topic(?: of)?)? {topic}`,
      `which posts (?:are there|are) (?:about|on|under)(?: the topic(?: of)?)? {topic} in ${group}`,
      `which posts (?:about|on|under)(?: the topic(?: of)?)? {topic} (?:are there|are|have been posted|were posted|exist) in ${group}`,
      `(?:what(?:'s| is) new|(?:is there )?anything new) (?:about|on|under)(?: the topic(?: of)?)? {topic} in ${group}`,
    ],
  }),
  ...ofGroups({
    tool: "read_group",
    changes: false,
    also: read,
    slots: {},
    says: (group) => [`{polite}(?:open|look into|have a look at|look at|check) ${group}`],
    named: (group) => [
      `(?:have i|did i|have we) miss(?:ed)? (?:much|anything|a lot|something) (?:in|from|at) ${group}`,
      `what(?:'s| is| has been| was| has|'s been)?(?: been)? (?:new|going on|happening|happened|posted|up|said|written) (?:in|with|at) ${group}`,
      `(?:are there|(?:is there |are there |was there |were there )?any(?:thing)?) ?(?:news|new posts?|posts?|new) (?:in|from|of|at) ${group}`,
      `(?:{show}|{polite}read|{polite}open)(?: me| us)? (?:all |all of )?(?:the )?(?:latest |newest |new |recent |most recent |last )?(?:posts|messages|news) (?:in|from|of) ${group}`,
      `what (?:have i|did i) miss(?:ed)? (?:in|from|at) ${group}`,
      `what(?:'s| is| was| are| were| has been| have been)(?: currently| being)* (?:discussed|talked about|being said|said|being written|debated) (?:in|at|on) ${group}`,
      `(?:have|has) there been (?:any |anything )?(?:new |recent )?(?:posts?|news|messages|new)? ?(?:in|at|from) ${group}`,
      `what (?:have|did|do|are|were) (?:the )?(?:members|people|others|everyone|everybody)(?: of| in) ${group}(?: been)? (?:writing|posting|saying|written|posted|said|write|post|say|up to|talking about|discussing|discussed)(?: about)?`,
      `{polite}catch up (?:with|on) ${group}`,
      `(?:has|was) (?:anything|something)(?: new)?(?: been)? (?:posted|written|happened|said|going on) (?:in|at|on) ${group}`,
      `{polite}(?:read|see|look at|have a look at|check)(?: out)? what(?:'s| is| has been| people have| they have| everyone has)? ?(?:new|going on|been going on|happening|posted|written|been posted|been written|up)? in ${group}`,
      `{polite}(?:catch|bring) me up (?:on|to date on|to date with|to speed on|with) ${group}`,
      `(?:has|have) (?:anyone|anybody|someone|somebody|people|they) (?:posted|written|said|put up)(?: anything| something)?(?: new)? (?:in|at|to) ${group}`,
      `what (?:have|has|did|do|are|were) (?:people|they|everyone|everybody|the others|the members|the rest) (?:been )?(?:writing|posting|saying|written|posted|said|write|post|say|up to|talking about|discussing) (?:in|at) ${group}`,
    ],
  }),
  ...ofGroups({
    tool: "read_group",
    with: { limit: 1 },
    changes: false,
    slots: {},
    says: () => [],
    named: (group) => [
      `(?:{show}|{polite}read|{polite}open)(?: me| us)? the (?:very )?(?:newest|latest|last|most recent) (?:post|message|thing posted) (?:in|from|of) ${group}`,
    ],
  }),
  ...ofGroups({
    tool: "follow_topic",
    slots: { topic: { type: "name", bare: topicBare, never: allTopics } },
    says: () => [],
    named: (group) => [
      `(?:${wish} to )?(?:follow|subscribe to) (?:the )?(?:topic |posts (?:about|on) )?{topic} (?:in|from|of|within) ${group}`,
      `(?:in|from) ${group},? (?:i|we)(?: only| just)?(?: wish| want| need|'d like| would like)(?: only| just)? to (?:be told|hear|know|see posts|read|get news)(?: only| just)? (?:about|of|on) {topic}`,
      `(?:in|from) ${group},? (?:i|we) (?:only|just) (?:want|need|care for|wish for|read) (?:posts |news )?(?:about|on|of) {topic}`,
      `(?:in|from) ${group},? (?:i|we)(?:'m|'re| am| are)? (?:only|just|solely) (?:care about|interested in|bothered about|follow|care for) {topic}`,
      `(?:i|we)(?:'d like| would like)?(?: only| just)?(?: want| need)?(?: only| just)? (?:notifications?|news|alerts|to be notified)(?: only)? (?:about|on|of|for) {topic} (?:in|from|of) ${group}`,
      `{polite}(?:keep me (?:posted|updated|informed) (?:on|about)|let me know about|tell me (?:only |just )?about|notify me (?:only |just )?(?:of|about)|alert me to)(?: (?:new )?posts (?:about|on))? {topic} (?:in|from) ${group}`,
      `{polite}(?:tell me|let me know|notify me) (?:when|whenever|if|as soon as) (?:somebody|someone|anybody|anyone|people|there is something|something is|anything is)(?: new)?(?: posts?| posted| writes?| written)?(?: something| anything)? (?:about|on|under|to) {topic} (?:in|to) ${group}`,
    ],
  }),
  ...ofGroups({
    tool: "unfollow_topic",
    slots: { topic: name },
    says: () => [],
    named: (group) => [
      `(?:there(?:'s| is) )?no (?:more )?need to (?:follow|tell me about|keep me posted on|notify me of) (?:the )?(?:topic )?{topic} (?:in|from|of) ${group}${anyMore}`,
      `(?:i|we) (?:no longer|don't|do not)(?: want| wish| need| care)? ?(?:to )?follow (?:the )?(?:topic )?{topic} (?:in|from|of) ${group}${anyMore}`,
      `(?:i|we) (?:no longer|don't|do not) (?:want|wish|need|care) to (?:hear|know|be told|see posts|read) about {topic} (?:in|from) ${group}${anyMore}`,
      `you (?:needn't|need not|don't need to|don't have to) (?:tell me about|notify me of|keep me posted on) {topic} (?:in|from) ${group}${anyMore}`,
      `{polite}(?:stop|quit) (?:following|telling me about|notifying me of|notifying me about) (?:the )?(?:topic )?{topic} (?:in|from|of) ${group}(?:,? (?:there are |it's |because |too |there's )[^:⟦]{3,40})?`,
      `{polite}(?:unsubscribe me from|unfollow) (?:the )?(?:topic )?{topic} (?:in|from|of) ${group}`,
      `(?:i've|i have) had enough of {topic} (?:in|from) ${group},? (?:so |and )?(?:please )?(?:unfollow (?:it|them|that)|stop (?:it|that))`,
      `(?:i've|i have) lost interest in {topic} (?:in|from) ${group}`,
      `(?:i'm|i am|we're|we are) (?:not|no longer)(?: really)? (?:bothered|interested|fussed)(?: any ?more)? (?:about|by|in) {topic} (?:in|from) ${group}${anyMore}`,
      `{topic} in ${group} (?:doesn't|does not|no longer) interests? me${anyMore}`,
      `{polite}(?:end|stop|turn off|switch off|cancel|drop) (?:the |my |all |any )*(?:notifications?|alerts|news) (?:about|on|for|of) {topic} (?:in|from|of) ${group}`,
    ],
  }),
  ...ofGroups({
    tool: "unfollow_topic",
    slots: {},
    says: () => [],
    named: (group) => [
      `{polite}(?:tell me about|notify me of|let me hear about) (?:everything|all posts|all the posts|all of the posts|all topics) (?:in|from) ${group}(?: again)?`,
      `(?:${wish} )?to (?:hear|be told|know) (?:about |of )?(?:everything|all posts|all of it|all topics) (?:in|from) ${group}(?: again)?`,
      `(?:${wish} )?(?:to )?(?:be (?:notified|informed|told|alerted) (?:of|about)|hear (?:about|of)|get|see|receive|get notifications? (?:for|about|of)) (?:everything|all (?:of )?(?:the )?(?:posts|topics)|all of it)(?: (?:in|from|of))? ${group}(?: again)?(?:,? (?:whatever|no matter what|regardless of|of whatever|of any) (?:their |the )?topics?(?: (?:is|are|they have))?)?`,
      `{polite}(?:unfollow|stop following|stop|drop) (?:all |any )(?:of )?(?:the |my )?topics (?:in|of|from) ${group}(?:,? (?:so |and )?i want to (?:hear|read|be told) (?:about |of )?(?:everything|all posts)(?: again)?)?`,
    ],
  }),
];
