import type { Slot, ToolWords } from "../catalogue.ts";

const group: Slot = {
  type: "name",
  ask: "Which group?",
  never: "(?:like|that|such|this|any|some|another|one)(?: .*)?",
};
const post: Slot = { type: "name", ask: "Which post? Say some words of it." };
/** What a post is known by: words out of it. */
export const about = "(?:about|on|with|saying|concerning|regarding) {post}";
export const thePost = `(?:the|my|that|this) (?:last |latest |newest )?(?:post|message)(?: ${about})?`;

/** Groups and what is said in them. */
export const englishSocial: readonly ToolWords[] = [
  {
    tool: "create_group",
    changes: true,
    slots: {
      access: {
        type: "choice",
        values: { public: "public|open", private: "private|closed", invite: "invite[- ]only|secret|hidden" },
      },
      name: { type: "name", ask: "What should the group be called?" },
    },
    says: [
      "{polite}(?:start|create|make|open|found|set up|add)(?: me| us)? (?:an? |the |my |our )?(?:new )?(?:{access} )?group(?:(?: (?:for|called|named|about|of)|:)* {name})?",
      "{polite}(?:start|create|make|open|found|set up) (?:an? |the |my |our )(?:new )?(?:{access} )?{name} group",
    ],
  },
  {
    tool: "list_groups",
    changes: false,
    slots: {},
    says: [
      "(?:which|what) groups (?:am i|are we|do i|have i)(?: in| joined| belong to| have| part of)*",
      "{show} (?:me )?(?:all )?(?:of )?{my}groups(?: (?:and|with) (?:my |the )?roles?(?: (?:that )?i have)?(?: in (?:them|each|each of them))?)?",
      "{my}groups",
      "(?:{show} (?:me )?)?the names of (?:all )?(?:of )?(?:my|our|the) groups(?: (?:that )?i(?:'m| am) in)?",
      "(?:{show} (?:me )?)?(?:all )?(?:of )?(?:my |our |the list of my )(?:group memberships|memberships in groups)",
    ],
  },
  {
    tool: "list_groups",
    changes: false,
    with: { all: true },
    slots: { search: { type: "name" } },
    says: [
      "{polite}(?:find|search(?: for)?|look for)(?: me)? (?:an? |any |some )?{search} groups?",
      "(?:are|is) there (?:any |an? )?{search} groups?(?: around| here)?",
      "(?:which|what) groups (?:are there|can i join|exist)",
    ],
  },
  {
    tool: "join_group",
    changes: true,
    slots: { group },
    says: [
      "{polite}join (?:the |an? )?{group} group",
      "{polite}join (?:the )?group(?: (?:called )?{group})?",
      "{polite}(?:sign me up|add me) (?:for|to) (?:the )?{group} group",
      "(?:please )?let me in(?:to)? (?:the )?{group} group",
      "{polite}accept the invitation to (?:the )?{group}(?: group)?",
    ],
  },
  {
    tool: "leave_group",
    changes: true,
    slots: { group },
    says: [
      "{polite}(?:leave|quit|exit) (?:the |my )?{group} group",
      "{polite}(?:leave|quit|exit) (?:the |my )?group(?: (?:called )?{group})?",
      "{polite}(?:decline|refuse) the invitation to (?:the )?{group}(?: group)?",
    ],
  },
  {
    tool: "invite_to_group",
    changes: true,
    slots: {
      person: { type: "name", ask: "Who should be invited? Give their login." },
      group: { type: "name" },
    },
    says: [
      "{polite}(?:invite|add) @?{person} (?:to|into) (?:the |my |our )?{group} group",
      "{polite}invite @?{person} (?:to|into) (?:the |my |our )?group(?: {group})?",
      "{polite}invite (?:somebody|someone) (?:to|into) (?:the |my |our )?{group} group",
    ],
  },
  {
    tool: "post_to_group",
    changes: true,
    slots: { text: { type: "text", free: true, ask: "What should the post say?" }, group: { type: "name" } },
    says: [
      "{polite}(?:post|write|say|announce|share)(?: something| a message)? (?:to|in|into|on) (?:the |my |our )?{group} group(?::| that) ?{text}",
      "{polite}(?:tell|let|inform) (?:the |my |our )?{group} group(?: know)?(?: that|:)? {text}",
      "{polite}(?:post|write|say|announce|share) (?:that )?{text} (?:to|in|into|on|with) (?:the |my |our )?{group} group",
      "{polite}(?:post|write)(?: something| a message)? (?:to|in|into|on) (?:the |my |our )?{group} group",
      "{polite}(?:post|write)(?: something| a message)? (?:to|in|into|on) (?:the |my |our )group(?::| that) ?{text}",
    ],
  },
  {
    tool: "read_group",
    changes: false,
    slots: { topic: { type: "name" }, group: { type: "name" } },
    says: [
      "(?:{show}|{polite}read|what are)(?: me)? (?:all )?(?:the )?posts (?:about|on|under|tagged|with the topic) {topic} (?:in|from|of) (?:the |my |our )?{group} group",
    ],
  },
  {
    tool: "read_group",
    changes: false,
    slots: { group: { type: "name" } },
    says: [
      "what(?:'s| is| has been)? (?:new|going on|happening|posted|written|up|happened) (?:in|with|at) (?:the |my |our )?(?:{group} group|group(?: {group})?)(?: (?:recently|lately|so far|meanwhile))?",
      "(?:is there |are there )?any(?:thing)? ?(?:news|new posts?|new) (?:in|from|of) (?:the |my |our )?(?:{group} group|group(?: {group})?)",
      "{polite}(?:read|show|open)(?: me)? (?:the |all )?(?:latest |new |last |newest )?(?:posts|feed|messages|news)(?: (?:of|in|from) (?:the |my |our )?{group}(?: group)?)?",
      "{polite}(?:read|show|open)(?: me)? (?:the |my |our )?{group} group(?:'s (?:posts|feed))?",
      "what did (?:people|they|everyone|somebody|anyone) (?:post|write|say) in (?:the |my |our )?{group} group",
      "what (?:have|has) (?:people|they|everyone|everybody|anyone|the others) (?:been )?(?:saying|writing|posting|talking about|said|written|posted) in (?:the |my |our )?{group} group",
    ],
  },
  {
    tool: "comment_on_post",
    changes: true,
    slots: { post, text: { type: "text", free: true, ask: "What should the comment say?" } },
    says: [
      `{polite}(?:comment|reply|answer|respond)(?: (?:on|to|under))? ${thePost}: ?{text}`,
      `{polite}(?:comment|reply|answer|respond|write) {text} (?:on|to|under) ${thePost}`,
      `{polite}(?:comment|reply|answer|respond)(?: (?:on|to|under))? ${thePost}`,
    ],
  },
  {
    tool: "react_to_post",
    changes: true,
    with: { emoji: "👍" },
    slots: { post },
    says: [
      `(?:i |{polite})(?:like|upvote|thumbs up(?: to| for)?|heart|react to) ${thePost}`,
      `{polite}give ${thePost} (?:an? )?(?:like|thumbs up|heart)`,
      `{polite}(?:put|give|add) (?:an? )?(?:like|thumbs up) (?:on|under|to|for) ${thePost}`,
    ],
  },
  {
    tool: "delete_post",
    changes: true,
    slots: { post },
    says: [
      "{polite}(?:delete|remove|take down|withdraw) (?:the|my|that) (?:post|message) (?:from|in) (?:the |my |our )?[^⟦:,]{1,40} group (?:about|on|with) {post}",
      `{polite}(?:delete|remove|take down|withdraw) ${thePost}(?: (?:from|in) (?:the |my |our )?[^⟦:,]{1,40})?`,
    ],
  },
];
