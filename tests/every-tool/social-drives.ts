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

export const socialDrives: Drives = {
  create_group: {
    fill: (input, { tag }) => ({ ...hidden, ...input, name: `${textOf(input["name"], "Allotment")} ${tag}` }),
    writes: "social/groups",
    row: (input) => given(input, "name", "access", "description"),
  },
  list_groups: { before: own, says: (input) => [`${groupOf(input)} (owner)`] },
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
};
