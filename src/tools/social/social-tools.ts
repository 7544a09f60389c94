import type { Tool } from "../define-tool.ts";
import { shareWithHousehold } from "../household/share-with-household.ts";
import { showHousehold } from "../household/show-household.ts";
import { stopSharing } from "../household/stop-sharing.ts";
import { blockPerson } from "./block-person.ts";
import { commentOnPost } from "./comment-on-post.ts";
import { createGroup } from "./create-group.ts";
import { deleteComment } from "./delete-comment.ts";
import { deletePost } from "./delete-post.ts";
import { editComment } from "./edit-comment.ts";
import { editPost } from "./edit-post.ts";
import { followTopic } from "./follow-topic.ts";
import { inviteToGroup } from "./invite-to-group.ts";
import { joinGroup } from "./join-group.ts";
import { leaveGroup } from "./leave-group.ts";
import { listGroupMembers } from "./list-group-members.ts";
import { listGroups } from "./list-groups.ts";
import { postToGroup } from "./post-to-group.ts";
import { reactToPost } from "./react-to-post.ts";
import { readGroup } from "./read-group.ts";
import { readPost } from "./read-post.ts";
import { removeFromGroup } from "./remove-from-group.ts";
import { reportPost } from "./report-post.ts";
import { setGroupRole } from "./set-group-role.ts";
import { unblockPerson } from "./unblock-person.ts";
import { unfollowTopic } from "./unfollow-topic.ts";

/** Groups and what is said in them. The order is what models see. */
export const socialTools: readonly Tool[] = [
  createGroup,
  listGroups,
  listGroupMembers,
  joinGroup,
  leaveGroup,
  inviteToGroup,
  removeFromGroup,
  setGroupRole,
  postToGroup,
  readGroup,
  readPost,
  commentOnPost,
  reactToPost,
  editPost,
  deletePost,
  editComment,
  deleteComment,
  followTopic,
  unfollowTopic,
  blockPerson,
  unblockPerson,
  reportPost,
  showHousehold,
  shareWithHousehold,
  stopSharing,
];
