import type { KeyWords, Slot } from "../../catalogue.ts";

const group: Slot = {
  type: "name",
  ask: "Which group?",
  never: "(?:like|that|such|this|any|some|another|one)(?: .*)?",
};
const post: Slot = { type: "name", valued: true, ask: "Which post? Say some words of it." };
const text = (ask: string): Slot => ({ type: "text", ask });
const inGroup =
  "(?:to|in|into|on|with|from|of|at|for|the|my|our|about)+ (?:the |my |our )?{group} group(?: chat)?|(?:to|in|into|on|with|from|of|at|for) (?:the |my |our )?group(?: chat)?(?: (?:called|named|for|about))? {group}(?= ?¦| ?:|$|,)|(?:the |my |our )?{group} group(?: chat)?|(?:to|in|into|with|from|of) (?:the |my |our )?group(?= ?¦| ?:|$)";
const message =
  "(?:the |my |that |this |an? |her |his |their |[a-z]+'s )?(?:last |latest |newest |recent )?(?:post|message|update|thread|note)";

const clubs =
  "(?<group>[a-z]+ (?:club|team|crew|gang|circle|community|society)|(?:cyclists|runners|parents|neighbou?rs|friends of [a-z]+))";

/** Groups and what is said in them. */
export const socialKeys: readonly KeyWords[] = [
  {
    tool: "create_group",
    changes: true,
    slots: {
      access: {
        type: "choice",
        values: {
          public:
            "public|open(?: to (?:all|everyone|everybody|anyone|anybody|the public))?|for (?:everyone|everybody|anyone|anybody) to join|(?:that |which |where )?(?:everyone|everybody|anyone|anybody) (?:can|may) (?:find and )?join",
          private: "private|closed",
          invite: "invite[- ]only|invitation[- ]only|secret|hidden|by invitation(?: only)?",
        },
      },
      name: { type: "name", ask: "What should the group be called?" },
    },
    cues: ["start|create|make|open|found|set up|new|build|form|launch", "(?:an? |the |my |our )?group"],
    also: [
      "(?:called|named|for|about|of|with the name)",
      "name it|call it|named",
      "(?:that's|that is|which is|it's|it is|make it|it should be)(?= ?¦)",
    ],
    rest: "name",
    unless: "post|(?<!to |can |may |find and )join|leave|invite(?!-| only)|read|what|message|show",
  },
  {
    tool: "list_groups",
    changes: false,
    slots: {},
    cues: ["groups", "i|my|we|our|me|belong|member|in|joined"],
    also: ["belong(?: to)?|member(?: of)?|joined|part|in"],
    unless: "find|search|look|join(?! )|are there|other|new|nearby|around|public|about",
  },
  {
    tool: "list_groups",
    changes: false,
    with: { all: true },
    slots: { search: { type: "name" } },
    cues: [
      "groups?",
      "find|search|look(?:ing)?|are there|is there|any|other|which groups|what groups|join|discover|public|exist",
    ],
    also: ["join|nearby|around here|around|public|open|can|exist|for|about"],
    leads: { search: "(?:about|on|around|for|of)" },
    rest: "search",
    unless: "invite|post|posts|news|new in|tell|join the|what's new|anything new|leave",
  },
  {
    tool: "join_group",
    changes: true,
    slots: { group },
    cues: [
      "join|sign (?:me|us) up|add me|accept|become a member|be part|i'm in|let me in(?:to)?|enter",
      "group|invitation|invite|club",
    ],
    also: ["(?:to|for|of)"],
    rest: "group",
    unless: "find|which|should|post|leave|search|could",
  },
  {
    tool: "leave_group",
    changes: true,
    slots: { group },
    cues: ["leave|quit|exit|drop out of", clubs],
    rest: "group",
    unless: "post|comment|message|membership|subscription",
  },
  {
    tool: "join_group",
    changes: true,
    slots: { group },
    cues: ["join|sign (?:me|us) up for|add me to", clubs],
    rest: "group",
    unless: "find|which|should|post|leave|search|could|meeting|call",
  },
  {
    tool: "leave_group",
    changes: true,
    slots: { group },
    cues: [
      "leave|quit|exit|get (?:me )?out of|remove me|take me out|unsubscribe(?: me)?|decline|refuse|reject|step out of|drop out of|turn down",
      "group|invitation|invite|club",
    ],
    rest: "group",
    unless: "post|comment|message|request",
  },
  {
    tool: "invite_to_group",
    changes: true,
    slots: {
      person: { type: "name", ask: "Who should be invited? Give their login." },
      group: { type: "name" },
    },
    cues: [
      "invite|add|bring|get|ask|send an invit(?:e|ation) to|let",
      "(?:to join |to |into |in |join |for )+(?:the |my |our )?{group} (?:group|club)|(?:to join |to |into |join )+(?:the |my |our )?group(?: {group})?",
    ],
    rest: "person",
    unless: "add me|let me|post|comment|message|ask me",
  },
  {
    tool: "post_to_group",
    changes: true,
    slots: { group: { type: "name" }, text: text("What should the post say?") },
    cues: [
      "(?:post|write|say|announce|share|tell|let|inform|message|send|put|publish|ask|drop|leave)(?: (?:something|an? (?:message|post|note|update)))?",
      inGroup,
    ],
    also: ["(?:know )?(?:that|:|saying)|know"],
    rest: "text",
    unless:
      "^(?:what|who|which|show|read|did|is|are|any)|comment|reply|invite|delete|remove|join|leave the|about the post|photo",
  },
  {
    tool: "read_group",
    changes: false,
    slots: { group: { type: "name" } },
    cues: [
      "(?:{group} )?(?:group|club|team|feed|posts)(?: chat)?",
      "new|news|posts?|posted|feed|happening|going on|messages|said|written|wrote|write|say|saying|updates?|latest|read|show|see|open|catch me up|missed|discussed|talking|discussion|activity|up|talk|check",
    ],
    also: [
      "new|news|posts?|posted|feed|happening|messages|updates?|people|anyone|someone|everyone|they|with|missed|group|talking about|said|since",
    ],
    rest: "group",
    unless: "groups|join|leave|invite|delete|comment|tell|post (?:in|to)|like the",
  },
  {
    tool: "comment_on_post",
    changes: true,
    slots: { post, text: text("What should the comment say?") },
    cues: [
      "(?:leave |write |add |post |make )?(?:an? |my )?(?:comment|reply|answer|respond)(?:ing)?(?: (?:saying))?",
      `(?:on|to|under|with|below) ${message}(?: (?:about|on|with|saying|of) {post}(?= ?¦| ?:|$|,| with| that| saying))?|(?:on|to|under) (?:the |my )?{post} post`,
    ],
    also: ["(?:with|that|saying|:)"],
    rest: "text",
    before: true,
    unless: "delete|remove",
  },
  {
    tool: "react_to_post",
    changes: true,
    with: { emoji: "👍" },
    slots: { post, emoji: { type: "text" } },
    cues: [
      "(?:i )?(?:like|liked|love|upvote|heart|react(?: to)?|(?:give|put|send|leave|add)(?: an?)? (?:thumbs up|like|heart|reaction|(?<emoji>(?:[\\u2600-\\u27BF\\uFE0F\\u200D]|[\\uD83C-\\uDBFF][\\uDC00-\\uDFFF])+))|thumbs up|(?<emoji>(?:[\\u2600-\\u27BF\\uFE0F\\u200D]|[\\uD83C-\\uDBFF][\\uDC00-\\uDFFF])+))",
      `${message}`,
    ],
    also: [
      "with (?:an? )?(?<emoji>(?:[\\u2600-\\u27BF\\uFE0F\\u200D]|[\\uD83C-\\uDBFF][\\uDC00-\\uDFFF])+)",
      "(?:an? )?(?:thumbs up|like|heart)",
      "give",
      "about|on|with|saying|of|from|under|to|below",
    ],
    rest: "post",
    before: true,
    unless: "delete|don't|would like|what|new|i'd",
  },
  {
    tool: "delete_post",
    changes: true,
    slots: { post },
    cues: ["delete|remove|take down|withdraw|erase|pull|retract|get rid of", message],
    also: [
      "(?:from|in|on) (?:the |my |our )?[^⟦:,¦]{1,30} group",
      "about|on|with|saying|of|where i said",
      "in the group|from the group",
    ],
    rest: "post",
    before: true,
    unless: "comment|task|event|reminder|expense",
  },
];
