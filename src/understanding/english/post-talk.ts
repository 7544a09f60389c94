import type { Slot, ToolWords } from "../catalogue.ts";
import { name, wish } from "./group-words.ts";

const text: Slot = { type: "text" };
const comment: Slot = { type: "name", bare: "as follows|like this", valued: true };
/** The new words, and what stands behind them and is none of them. */
export const newText = "{text}(?:,? instead|,? from now on)*";
const post: Slot = { type: "name", bare: "again|in full|completely|as follows|like this", valued: true };
const inGroup = "(?: (?:in|from|on|of|at) (?:the |my |our )?(?:group [^⟦:,]{1,40}?|[^⟦:,]{1,40}? group))?";
const about = "(?:about|on|with|saying|that says|concerning|regarding|of|for|titled|called)";
export const thePost = `(?:the|my|that|this|[^\\s⟦⟧,:]+'s)(?: own)?(?: last| latest| newest| recent)? (?:post|message|thread)(?: (?:that |which )?i(?:'ve| have)? (?:wrote|written|made|posted|put up))?${inGroup} ${about} {post}${inGroup}`;
export const theComment = `(?:the|my|that|this)(?: own)?(?: last| latest| newest)? (?:comment|reply|answer)(?: (?:that |which )?i(?:'ve| have)? (?:wrote|written|left|made|posted|put))? (?:(?:under|on|to|below) (?:the|my) post about|about|on|with|saying|that says|concerning|regarding) {comment}`;
const under = "(?:on|to|under|below|beneath|underneath|in reply to|for)";
const remark = "(?:an? |the |my |this )?(?:short |quick |little |new )?(?:comment|reply|answer|remark)";
const should =
  "(?:should|is to|ought to|must|needs to|has to|shall)(?: now| from now on| rather| instead)?(?: read| say| be(?! (?:reported|deleted|removed|taken|moved|filed|put|under|flagged|kept|gone|hidden|shared|seen|sorted)(?![a-z])))";
const asFollows = "(?: like this| as follows| the following)?(?: from now on| now| instead)?(?: that)?";
const gone =
  "(?:gone|deleted|removed|taken down|taken out|taken away|withdrawn|erased|off(?: the group)?)(?: again)?";
const mustGo =
  "(?:should|must|can|may|has to|is to|needs to|could)(?: now)? (?:go|come down|disappear|vanish|be (?:deleted|removed|taken down|taken out|erased|withdrawn))(?: again| now)?";
const takeOff =
  "(?:out(?: of (?:the |my |our )?(?:group|feed))?|off(?: (?:the |my |our )?(?:group|feed))?|down|away|back)(?: again)?";

const emoji = "(?:[\\u2600-\\u27BF\\uFE0F\\u200D]|[\\uD83C-\\uDBFF][\\uDC00-\\uDFFF])+";
/** A sign by its name. */
export const signs: Readonly<Record<string, string>> = {
  "❤️": "(?:red )?heart",
  "👍": "thumbs[- ]?up|like|thumb up",
  "👎": "thumbs[- ]?down",
  "👏": "clapping hands|round of applause|applause|clap",
  "😂": "laughing (?:face|emoji|smiley)|laugh",
  "🙂": "smiley(?: face)?|smile|smiling face",
  "🎉": "party popper|confetti|party emoji",
  "🔥": "fire(?: emoji)?|flame",
};
const put = "(?:put|give|add|leave|send|set|stick|drop|place|throw|post|write|want)";

/** "The post about the ride", "the ride post". */
const whichPost = `(?:${thePost}|(?:the|my|that|this) {post} (?:post|message)${inGroup})`;

function reactions(sign: string): readonly string[] {
  return [
    `(?:${wish} to )?{polite}${put} (?:an? |my |some )?${sign} (?:on|under|to|for|at|below|beneath|underneath|by) ${whichPost}`,
    `{polite}(?:give|send) ${whichPost} (?:an? |my |some )?${sign}`,
    `(?:an? |my |some )?${sign} (?:for|to|under|on|below) ${whichPost}`,
    `{polite}react (?:with (?:an? )?${sign} )(?:to|on) ${whichPost}`,
    `{polite}react to ${whichPost} with (?:an? )?${sign}`,
    `{polite}answer ${whichPost} with (?:an? )?${sign}`,
  ];
}

/** Posts and comments, and what is done with them, as people speak of them. */
export const englishPostTalk: readonly ToolWords[] = [
  {
    tool: "react_to_post",
    changes: true,
    slots: { emoji: { type: "choice", values: signs }, post },
    allOf: ["emoji", "post"],
    says: reactions("{emoji}"),
  },
  {
    tool: "react_to_post",
    changes: true,
    slots: { emoji: { type: "text" }, post },
    allOf: ["emoji", "post"],
    says: reactions(`(?<emoji>${emoji})`),
  },
  {
    tool: "read_post",
    changes: false,
    slots: { post },
    allOf: ["post"],
    says: [
      `{polite}(?:read|show|open|see|view|display|bring up|pull up|get)(?: me| us)? ${thePost}(?:,? (?:together |along )?(?:with|including|and) (?:everything|all|what|whatever)(?: that)?(?: has been| was| is| people(?: have)?| they(?: have)?| the others(?: have)?)? (?:said|written|commented|answered|replied|wrote|posted)(?: (?:under|below|on|to|about) it)?|,? (?:together |along )?(?:with|including|and) (?:all )?(?:of )?(?:its|the) (?:comments|replies|answers)(?: under it)?)?`,
      `what (?:has been|was|is|did people|have people|has everyone|did everyone|did they|do people|have they|did the others|are people|are they|are the others)(?: been)? (?:said|say|saying|replying|written|write|writing|comment|commented|commenting|answered|answer|replied|reply) (?:under|below|on|to|about) ${thePost}`,
      `(?:what (?:are|were)|are there(?: any)?|is there any|were there any|any|{show}|{polite}read|{polite}open)(?: me| us)? (?:all )?(?:the )?(?:latest |new |newest )?(?:comments?|answers?|replies|reply) (?:to|on|under|below|for) ${thePost}`,
      `who(?: has| have)?(?: all)? (?:commented|answered|replied|responded|commented on|reacted) ?(?:on|to|under)? ${thePost}`,
      `what does ${thePost} say`,
      `(?:has|have|did) (?:anybody|anyone|somebody|someone|people|they|the others) (?:comment(?:ed)?|answer(?:ed)?|repl(?:y|ied)|respond(?:ed)?|written anything|said anything|write anything|say anything) ?(?:on|to|under|about)? ${thePost}`,
    ],
  },
  {
    tool: "comment_on_post",
    changes: true,
    slots: { post, text },
    allOf: ["post", "text"],
    says: [
      `{polite}(?:write|put|leave|add|post|make|drop|place|give) ${remark}(?: saying| that says|:)? (?!saying|that ){text} ${under} ${thePost}`,
      `{polite}(?:write|put|leave|add|post|make|drop|place|give) ${remark} ${under} ${thePost}(?::| saying that| saying| that says| that| with the words) ?{text}`,
      `(?:${under}|in answer to) ${thePost},? (?:please )?(?:comment|write|answer|reply|say|put|add|note|respond)(?: that|:)? ?{text}`,
      `{polite}(?:comment|reply|answer|respond|write|say)(?: (?:on|to|under|below|beneath|underneath))? ${thePost}(?::| that| with:?| saying that| saying| by (?:saying|writing) that| by (?:saying|writing)) ?{text}`,
      `my (?:comment|reply|answer) (?:to|on|under) ${thePost}(?: is| shall be| should be| would be|:)(?: that)?:? ?{text}`,
    ],
  },
  {
    tool: "edit_post",
    changes: true,
    slots: { topic: name, post },
    allOf: ["topic", "post"],
    says: [
      `{polite}(?:put|move|file|sort|set|tag|mark) ${thePost} (?:under|to|into|in|on|with|as) (?:the )?topic(?: of)? {topic}`,
      `{polite}(?:change|set|switch) the topic of ${thePost} to {topic}`,
      `{polite}give ${thePost} the topic(?: of)? {topic}`,
      `{polite}(?:file|sort) ${thePost} under {topic}`,
      `${thePost} (?:belongs|should be|should go|should stand) (?:under|to|in|on) the topic(?: of)? {topic}`,
    ],
  },
  {
    tool: "edit_post",
    changes: true,
    with: { topic: "" },
    slots: { post },
    allOf: ["post"],
    says: [
      `{polite}(?:take|remove|drop|delete) the topic (?:off|from|of) ${thePost}`,
      `${thePost} (?:needs|should have) no topic(?: any ?more| any longer)?`,
    ],
  },
  {
    tool: "edit_post",
    changes: true,
    slots: { post, text },
    allOf: ["post", "text"],
    says: [
      `${thePost} ${should}${asFollows}:? ?${newText}`,
      `{polite}(?:fix|correct|edit|change|update|reword) ${thePost}[,:]? (?:and |so )?(?:it|that) (?:should|must|has to|is to|ought to) (?:now )?(?:say|read)${asFollows}:? ?${newText}`,
      `{polite}(?:let|make|have) ${thePost} (?:now )?(?:read|say)${asFollows}:? ?${newText}`,
      `{polite}(?:reword|rewrite|edit|change|correct|update|amend|alter|revise|rephrase) ${thePost}(?:,? so that it| so it| to| and make it| and let it) (?:now )?(?:reads?|says?)${asFollows}:? ?${newText}`,
      `{polite}(?:change|edit|replace|correct|update) (?:the (?:text|words|wording) of|what it says in) ${thePost} (?:to|with|into|by)(?: read| say)?:? ?${newText}`,
    ],
  },
  {
    tool: "edit_comment",
    changes: true,
    slots: { comment, text },
    allOf: ["comment", "text"],
    says: [
      `${theComment} ${should}${asFollows}:? ?${newText}`,
      `{polite}(?:fix|correct|edit|change|update|reword) ${theComment}[,:]? (?:and |so )?(?:it|that) (?:should|must|has to|is to|ought to) (?:now )?(?:say|read)${asFollows}:? ?${newText}`,
      `{polite}(?:let|make|have) ${theComment} (?:now )?(?:read|say)${asFollows}:? ?${newText}`,
      `{polite}(?:reword|rewrite|edit|change|correct|update|amend|alter|revise|rephrase) ${theComment}(?:,? so that it| so it| to| and make it| and let it) (?:now )?(?:reads?|says?)${asFollows}:? ?${newText}`,
      `{polite}(?:change|edit|replace|correct|update|reword|rewrite) (?:the (?:text|words|wording) of )?${theComment}(?: (?:to|with|into|by)(?: read| say)?(?: ?:)?| ?:) ?${newText}`,
    ],
  },
  {
    tool: "edit_comment",
    changes: true,
    slots: { comment, text },
    allOf: ["comment", "text"],
    says: [
      `{polite}(?:change|edit|correct|reword) what i(?:'ve| have)? (?:commented|replied|answered) (?:about|on) {comment} to(?: read| say)?:? ?${newText}`,
    ],
  },
  {
    tool: "delete_post",
    changes: true,
    slots: { post },
    allOf: ["post"],
    says: [
      `{polite}(?:take|get|pull|have) ${thePost} ${takeOff}`,
      `{polite}(?:take|pull) (?:down|back|off|out|away) ${thePost}`,
      `${wish} (?:to have )?${thePost} ${gone}`,
      `{polite}have ${thePost} ${gone}`,
      `${thePost} ${mustGo}`,
      `{polite}(?:delete|remove|take down|withdraw|erase|get rid of) the post${inGroup} (?:that |which )?i(?:'ve| have)? (?:wrote|written|made|posted|put up|shared)${inGroup} (?:about|on) {post}`,
      `(?:i|we) (?:don't|do not|no longer) (?:want|need) (?:my|that|this) post ${about} {post} (?:in the group |up there |up |to be seen )?(?:any ?more|any longer)(?:,? (?:so )?(?:please )?(?:take it down|delete it|remove it))?`,
    ],
  },
  {
    tool: "delete_comment",
    changes: true,
    slots: { comment },
    allOf: ["comment"],
    says: [
      `{polite}(?:take|get|pull|have) ${theComment} ${takeOff}`,
      `{polite}(?:take|pull) (?:down|back|off|out|away) ${theComment}`,
      `{polite}(?:delete|remove|withdraw|erase|get rid of|drop) ${theComment}`,
      `${wish} (?:to have )?${theComment} ${gone}`,
      `{polite}have ${theComment} ${gone}`,
      `${theComment} ${mustGo}`,
      "{polite}(?:delete|remove|take down|withdraw|erase|get rid of) (?:what|the thing) i(?:'ve| have)? (?:commented|replied|answered) (?:about|on) {comment}",
    ],
  },
];
