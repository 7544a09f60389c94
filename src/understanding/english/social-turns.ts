import type { Slot, ToolWords } from "../catalogue.ts";
import { allTopics, topicBare } from "./group-words.ts";

/** Named without "group" beside it. */
const named: Slot = { type: "name", proper: 2 };
const club: Slot = { type: "name" };
const person: Slot = { type: "name" };
const login = "(?!(?:me|myself|us|my|our|the|that|this|it|an?|all|some|everything|everyone)\\b)@?{person}";
const theGroup = "(?:the |my |our )?(?:group {group}|{group} group)";
const anyGroup = "(?:the |my |our )?(?:group )?{group}(?: group)?";
const post: Slot = { type: "name" };
const text: Slot = { type: "text" };
const about = "(?:about|on|with|saying) {post}";
const thePost = `(?:the|my|that|this) (?:last |latest |newest )?(?:post|message) ${about}`;
const access: Slot = {
  type: "choice",
  values: { public: "public|open", private: "private|closed", invite: "invite[- ]only|secret|hidden" },
};
const leaves = [
  (group: string) =>
    `(?:i|we)(?:'ve| have)? had (?:enough|my fill) of ${group}(?:,| so|, so| and) (?:please )?(?:get|take|sign) me (?:out(?: of (?:that|the|this) group| of it)?|off)`,
  (group: string) =>
    `(?:i'm|i am) (?:done with|fed up with|sick of|tired of) ${group}(?:,| so|, so| and) (?:please )?(?:get|take|sign) me (?:out(?: of (?:that|the|this) group| of it)?|off)`,
];

/** Groups, their posts and their people in the turns of everyday speech. */
export const englishSocialTurns: readonly ToolWords[] = [
  {
    tool: "create_group",
    changes: true,
    slots: { access, name: club },
    allOf: ["name"],
    says: [
      "{polite}(?:start|create|make|open|found|set up|launch) (?:an? |the )?(?:new )?(?:{access} )?group (?:for|of|about|where) [^⟦:,]{1,60}(?:,| and) (?:please )?(?:name|call) it {name}",
      "{polite}(?:start|create|make|open|found|set up|launch) (?:an? |the )?(?:new )?(?:{access} )?group (?:for|of|about) [^⟦:,]{1,60},? (?:called|named|by the name of) {name}",
    ],
  },
  {
    tool: "join_group",
    changes: true,
    slots: { group: named },
    allOf: ["group"],
    says: [`{polite}count (?:me|us) in for ${anyGroup}`, `{polite}be (?:part of|an? member of) ${anyGroup}`],
  },
  {
    tool: "leave_group",
    changes: true,
    slots: { group: named },
    allOf: ["group"],
    says: [...leaves.map((says) => says("(?:the )?{group}")), `i want out of ${anyGroup}`],
  },
  {
    tool: "leave_group",
    changes: true,
    with: { group: "household" },
    slots: {},
    says: ["(?:i want|{polite}(?:get|take) me) out of (?:the |my |our )?household"],
  },
  {
    tool: "leave_group",
    changes: true,
    slots: { group: club },
    allOf: ["group"],
    says: [
      ...leaves.map((says) => says(theGroup)),
      "{polite}(?:take|get|remove|sign) me (?:out of|from|off) (?:the |my |our )?group (?<group>[^:,]{2,60})",
    ],
  },
  {
    tool: "invite_to_group",
    changes: true,
    slots: { person, group: club },
    allOf: ["person", "group"],
    says: [
      `{polite}(?:ask|get|invite|bring) ${login} (?:to (?:come|be|get) )?(?:along )?(?:to join|in|into|to(?! join)) ${theGroup}`,
      `{polite}(?:ask|invite) ${login} to (?:come into|come to|join|become (?:an? )?member of|be part of) ${theGroup}`,
    ],
  },
  {
    tool: "invite_to_group",
    changes: true,
    slots: { person, group: named },
    allOf: ["person", "group"],
    says: [`{polite}(?:get|bring) ${login} into ${anyGroup}`],
  },
  {
    tool: "set_group_role",
    changes: true,
    with: { role: "member" },
    slots: { person, group: named },
    allOf: ["person", "group"],
    says: [
      `${login} (?:shouldn't|should not|should no longer|must not|must no longer) be (?:an? |the )?(?:admin(?:istrator)?|moderator|owner) (?:of|in|for) ${anyGroup}(?: any ?more| any longer)?`,
    ],
  },
  {
    tool: "remove_from_group",
    changes: true,
    with: { ban: true },
    slots: { person, group: named },
    allOf: ["person", "group"],
    says: [
      `{polite}(?:kick|throw|remove|chuck|boot) ${login} (?:out of|from|off) ${anyGroup},? (?:and )?(?:don't|do not|never)(?: ever)? let (?:him|her|them) (?:back )?(?:in|join|into it)(?: again)?`,
      `{polite}(?:kick|throw|remove|chuck|boot) ${login} (?:out of|from|off) ${anyGroup},? (?:and )?(?:for good|for ever|forever|permanently|keep (?:him|her|them) out)`,
      `${login} (?:must|should|may|is) (?:never|not)(?: ever)?(?: be able| allowed)? (?:to )?(?:come|get|be let) (?:back )?into ${anyGroup}(?: again)?`,
    ],
  },
  {
    tool: "read_group",
    changes: false,
    slots: { group: named },
    allOf: ["group"],
    says: [
      `(?:is there |are there )?any(?:thing)? (?:fresh|new|interesting|exciting|juicy)(?: posts?)? (?:in|from|at|with|by|on) ${anyGroup}`,
      `what (?:are|have) (?:they|people|folks|the others|members|everyone)(?: been)? (?:chatting|talking|writing|posting|on|saying|gossiping|discussing|arguing|moaning)(?: about)? (?:in|at|on|over at|over in) ${anyGroup}(?: lately| recently| these days)?`,
      `what(?:'s| is) the (?:chat|talk|gossip|word|latest|buzz) (?:in|from|at|on) ${anyGroup}`,
    ],
  },
  {
    tool: "comment_on_post",
    changes: true,
    slots: { post, text },
    allOf: ["post", "text"],
    says: [
      `{polite}(?:comment|reply|answer|respond)(?: (?:on|to|under))? ${thePost} (?:with|by saying|saying)(?::| that) ?{text}`,
      `{polite}(?:write|put|leave|say|add) (?:an? (?:comment|reply) )?(?:under|below|beneath) ${thePost}: ?{text}`,
      `{polite}(?:write|say) (?!something|an? ){text} (?:under|below|beneath) ${thePost}`,
    ],
  },
  {
    tool: "edit_post",
    changes: true,
    slots: { post, text },
    allOf: ["post", "text"],
    says: [
      `my (?:last |latest )?post ${about} (?:should|is to|ought to|must|needs to|has to) (?:now )?(?:read|say)(?::| that) ?{text}`,
      `{polite}(?:make|let) my (?:last |latest )?post ${about} (?:now )?(?:read|say): ?{text}`,
    ],
  },
  {
    tool: "edit_comment",
    changes: true,
    slots: { comment: { type: "name" }, text },
    allOf: ["comment", "text"],
    says: [
      "my (?:last |latest )?(?:comment|reply) (?:about|on|with|saying) {comment} (?:should|is to|ought to|must|needs to|has to) (?:now )?(?:read|say)(?::| that) ?{text}",
    ],
  },
  {
    tool: "delete_post",
    changes: true,
    slots: { post },
    allOf: ["post"],
    says: [
      "{polite}(?:delete|remove|take down|withdraw|erase) (?:what|the thing) i(?:'ve| have)? (?:posted|wrote|written|put up|shared)(?: in [^⟦:,]{1,40})? about {post}",
    ],
  },
  {
    tool: "follow_topic",
    changes: true,
    slots: { topic: { type: "name", bare: topicBare, never: allTopics }, group: named },
    allOf: ["topic", "group"],
    says: [
      "(?:in|from) (?:the )?(?:group )?{group},? (?:i|we)(?: only| just)? (?:want|need|care|wish)(?: only| just)? to (?:be told|hear|know|see posts|read|get news)(?: only| just)? (?:about|of|on) {topic}",
      "(?:i|we)(?:'m| am|'re| are)? (?:only|just) (?:interested in|care about|bothered about) {topic} (?:in|from) (?:the )?(?:group )?{group}",
      "{polite}(?:only|just) (?:tell|show|bother) me (?:posts |news )?(?:about|with|of|on) {topic} (?:in|from) (?:the )?(?:group )?{group}",
    ],
  },
  {
    tool: "unfollow_topic",
    changes: true,
    slots: { topic: { type: "name" }, group: named },
    allOf: ["topic", "group"],
    says: [
      "(?:i'm|i am|we're|we are) (?:not|no longer) (?:bothered|interested|fussed)(?: any ?more)? (?:about|by|in) {topic} (?:in|from) (?:the )?(?:group )?{group}(?: any ?more| any longer)?",
      "(?:i|we) (?:don't|do not|no longer) (?:need|want|care) to (?:hear|know|be told|see posts) about {topic} (?:in|from) (?:the )?(?:group )?{group}(?: any ?more| any longer)?",
    ],
  },
  {
    tool: "block_person",
    changes: true,
    slots: { person },
    allOf: ["person"],
    says: [
      `{polite}keep (?:everything|anything|whatever|all)(?: that)? ${login} (?:writes|posts|says|puts up|shares) (?:out of my sight|away from me|off my (?:screen|feed))`,
      `{polite}(?:hide|mute) (?:what|whatever|everything|anything) ${login} (?:writes|posts|says|shares)`,
      `(?:i|we) (?:don't|do not|never|no longer) want to (?:see|read|hear)(?: anything| any posts| posts)? (?:from|of|by) ${login}(?: ever)?(?: again| any ?more| any longer)`,
      `(?:i|we) (?:don't|do not|never|no longer) want to (?:see|read) (?:anything|what) ${login} (?:writes|posts)(?: any ?more| any longer| again)?`,
    ],
  },
  {
    tool: "unblock_person",
    changes: true,
    slots: { person },
    allOf: ["person"],
    says: [
      `${login} and i (?:have made up|made up|are friends again|are good again|have sorted it out|get on again|are fine again)(?:,| so|, so) (?:please )?(?:let me see|show me|i want to see) (?:his|her|their|what (?:he|she) writes|what (?:he|she) posts)(?: posts| messages)?(?: again)?`,
      `{polite}let me (?:see|read) (?:what )?${login}(?:'s (?:posts|messages)| writes| posts| says) again`,
    ],
  },
  {
    tool: "report_post",
    changes: true,
    slots: { post, reason: { type: "text" } },
    allOf: ["post"],
    says: [
      `(?:the|that|this) post ${about} is (?:an? )?(?:pure |total |obvious )?{reason}(?:,| so|, so) (?:please )?(?:let the (?:admins?|moderators?|mods) know|tell the (?:admins?|moderators?|mods)|report it(?: to the (?:admins?|moderators?|mods))?)`,
      `{polite}(?:let|tell|make) the (?:admins?|moderators?|mods) (?:know about|about|aware of) (?:the|that|this) post ${about}`,
    ],
  },
  {
    tool: "stop_sharing",
    changes: true,
    slots: { what: { type: "name" } },
    allOf: ["what"],
    says: [
      "(?:the |my )?{what} (?:should|is to|must|shall) be (?:(?:for my eyes only|just mine|only mine|just for me|only for me)(?: again)?|(?:private|my own) again)",
      "{polite}(?:stop|end|quit) sharing (?:the |my |our )?{what} with (?:everyone|everybody|anyone|anybody|the others|all of them|them)(?: any ?more)?",
      "{polite}(?:keep|have|make) (?:the |my )?{what} (?:for my eyes only|to myself)(?: again)?",
    ],
  },
];
