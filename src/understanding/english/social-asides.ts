import type { Slot, ToolWords } from "../catalogue.ts";
import { allTopics, name, ofGroups, person, topicBare, wish } from "./group-words.ts";

const text: Slot = { type: "text" };
/** "The Sunday run" has a day in it. */
const post: Slot = { type: "name", valued: true };
const login = "(?:(?:the )?(?:user|member|person) )?@?(?<person>[^\\s⟦⟧,:;!?()@']+)";
const works = "(?:posts?|comments?|messages|posts and comments|comments and posts|stuff)";
const them = "(?:him|her|them)";
const they = "(?:he|she|they)";
const putOut =
  "(?:kick|throw|remove|chuck|boot|put|take|expel|exclude|get|drop|toss|turf)(?: the (?:user|member|person))?";
/** That somebody who was put out stays out. */
const forGood = `(?:,? (?:and|so(?: that)?)? ?(?:please )?(?:(?:don't|do not|never)(?: ever)? let ${them} (?:come back|back|return|rejoin|join|in|get back|back in|come in)(?: in| into it)?(?: again| any ?more| later)?|(?:ban|bar|stop|keep|prevent|block) ${them} from (?:coming back|returning|rejoining|joining(?: again)?|getting back in|ever coming back)(?: again| in)?|make it impossible for ${them} to (?:come back|return|rejoin)|(?:make sure|see to it)(?: that)? ${they} (?:never|don't|do not|can't|cannot) (?:ever )?(?:come back|return|rejoin|get back in)|${they} (?:can't|cannot|won't|can never|will never|never)(?: be able to)?(?: ever)? (?:come back|return|rejoin|join again|get back in)|${they} (?:should|must|may|can) (?:not|never)(?: be allowed to)? (?:come back|return|rejoin)|without (?:any )?(?:a )?(?:chance of (?:coming back|return)|way back)))`;
const seeAgain = `(?:(?:show me|let me see|let me read|i(?:'d like to| would like to| want to| can| may)(?: be able to)? (?:see|read)) (?:(?:his|her|their) ${works}|what ${they} (?:posts?|writes?)|${them}) ?(?:again)?)`;
const aPost =
  "(?:the|my|that|this|[^\\s⟦⟧,:]+'s)(?: last| latest| newest)? (?:post|message|thread) (?:about|on|with|concerning|regarding|of|for) {post}";
const remark =
  "(?:(?:this|the following|an?|my)(?: short| little| quick)? (?:comment|reply|answer|remark)|this|the following)";
const admins = "(?:the )?(?:group's )?(?:admins?|administrators?|moderators?|mods)";
const note =
  "(?:(?:this|the following|an?)(?: short)? (?:post|message|note|announcement)|this|the following)";

/** What one gives a reason for, or takes back, in groups and with their people. */
export const englishSocialAsides: readonly ToolWords[] = [
  {
    tool: "create_group",
    changes: true,
    slots: { name },
    allOf: ["name"],
    says: [
      "{polite}(?:start|create|make|open|found|set up|launch)(?: up)? (?:an? |the )?(?:new )?group (?:called|named|by the name of|with the name) {name} (?:for|where|so that|in which) (?:the |my |our |all |us |people |those |everyone |everybody |neighbou?rs|friends|members|parents|we )[^⟦:]{0,60}",
      "{polite}(?:start|create|make|open|found|set up|launch)(?: up)? (?:an? |the )?(?:new )?group for (?:the |my |our |all |us |people |those |everyone |everybody )[^⟦:,]{1,60},? (?:which|that|whose name) (?:is called|should be called|is to be called|will be called|is named|is|should be) {name}",
    ],
  },
  ...ofGroups({
    tool: "remove_from_group",
    with: { ban: true },
    slots: { person },
    says: () => [],
    named: (group) => [
      `{polite}${putOut} ${login} (?:out of|from|off) ${group}${forGood}`,
      `(?:in|from) ${group},? (?:please )?(?:ban|bar) ${login}(?: for good| permanently)?`,
    ],
  }),
  ...ofGroups({
    tool: "post_to_group",
    slots: { text },
    says: () => [],
    named: (group) => [
      `{polite}(?:write|put|say|leave|send|add|drop)(?: ${note})? (?:in|into|to) ${group}: {text}`,
      `(?:in|to) ${group},? (?:please )?(?:write|put|say|send|post|announce)(?: ${note})?: {text}`,
    ],
  }),
  ...ofGroups({
    tool: "follow_topic",
    slots: { topic: { type: "name", bare: topicBare, never: allTopics } },
    says: () => [],
    named: (group) => [
      `(?:in|from|of|for) ${group},? (?:please )?(?:only |just )?(?:notify me|tell me|inform me|alert me|let me know|keep me posted|keep me informed|send me notifications?)(?: only| just)? (?:about|of|on|when it(?:'s| is) about|when there(?:'s| is) (?:something|news) (?:about|on))(?: (?:new )?posts (?:about|on))? {topic}`,
      `(?:in|from) ${group},? (?:please |i want to |i(?:'d| would) like to )?(?:follow|subscribe me to|subscribe to) (?:only |just )?(?:the )?(?:topic )?{topic}(?: for me)?`,
      `(?:from|in|of) ${group},? (?:i|we)(?:'d like| would like| want| need|'d only like) (?:only |just )?(?:notifications?|news|posts|alerts) (?:only |just )?(?:about|on) {topic}`,
    ],
  }),
  ...ofGroups({
    tool: "unfollow_topic",
    slots: { topic: name },
    says: () => [],
    named: (group) => [
      `(?:in|from|of|for) ${group},? (?:please )?(?:stop|quit) (?:notifying me|telling me|informing me|alerting me|bothering me) (?:about|of|on|with) {topic}`,
      `(?:in|from) ${group},? (?:please )?(?:unfollow|stop following) (?:the )?(?:topic )?{topic}`,
    ],
  }),
  {
    tool: "unblock_person",
    changes: true,
    slots: { person },
    allOf: ["person"],
    says: [
      `(?:i|we)(?:'ve| have)? changed (?:my|our) minds? (?:about|on) (?:blocking|having blocked|muting) ${login},? (?:so |and )?(?:please )?(?:${seeAgain}|unblock ${them}|let ${them} (?:back )?in again)`,
      `(?:i|we) (?:shouldn't|should not) have blocked ${login},? (?:so |and )?(?:please )?(?:${seeAgain}|unblock ${them}|undo (?:it|that))`,
      `{polite}(?:lift|remove|end|cancel|drop|undo|take off) (?:my|the) block (?:on|of|for|from|against) ${login},? (?:so(?: that)?|and|because|since) ${seeAgain}`,
      `{polite}unblock ${login},? (?:so(?: that)?|and|because|since) (?:${seeAgain}|i want to (?:see|read) [^⟦:]{1,40})`,
    ],
  },
  {
    tool: "block_person",
    changes: true,
    slots: { person },
    allOf: ["person"],
    says: [
      `{polite}block ${login},? (?:so(?: that)? i|because i|since i|as i|i) (?:don't|do not|never|no longer|won't)(?: have to| want to| need to| wish to)? (?:see|read|hear)(?: any| any of)? (?:(?:his|her|their) ${works}|what ${they} (?:posts?|writes?)|(?:anything |more |any more )?from ${them}|${them})(?: any ?more| any longer| again)?`,
    ],
  },
  {
    tool: "report_post",
    changes: true,
    slots: { post, reason: { type: "text" } },
    allOf: ["post", "reason"],
    says: [
      `(?:${wish} to |{polite})(?:report|flag) ${aPost} to ${admins},? (?:because|since|as|for) (?:it is|it was|it seems to be|being) (?:an? |pure |just |nothing but |clearly |obviously )*{reason}`,
      `(?:${wish} to |{polite})(?:report|flag) ${aPost} as (?:an? )?{reason}(?: to ${admins})?`,
    ],
  },
  {
    tool: "comment_on_post",
    changes: true,
    slots: { post, text },
    allOf: ["post", "text"],
    says: [
      `(?:on|to|under|below|beneath|underneath|in reply to|in answer to) ${aPost},? (?:please )?(?:write|put|leave|add|post|make|drop|say|give)(?: in)? ${remark}(?: for me)?: {text}`,
      `{polite}(?:write|put|leave|add|post|make|drop|give) ${remark} (?:on|to|under|below|beneath|underneath) ${aPost}: {text}`,
    ],
  },
  {
    tool: "edit_post",
    changes: true,
    slots: { post, text },
    allOf: ["post", "text"],
    says: [
      "my (?:last |latest )?(?:post|message) (?:about|on|concerning|regarding) {post} (?:should|is to|ought to|must|needs to|has to|shall) (?:now|from now on|instead|rather) (?:read|say|be)(?: like this| as follows)?: {text}",
      "(?:the )?(?:text|wording) of my (?:last |latest )?post (?:about|on) {post} (?:should|is to|must|shall)(?: now)? (?:be|read)(?: as follows)?: {text}",
    ],
  },
];
