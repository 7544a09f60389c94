import type { KeyWords, Slot } from "../../catalogue.ts";

const group: Slot = { type: "name", bare: "groups?" };
const person: Slot = {
  type: "name",
  bare: "the (?:user|member|person)|user|member|@",
  never: "him|her|them|it|me|us|somebody|someone|anybody|anyone|nobody|people|everybody|everyone",
};
const post: Slot = { type: "name", valued: true, bare: "again|as follows|like this" };
const comment: Slot = { type: "name", bare: "as follows|like this", valued: true };
const topic: Slot = { type: "name", bare: "the topic|topics?" };
const text: Slot = { type: "text" };
const ofGroup =
  "(?:in|to|into|from|of|out of|off|for|at|within)(?: the| my| our)*(?: group)?(?= (?:group )?[^ ⟦¦])";
const message =
  "(?:the |my |that |this |an? )?(?:own )?(?:last |latest |newest |recent |whole |full |entire )*(?:posts?|messages?|thread)";
const theComment =
  "(?:the |my |that |this )?(?:own )?(?:last |latest |newest )?(?:comments?|reply|replies|answer)";
const rewrite = "edit|change|rewrite|reword|correct|update|fix|replace|amend|modify|revise|make";
const about =
  "(?:about|with the words?|saying|regarding|concerning|where i (?:wrote|said)|in which i (?:wrote|said)|i (?:wrote|posted|made) (?:about|on)|on|of|titled)(?: the)?";
const asNew =
  "(?:so that it (?:says|reads):?|so it (?:says|reads):?|to (?:say|read):?|it should (?:now )?(?:say|read):?|to|with|into|:)";
const drop = "delete|remove|take down|withdraw|erase|retract|get rid of|pull|take back";
const notOurs = "expense|task|event|reminder|shopping|packing|trip|appointment|budget";

/** What is mended in groups, where no whole sentence fits. */
export const groupCareKeys: readonly KeyWords[] = [
  {
    tool: "remove_from_group",
    changes: true,
    with: { ban: true },
    slots: { person, group },
    allOf: ["person"],
    cues: [
      "ban|(?=.*(?:for good|permanently|forever|and ban (?:him|her|them)))(?:remove|kick|throw|expel|exclude)",
    ],
    also: ["and ban (?:him|her|them)|for good|permanently|forever|out|(?:the )?(?:user|member)"],
    leads: { group: ofGroup },
    rest: "person",
    unless: `lift|unban|${notOurs}`,
  },
  {
    tool: "remove_from_group",
    changes: true,
    slots: { person, group },
    allOf: ["person", "group"],
    cues: ["remove|kick|throw|expel|take|put|boot|chuck|exclude|uninvite"],
    also: ["out(?! of)|(?:the )?(?:user|member)(?= [^ ]+ ¦)|as a member"],
    leads: { group: "(?:from|out of|off)(?: the| my| our)*(?: group)?" },
    rest: "person",
    has: "group|club|team|circle|kick|expel|boot|member|user|out of [A-Z]",
    unless: `me|my|${notOurs}|list|fund|goal|jar|pantry|fridge|calendar|category|post|comment|photo|car|vehicles`,
  },
  {
    tool: "remove_from_group",
    changes: true,
    slots: { person, group },
    allOf: ["person"],
    cues: [
      "lift the ban|unban|(?:decline|refuse|reject|turn down) (?:the )?(?:join )?request|(?:take back|withdraw|cancel|revoke) (?:the )?invit(?:ation|e)",
    ],
    also: ["to join"],
    leads: {
      person: "(?:of|by|from|on|for)(?=(?: the (?:user|member))? [^ ]+(?: ¦| to| in|$|¦))",
      group: "(?:to|in)(?: the| my| our)*(?: group)?",
    },
    rest: "person",
    unless: notOurs,
  },
  {
    tool: "set_group_role",
    changes: true,
    slots: {
      role: {
        type: "choice",
        values: {
          owner: "owner",
          admin: "(?:group )?(?:admin(?:istrator)?|moderator)",
          member: "(?:an? )?(?:ordinary |normal |plain |simple |regular )?member",
        },
      },
      person,
      group,
    },
    allOf: ["role", "person"],
    cues: [
      "make|appoint|name|promote|give|hand|set|turn|demote|change|assign|grant|let|should be|(?:i'd|we'd|i would|we would) (?:like|love|want)(?=.* (?:be|as) )|(?:i|we) want(?=.* (?:be|as) )",
    ],
    also: ["(?:the )?(?:role|rights?|rank)(?: of)?|(?:to )?(?:be|become)|to|as|back|again|an?"],
    leads: { group: "(?:in|of|for)(?: the| my| our)*(?: group)?(?= [^ ⟦¦]+)" },
    rest: "person",
    before: true,
    has: "admin|moderator|owner|role|member (?:of|in)|ordinary|normal|plain|regular",
    unless: `${notOurs}|add|invite|remove|what|who|which|new member`,
  },
  {
    tool: "read_post",
    changes: false,
    slots: { post },
    allOf: ["post"],
    cues: ["read|show|open|see|view|display|look at|pull up", message],
    also: [
      "(?:together )?(?:with|including|and) (?:all )?(?:of )?(?:its|the) (?:comments|replies|answers)|(?:all |the )*(?:comments|replies|answers)(?: on| to| under| of| for)?|in full",
    ],
    leads: { post: about },
    unless: `${notOurs}|new|posts|messages|delete|comment that|write|add`,
  },
  {
    tool: "read_post",
    changes: false,
    slots: { post },
    cues: ["comments|replies|answers|commented|replied|answered|responded", message],
    also: ["what|who|did|have|people|they|everyone|anyone|others|read|show|open|see|how many|got|there"],
    leads: { post: about },
    unless: `${notOurs}|posts|add|write|leave|delete|remove`,
  },
  {
    tool: "edit_post",
    changes: true,
    slots: { post, text },
    allOf: ["text"],
    cues: [rewrite, message],
    also: ["(?:the )?(?:text|words|wording) of"],
    leads: { post: about, text: asNew },
    rest: "post",
    unless: `${notOurs}|comment|reply|⟦v\\d+⟧ (?:euros|km)`,
  },
  {
    tool: "edit_comment",
    changes: true,
    slots: { comment, text },
    allOf: ["text"],
    cues: [rewrite, theComment],
    also: ["(?:the )?(?:text|words|wording) of"],
    leads: { comment: about, text: asNew },
    rest: "comment",
    unless: notOurs,
  },
  {
    tool: "delete_comment",
    changes: true,
    slots: { comment },
    allOf: ["comment"],
    cues: [drop, theComment],
    also: ["(?:that )?i (?:wrote|left|made|posted)|under|again"],
    leads: { comment: about },
    rest: "comment",
    unless: notOurs,
  },
  {
    tool: "follow_topic",
    changes: true,
    slots: { topic, group },
    allOf: ["topic"],
    cues: [
      "follow|subscribe(?: me)? to|(?:notify|tell|inform) me (?:only |just )?(?:of|about|when)|keep me (?:posted|updated) (?:on|about)|(?:only|just) (?:want to )?hear (?:about|of)",
    ],
    also: [
      "(?:i|we)(?: want to|'d like to)?|(?:the )?topic|only|just|start|posts (?:about|on|under|with)(?: the topic)?",
    ],
    leads: { group: "(?:in|of|from|within)(?: the| my| our)*(?: group)?" },
    rest: "topic",
    unless: `that|this|stop|un|no longer|${notOurs}|recipe|news`,
  },
  {
    tool: "unfollow_topic",
    changes: true,
    slots: { topic, group },
    anyOf: ["topic", "group"],
    cues: [
      "unfollow|stop following|unsubscribe(?: me)? from|no longer (?:want to )?(?:follow|hear)(?: about| of)?|(?:don't|do not) want to (?:follow|hear about)",
    ],
    also: ["(?:i|we)|any ?more|(?:the )?topic|(?:all|any)(?: the)? topics|posts (?:about|on)"],
    leads: { group: "(?:in|of|from|within)(?: the| my| our)*(?: group)?" },
    rest: "topic",
    unless: `${notOurs}|newsletter|diet|recipe|instructions|advice|rules|him|her|them|show|series|news`,
  },
  {
    tool: "block_person",
    changes: true,
    slots: { person },
    allOf: ["person"],
    cues: [
      "block|mute|(?:hide|mute) (?:everything|anything|all|posts|messages)|(?:i )?(?:don't|do not|never) want to (?:see|read|hear)(?: anything| any ?thing| any posts| posts| from| of)(?= (?:(?:from|of|by) )?@?[^ ]*[\\d_])",
    ],
    also: [
      "(?:the )?(?:user|member|person)|(?:writes|posts|says|shares)|from me|everywhere|any ?more|in (?:all|my|the) groups?|posts|messages",
    ],
    leads: { person: "(?:from|of|by)" },
    rest: "person",
    unless: `(?:block|mute) (?:the|an?|that|this|your) (?!user|member|person)|un|my block|off|out|time|hour|calendar|⟦|${notOurs}`,
  },
  {
    tool: "unblock_person",
    changes: true,
    slots: { person },
    allOf: ["person"],
    cues: [
      "unblock|unmute|stop (?:blocking|muting|hiding|ignoring)|(?:remove|lift|undo|take back|take off|delete|end|cancel) (?:the |my )?(?:block|mute)|(?:take|remove)(?=.*(?:off|from) (?:my |the )?(?:block|blocked) ?(?:list|people|persons|users)?)|(?:show|let me see|see|read)(?: me)? (?:the )?(?:posts|everything|messages)(?=.*again)",
    ],
    also: [
      "(?:the )?(?:user|member|person)|again|(?:off|from) (?:my |the )?(?:block|blocked) ?(?:list|people|persons|users)",
    ],
    leads: { person: "(?:on|of|for|from|by)" },
    rest: "person",
    unless: notOurs,
  },
  {
    tool: "report_post",
    changes: true,
    slots: { post, reason: text },
    allOf: ["post"],
    cues: ["report|flag", message],
    also: ["to the (?:admins?|moderators?)|that says|please"],
    leads: { post: about, reason: "(?:as|for|because|since|it is|it's|:)" },
    rest: "post",
    unless: `${notOurs}|fuel|write a report`,
  },
];
