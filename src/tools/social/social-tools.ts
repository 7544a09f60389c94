import type { Tool } from "../define-tool.ts";
import { commentOnPost } from "./comment-on-post.ts";
import { createGroup } from "./create-group.ts";
import { deletePost } from "./delete-post.ts";
import { inviteToGroup } from "./invite-to-group.ts";
import { joinGroup } from "./join-group.ts";
import { leaveGroup } from "./leave-group.ts";
import { listGroups } from "./list-groups.ts";
import { postToGroup } from "./post-to-group.ts";
import { reactToPost } from "./react-to-post.ts";
import { readGroup } from "./read-group.ts";

/** Groups and what is said in them. The order is what models see. */
export const socialTools: readonly Tool[] = [
  createGroup,
  listGroups,
  joinGroup,
  leaveGroup,
  inviteToGroup,
  postToGroup,
  readGroup,
  commentOnPost,
  reactToPost,
  deletePost,
];
