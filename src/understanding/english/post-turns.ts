import type { Slot, ToolWords } from "../catalogue.ts";
import { name, wish } from "./group-words.ts";
import { newText, signs, theComment, thePost } from "./post-talk.ts";

const text: Slot = { type: "text" };
const comment: Slot = { type: "name", valued: true };
const post: Slot = { type: "name", bare: "again", valued: true };
/** Why: "is out of date", "has the wrong day". */
const state =
  "(?:is|was|are|were|has|had|isn't|wasn't|hasn't|contains?|no longer|does|doesn't|can|says?|mentions?|names?)(?![a-z])[^:;,⟦]{2,60}";
const part = "(?:the [a-z]+(?: and [a-z]+)? (?:in|of) )?";
const so = ",? (?:so |and )?(?:please |you (?:can|may) |i want to |i'd like to )?";
const away =
  "(?:(?:delete|remove|erase|withdraw|drop|get rid of) (?:it|that)|(?:take|pull) (?:it|that) (?:down|out|off|back|away))(?: again| for me)?";
const shouldRead =
  "(?:(?:it|that) (?:should|must|has to|ought to|is to|needs to)(?: now| rather)? (?:say|read|be)|(?:change|correct|edit|fix|update|rewrite) (?:it|that) (?:to|so that it (?:says|reads))(?: say| read)?|(?:make|let) (?:it|that) (?:say|read))(?: that| as follows| instead)?";
const theReason = "(?: (?:because|since|as|,) [^:;⟦]{4,80})?";

/** What is to happen to a post or a comment, with the reason beside it. */
export const englishPostTurns: readonly ToolWords[] = [
  {
    tool: "react_to_post",
    changes: true,
    slots: { emoji: { type: "choice", values: signs }, post },
    allOf: ["emoji", "post"],
    says: [
      `${thePost} (?:deserves|gets|should get|has earned|is worth) (?:an? |my )?{emoji}(?: from me)?`,
      `${thePost} ${state}${so}(?:give (?:it|that) (?:an? |my )?{emoji}|(?:put|leave|add) (?:an? |my )?{emoji} (?:under|on|to|below) (?:it|that)|react (?:to it )?with (?:an? )?{emoji})(?: for me)?`,
    ],
  },
  {
    tool: "react_to_post",
    changes: true,
    with: { emoji: "👍" },
    slots: { post },
    allOf: ["post"],
    says: [`${thePost} ${state}${so}like (?:it|that)(?: for me)?`],
  },
  {
    tool: "delete_post",
    changes: true,
    slots: { post },
    allOf: ["post"],
    says: [
      `${thePost} ${state}${so}${away}`,
      `{polite}(?:delete|remove|withdraw|erase|take down|get rid of) ${thePost},? (?:because |since |as |for )?(?:it|the|they|that|this|we|i|there)(?:'s|'ve| (?:is|was|has|have|are|were|no longer|can|doesn't|don't|does|do)) [^:;⟦]{3,60}`,
      `(?:i|we) (?:don't|do not|no longer) (?:want|need|wish|like) ${thePost} (?:to be (?:seen|read|there|up|visible)|up|there|in the group)?(?: ?any ?more| ?any longer)?${so}${away}`,
    ],
  },
  {
    tool: "delete_comment",
    changes: true,
    slots: { comment },
    allOf: ["comment"],
    says: [
      `${theComment} ${state}${so}${away}`,
      `{polite}(?:delete|remove|withdraw|erase|take down|get rid of) ${theComment},? (?:because |since |as |for )?(?:it|the|they|that|this|we|i|there)(?:'s|'ve| (?:is|was|has|have|are|were|no longer|can|doesn't|don't|does|do)) [^:;⟦]{3,60}`,
      `(?:${wish} |{polite})?(?:delete|remove|erase|withdraw|take down|get rid of) (?:the|my) (?:comment|reply|answer) (?:in which|where) i (?:mentioned|wrote(?: about)?|said|named|asked(?: about)?|talked about|recommended) {comment}`,
    ],
  },
  {
    tool: "edit_post",
    changes: true,
    slots: { post, text },
    allOf: ["post", "text"],
    says: [
      `${part}${thePost} ${state}${so}${shouldRead} ?:? ?${newText}`,
      `${wish} ${thePost} to (?:now )?(?:say|read)(?: now| instead| as follows)? ?:? ?${newText}`,
      `(?:i|we)(?:'ve| have)? (?:just )?(?:made|wrote|written|forgot|forgotten|mistyped|got|misspelt|misspelled|left|put|mixed up)(?![a-z])[^:;,⟦]{2,60} (?:in|out of|from) ${thePost}${so}${shouldRead} ?:? ?${newText}`,
      `in ${thePost},? (?:please )?(?:write|put|say) instead ?:? ?${newText}`,
    ],
  },
  {
    tool: "edit_comment",
    changes: true,
    slots: { comment, text },
    allOf: ["comment", "text"],
    says: [
      `${part}${theComment} ${state}${so}${shouldRead} ?:? ?${newText}`,
      `${wish} ${theComment} to (?:now )?(?:say|read)(?: now| instead| as follows)? ?:? ?${newText}`,
      `(?:i|we)(?:'ve| have)? (?:just )?(?:made|wrote|written|forgot|forgotten|mistyped|got|misspelt|misspelled|left|put|mixed up)(?![a-z])[^:;,⟦]{2,60} (?:in|out of|from) ${theComment}${so}${shouldRead} ?:? ?${newText}`,
      `in ${theComment},? (?:please )?(?:write|put|say) instead ?:? ?${newText}`,
    ],
  },
  {
    tool: "edit_post",
    changes: true,
    slots: { topic: name, post },
    allOf: ["topic", "post"],
    says: [
      `{polite}(?:assign|attach|add) (?:the )?topic(?: of)? {topic} to ${thePost}`,
      `{polite}(?:assign|sort) ${thePost} (?:to|into) (?:the )?(?:topic )?{topic}`,
      `(?:the )?(?:right |new )?topic (?:of|for) ${thePost} (?:is|should be|must be|has to be|shall be)(?: now)? {topic}`,
    ],
  },
  {
    tool: "read_post",
    changes: false,
    slots: { post },
    allOf: ["post"],
    says: [
      `(?:which|what|how many) (?:comments|answers|replies|reactions) (?:has|have|did|does|do) ${thePost} (?:received|got|gotten|get|have|had|receive)(?: so far| yet)?`,
      `how (?:have|did|do) (?:people|they|the others|everyone|others)(?: all)? (?:reacted|react|respond|responded|replied|reply|answered|answer) (?:to|on) ${thePost}`,
      `(?:{show}|{polite}(?:read|open|see))(?: me| us)? (?:the )?(?:whole|full|entire|complete)? ?(?:of )?${thePost},? (?:in full|completely|in its entirety|from beginning to end)`,
      `(?:{show}|{polite}(?:read|open|see))(?: me| us)? (?:the )?(?:whole|full|entire|complete) (?:post|thread) (?:about|on|with|concerning|regarding|of) {post}`,
    ],
  },
  {
    tool: "comment_on_post",
    changes: true,
    slots: { post, text },
    allOf: ["post", "text"],
    says: [
      `{polite}(?:comment|reply|answer|respond|write)(?: (?:on|to|under|below))? ${thePost} (?:by (?:saying|writing)|with the (?:words|comment|reply)|and (?:say|write|tell them))(?: that)? ?:? ?{text}`,
      `(?:the|my) (?:comment|reply|answer) {text} (?:should|must|is to) (?:go|stand|be put|be written) (?:under|below|on|to) ${thePost}${theReason}`,
    ],
  },
];
