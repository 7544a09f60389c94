import type { Slot, ToolWords } from "../catalogue.ts";

/** Words of the message that are asked for with this question. */
export const ask = (question: string, slot: Slot = { type: "name" }): Slot => ({ ...slot, ask: question });

const someone = "(?:someone|somebody|a person|people|a user|a member|a friend)";
const post = ask("Which post? Say some words of it.");
const comment = ask("Which comment? Say some words of it.");

/** Orders about groups that say no more than what is to be done. */
export const bareGroupOrders: readonly ToolWords[] = [
  {
    tool: "post_to_group",
    changes: true,
    slots: {
      text: ask("What should the post say?", { type: "text", free: true }),
      group: {
        type: "name",
        proper: 1,
        never: "facebook|instagram|twitter|x|linkedin|tiktok|reddit|youtube",
      },
    },
    says: [
      "{polite}(?:post|write)(?: something| a message| a post)? (?:to|in|into|on) {group}",
      "{polite}(?:write|make|create) (?:a|another) post",
      "{polite}(?:post|write) (?:something|a message)(?: (?:to|in) (?:a|the|my|our) group)?",
    ],
  },
  {
    tool: "invite_to_group",
    changes: true,
    slots: { person: ask("Who should be invited? Give their login."), group: { type: "name", proper: 1 } },
    says: [
      `{polite}(?:invite|add) ${someone} (?:to|into) (?:the |my |our )?{group}(?: group)?`,
      `{polite}invite ${someone}(?: (?:to|into) (?:the|my|our|a) group)?`,
    ],
  },
  ...["admin", "owner", "member"].map(
    (role): ToolWords => ({
      tool: "set_group_role",
      changes: true,
      with: { role },
      slots: { person: ask("Who is meant? Give their login."), group: { type: "name", proper: 1 } },
      says: [
        `{polite}make ${someone} (?:an? |the )?${role}(?: (?:of|in) (?:the |my |our )?{group}(?: group)?)?`,
      ],
    }),
  ),
  {
    tool: "join_group",
    changes: true,
    slots: { group: ask("Which group?") },
    says: ["{polite}join (?:a|another|some) group"],
  },
  {
    tool: "leave_group",
    changes: true,
    slots: { group: ask("Which group?") },
    says: ["{polite}leave (?:a|one of my|some) groups?"],
  },
  {
    tool: "comment_on_post",
    changes: true,
    slots: { post, text: ask("What should the comment say?", { type: "text", free: true }) },
    says: [
      "{polite}(?:comment on|reply to|answer) (?:a|some|one) post",
      "{polite}(?:write|add|leave|make) (?:a|another) comment",
    ],
  },
  {
    tool: "report_post",
    changes: true,
    slots: { post, reason: ask("What is wrong with it?", { type: "text" }) },
    says: ["{polite}report (?:a|some|one) post"],
  },
  {
    tool: "delete_post",
    changes: true,
    slots: { post },
    says: ["{polite}(?:delete|remove|erase) (?:a|one of my|one) posts?"],
  },
  {
    tool: "delete_comment",
    changes: true,
    slots: { comment },
    says: ["{polite}(?:delete|remove|erase) (?:a|one of my|one) comments?"],
  },
  {
    tool: "follow_topic",
    changes: true,
    slots: { topic: ask("Which topic?") },
    says: ["{polite}follow (?:a|another|some|a new) topic"],
  },
  {
    tool: "block_person",
    changes: true,
    slots: { person: ask("Who is to be blocked? Give their login.") },
    says: [`{polite}block ${someone}`],
  },
  {
    tool: "unblock_person",
    changes: true,
    slots: { person: ask("Who is to be unblocked? Give their login.") },
    says: [`{polite}unblock ${someone}`],
  },
];
