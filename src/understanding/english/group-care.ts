import type { Slot, ToolWords } from "../catalogue.ts";
import { about, thePost } from "./social.ts";

const post: Slot = { type: "name", ask: "Which post? Say some words of it." };
const comment: Slot = { type: "name", ask: "Which comment? Say some words of it." };
const theComment =
  "(?:the|my|that|this) (?:last |latest |newest )?(?:comment|reply)(?: (?:about|with|saying) {comment})?";
const rewrite = "(?:edit|change|rewrite|reword|correct|update|fix)";
const asNew = "(?: to(?: say| read)?:?|:) ?{text}";
const person = (ask: string): Slot => ({ type: "name", ask });
/** Somebody who is named; not what is one's own, and not oneself. */
const somebody =
  "(?!(?:me|myself|us|my|our|the|that|this|it|an?|all|some|time|off|out|admin|moderator|ownership)\\b)@?{person}";
const aGroup = "(?:the |my |our )?{group} group";
const ofGroup = "(?:of|in|for|within) (?:the |my |our ){group}(?: group)?";
const topic: Slot = { type: "name", ask: "Which topic?" };

/** What is mended in groups: posts and comments, people and their roles, topics, and whom one does not want to read. */
export const englishGroupCare: readonly ToolWords[] = [
  {
    tool: "remove_from_group",
    changes: true,
    with: { ban: true },
    slots: { person: person("Who is to be banned? Give their login."), group: { type: "name" } },
    says: [
      `{polite}ban ${somebody} (?:from|in|out of) ${aGroup}`,
      `{polite}ban ${somebody} (?:from|in|out of) (?:the |my |our )?group(?: {group})?`,
      `{polite}(?:remove|kick|throw) ${somebody} (?:out of|from) ${aGroup} for good`,
    ],
  },
  {
    tool: "remove_from_group",
    changes: true,
    slots: { person: person("Who is to be removed? Give their login."), group: { type: "name" } },
    says: [
      `{polite}(?:remove|kick|throw|expel|take|put) ${somebody} (?:out of|from|off) ${aGroup}`,
      `{polite}(?:remove|kick|throw|expel) ${somebody} (?:out of|from|off) (?:the |my |our )?group(?: {group})?`,
      `{polite}(?:decline|refuse|reject|turn down) (?:the )?request (?:of|by|from) ${somebody}(?: to join(?: ${aGroup})?)?`,
      `{polite}(?:take back|withdraw) (?:the )?invitation (?:of|to|for) ${somebody}(?: to ${aGroup})?`,
      `{polite}lift the ban (?:of|on|for) ${somebody}(?: (?:in|from) ${aGroup})?`,
    ],
  },
  {
    tool: "set_group_role",
    changes: true,
    slots: {
      person: person("Who is meant? Give their login."),
      role: {
        type: "choice",
        values: {
          owner: "owner",
          admin: "admin(?:istrator)?|moderator",
          member: "(?:an? )?(?:ordinary |normal |plain |simple )member",
        },
        ask: "What should they be: owner, admin or member?",
      },
      group: { type: "name" },
    },
    says: [
      `{polite}(?:make|appoint|name|promote) ${somebody} (?:to |as )?(?:an? |the )?(?:new )?{role} (?:of|in|for) ${aGroup}`,
      `{polite}(?:make|appoint|name|promote) ${somebody} (?:to |as )?(?:an? |the )?(?:new )?{role}(?: (?:of|in|for) (?:the |my |our )?group(?: {group})?)?`,
      `{polite}(?:set|change|make|switch|turn) @?{person}'s role ${ofGroup} (?:to |into )(?:an? |the )?{role}`,
      `{polite}(?:set|change|make|switch|turn) @?{person}'s role (?:to |into )(?:an? |the )?{role} ${ofGroup}`,
      `{polite}(?:set|change|make|switch|turn) @?{person}'s role (?:to |into )(?:an? |the )?{role}`,
      `{polite}(?:give|hand) ${somebody} the role (?:of )?(?:an? )?{role} (?:of|in|for) ${aGroup}`,
    ],
  },
  {
    tool: "remove_from_group",
    changes: true,
    slots: { person: person("Whose request is meant? Give their login."), group: { type: "name" } },
    says: [
      `{polite}(?:decline|refuse|reject|turn down) @?{person}'s request(?: to join(?: ${aGroup})?)?`,
      `{polite}(?:take back|withdraw|cancel|revoke) @?{person}'s invit(?:ation|e)(?: to ${aGroup})?`,
    ],
  },
  {
    tool: "invite_to_group",
    changes: true,
    slots: { person: person("Whose request is meant? Give their login."), group: { type: "name" } },
    says: [`{polite}(?:accept|approve|grant) @?{person}'s request(?: to join(?: ${aGroup})?)?`],
  },
  {
    tool: "set_group_role",
    changes: true,
    with: { role: "owner" },
    slots: { group: { type: "name" }, person: person("Who is meant? Give their login.") },
    says: [
      `{polite}(?:hand|give|pass|transfer|turn) (?:over )?(?:the )?ownership of (?:the |my |our )?{group}(?: group)?(?: over| on)? to @?{person}`,
    ],
  },
  {
    tool: "set_group_role",
    changes: true,
    with: { role: "member" },
    slots: { person: person("Who is meant? Give their login."), group: { type: "name" } },
    says: [
      `${somebody} (?:shouldn't|should not|should no longer|must not|must no longer) be (?:an? |the )?(?:admin(?:istrator)?|moderator|owner) (?:of|in|for) ${aGroup}(?: any ?more| any longer)?`,
      `{polite}(?:take away|take|remove|revoke) @?{person}'s (?:admin|moderator) (?:rights|role)(?: away)?(?: (?:of|in|for) ${aGroup})?`,
      `{polite}(?:take|remove) (?:away )?(?:the )?(?:admin|moderator)(?: (?:rights|role))?(?: away)? from @?{person} ${ofGroup}`,
      `{polite}(?:take|remove) (?:away )?(?:the )?(?:admin|moderator)(?: (?:rights|role))?(?: away)? from @?{person}`,
    ],
  },
  {
    tool: "read_post",
    changes: false,
    slots: { post },
    says: [
      `{polite}(?:read|show|open|see)(?: me)? (?:all )?(?:the )?(?:comments|replies|answers) (?:on|to|under|of|for) ${thePost}`,
      `{polite}(?:read|show|open|see)(?: me)? (?:the|my|that|this) (?:whole |full |entire |last |latest )?post ${about}(?: (?:together )?with (?:all )?(?:of )?(?:its|the) (?:comments|replies|answers))?`,
      `what did (?:people|they|everyone|anyone|the others) (?:comment|reply|answer|say|write) (?:on|to|under) ${thePost}`,
    ],
  },
  {
    tool: "edit_post",
    changes: true,
    slots: { post, text: { type: "text", free: true, ask: "What should the post say now?" } },
    says: [`{polite}${rewrite} ${thePost}${asNew}`, `{polite}${rewrite} ${thePost}`],
  },
  {
    tool: "edit_comment",
    changes: true,
    slots: { comment, text: { type: "text", free: true, ask: "What should the comment say now?" } },
    says: [`{polite}${rewrite} ${theComment}${asNew}`, `{polite}${rewrite} ${theComment}`],
  },
  {
    tool: "delete_comment",
    changes: true,
    slots: { comment },
    says: [`{polite}(?:delete|remove|take down|withdraw|erase) ${theComment}`],
  },
  {
    tool: "follow_topic",
    changes: true,
    slots: { topic, group: { type: "name" } },
    says: [
      `{polite}follow (?:the )?(?:topic )?{topic} (?:in|of) ${aGroup}`,
      "{polite}follow the topic {topic}(?: (?:in|of) (?:the |my |our )?{group}(?: group)?)?",
      `(?:i |we )?(?:only |just )?(?:want|wanna|need)(?: to)? (?:only |just )?hear (?:only |just )?(?:about|of) {topic} (?:in|from) ${aGroup}`,
      `(?:only|just) tell me (?:about|of) {topic} in ${aGroup}`,
      `(?:i|we)(?:'d like| would like| want) to hear (?:more )?(?:about|of) (?!everything|all){topic} (?:in|from) ${aGroup}`,
    ],
  },
  {
    tool: "unfollow_topic",
    changes: true,
    slots: { group: { type: "name" } },
    says: [
      `(?:i|we)(?:'d like| would like| want) to hear (?:about |of )?(?:everything|all posts|all of it) (?:in|from) ${aGroup}(?: again)?`,
    ],
  },
  {
    tool: "unfollow_topic",
    changes: true,
    slots: { topic: { type: "name" }, group: { type: "name" } },
    says: [
      `{polite}(?:unfollow|stop following|follow no) (?:all |any )?(?:the )?topics (?:in|of) ${aGroup}`,
      `{polite}(?:unfollow|stop following) (?:the )?(?:topic )?{topic} (?:in|of) ${aGroup}`,
      "{polite}(?:unfollow|stop following) the topic {topic}(?: (?:in|of) (?:the |my |our )?{group}(?: group)?)?",
    ],
  },
  {
    tool: "block_person",
    changes: true,
    slots: { person: person("Who is to be blocked? Give their login.") },
    says: [
      `{polite}block ${somebody}(?: in (?:all|my|the) groups?)?`,
      "{polite}block (?:the )?(?:user|person|member) @?{person}",
      `{polite}(?:hide|mute) (?:everything|all|all posts|the posts|posts|comments) (?:from|of|by) ${somebody}`,
    ],
  },
  {
    tool: "unblock_person",
    changes: true,
    slots: { person: person("Who is to be unblocked? Give their login.") },
    says: [
      "{polite}unblock (?:the )?(?:user |person |member )?@?{person}",
      `{polite}(?:show|let me see|see)(?: me)? (?:everything|the posts|posts) (?:from|of|by) ${somebody} again`,
    ],
  },
  {
    tool: "report_post",
    changes: true,
    slots: { post, reason: { type: "text", ask: "What is wrong with it?" } },
    says: [
      `{polite}report ${thePost}(?: to (?:the )?(?:admins?|moderators?|mods))?(?: (?:as|for)|,? because|[:,]) ?{reason}`,
      `{polite}report ${thePost}(?: to the admins?)?`,
    ],
  },
];
