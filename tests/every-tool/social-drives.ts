import { type Drives, type Fields, given, type Setting, textOf } from "./drive.ts";

/** Groups by invitation are seen by nobody else: so requests that are driven side by side don't meet. */
const hidden = { access: "invite" };
const groupOf = (input: Fields) => textOf(input["group"] ?? input["search"], "Allotment");
const own = (input: Fields) => [{ tool: "create_group", input: { name: groupOf(input), ...hidden } }];
const invited = (input: Fields, { me }: Setting) => [
  { tool: "create_group", input: { name: groupOf(input), ...hidden }, by: "another" as const },
  { tool: "invite_to_group", input: { group: groupOf(input), person: me }, by: "another" as const },
];
const ripe = "The tomatoes are ripe";
const posted = (input: Fields) => [
  ...own({}),
  { tool: "post_to_group", input: { text: `About the ${textOf(input["post"], "ride")}: at nine` } },
];

/** Another person is a member of the group. */
const joined = (input: Fields, { another }: Setting) => [
  ...own(input),
  { tool: "invite_to_group", input: { group: groupOf(input), person: another } },
  { tool: "join_group", input: { group: groupOf(input) }, by: "another" as const },
];
const commented = (input: Fields) => [
  ...posted({}),
  { tool: "comment_on_post", input: { post: "ride", text: `I bring ${textOf(input["comment"], "cake")}` } },
];
const followed = (input: Fields) => [
  ...own(input),
  { tool: "follow_topic", input: { topic: textOf(input["topic"], "rides") } },
];

export const socialDrives: Drives = {
  create_group: {
    fill: (input, { tag }) => ({ ...hidden, ...input, name: `${textOf(input["name"], "Allotment")} ${tag}` }),
    writes: "social/groups",
    row: (input) => given(input, "name", "access", "description"),
  },
  list_groups: { before: own, says: (input) => [`${groupOf(input)} (owner)`] },
  list_group_members: { before: joined, says: (_, { another }) => ["(owner)", `${another} (member)`] },
  join_group: {
    before: invited,
    fill: (input) => ({ group: "Allotment", ...input }),
    writes: "social/members",
    row: () => ({ status: "member" }),
  },
  leave_group: {
    before: (input, setting) => [
      ...invited(input, setting),
      { tool: "join_group", input: { group: groupOf(input) } },
    ],
    fill: (input) => ({ group: "Allotment", ...input }),
    writes: "social/members",
    row: () => ({ status: "left" }),
  },
  invite_to_group: {
    before: own,
    fill: (input) => ({ person: "maria", ...input }),
    writes: "social/members",
    row: ({ person }) => ({ person, status: "invited" }),
  },
  post_to_group: {
    before: own,
    fill: (input) => ({ text: ripe, ...input }),
    writes: "social/posts",
    row: ({ text }) => ({ text }),
  },
  read_group: {
    before: (input) => [
      ...own(input),
      { tool: "post_to_group", input: { text: ripe, ...given(input, "topic") } },
    ],
    says: () => [ripe],
  },
  comment_on_post: {
    before: posted,
    fill: (input) => ({ post: "ride", text: "I bring cake", ...input }),
    writes: "social/comments",
    row: ({ text }) => ({ text }),
  },
  react_to_post: {
    before: posted,
    fill: (input) => ({ post: "ride", ...input }),
    writes: "social/reactions",
    row: ({ emoji = "👍" }) => ({ emoji }),
  },
  delete_post: {
    before: posted,
    fill: (input) => ({ post: "ride", ...input }),
    writes: "social/posts",
    removes: true,
  },
  remove_from_group: {
    before: joined,
    fill: (input, { another }) => ({ ...input, person: another }),
    writes: "social/members",
    row: ({ person, ban }) => ({ person, status: ban === true ? "banned" : "removed" }),
  },
  set_group_role: {
    before: (input, setting) => [
      ...joined(input, setting),
      ...(input["role"] === "member"
        ? [{ tool: "set_group_role", input: { ...input, person: setting.another, role: "admin" } }]
        : []),
    ],
    fill: (input, { another }) => ({ ...input, person: another }),
    writes: "social/members",
    row: ({ person, role }) => ({ person, role }),
  },
  read_post: {
    before: posted,
    fill: (input) => ({ post: "ride", ...input }),
    says: (input) => [`About the ${textOf(input["post"])}`],
  },
  edit_post: {
    before: posted,
    fill: (input) => ({ post: "ride", text: "At ten", ...input }),
    writes: "social/posts",
    row: ({ text }) => ({ text }),
  },
  edit_comment: {
    before: commented,
    fill: (input) => ({ comment: "cake", text: "I bring two", ...input }),
    writes: "social/comments",
    row: ({ text }) => ({ text }),
  },
  delete_comment: {
    before: commented,
    fill: (input) => ({ comment: "cake", ...input }),
    writes: "social/comments",
    removes: true,
  },
  follow_topic: {
    before: own,
    fill: (input) => ({ topic: "rides", ...input }),
    writes: "social/follows",
    row: ({ topic }) => ({ topic }),
  },
  unfollow_topic: { before: followed, writes: "social/follows", removes: true },
  block_person: {
    fill: (input) => ({ person: "troll", ...input }),
    writes: "social/blocks",
    row: ({ person }) => ({ person }),
  },
  unblock_person: {
    before: (input) => [{ tool: "block_person", input: { person: textOf(input["person"], "troll") } }],
    fill: (input) => ({ person: "troll", ...input }),
    writes: "social/blocks",
    removes: true,
  },
  report_post: {
    before: posted,
    fill: (input) => ({ post: "ride", reason: "It is spam", ...input }),
    writes: "social/reports",
    row: ({ reason }) => ({ reason }),
  },
};
