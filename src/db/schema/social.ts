import { sql } from "drizzle-orm";
import { index, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { domainRow } from "./domain-row.ts";
import { instant } from "./tenancy.ts";

/**
 * Rows of groups bear the workspace of their group; `pam_place_in_group` and `pam_guard_member` put them there. What somebody
 * follows bears their own.
 */
const groupRow = { ...domainRow, groupId: uuid("group_id").notNull() };
/** `author` is the login of whoever wrote it, for people; `user_id` is who may change it. */
const writtenRow = { ...groupRow, author: text("author").notNull() };

export const groups = pgTable(
  "groups",
  {
    ...domainRow,
    name: text("name").notNull(),
    description: text("description").notNull().default(""),
    access: text("access", { enum: ["public", "private", "invite", "household"] })
      .notNull()
      .default("private"),
  },
  (t) => [
    primaryKey({ columns: [t.workspace, t.id] }),
    index("groups_list").on(t.name, t.id),
    index("groups_by_id").on(t.id),
  ],
);

export const groupMembers = pgTable(
  "group_members",
  {
    ...groupRow,
    /** The login that was invited or that joined. */
    person: text("person").notNull(),
    /** Who that is, from when they came by themselves. */
    memberId: uuid("member_id"),
    role: text("role", { enum: ["owner", "admin", "member"] })
      .notNull()
      .default("member"),
    status: text("status", {
      enum: ["invited", "requested", "member", "left", "removed", "banned"],
    }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspace, t.id] }),
    uniqueIndex("group_members_one_a_person")
      .on(t.workspace, t.groupId, t.person)
      .where(sql`deleted_at is null`),
    index("group_members_of_group").on(t.groupId, t.createdAt, t.id),
    index("group_members_of_user").on(t.memberId).where(sql`member_id is not null and deleted_at is null`),
    index("group_members_invited").on(t.person).where(sql`status = 'invited' and deleted_at is null`),
  ],
);

/** Invitations by a secret code, of which only the hash is kept; `used_by` is whom it made one who is invited. */
export const groupInvitations = pgTable(
  "group_invitations",
  {
    workspace: uuid("workspace").notNull(),
    id: uuid("id").notNull(),
    groupId: uuid("group_id").notNull(),
    madeBy: uuid("made_by").notNull(),
    codeHash: text("code_hash").notNull(),
    createdAt: instant("created_at").notNull().defaultNow(),
    expiresAt: instant("expires_at").notNull(),
    usedBy: uuid("used_by"),
  },
  (t) => [
    primaryKey({ columns: [t.workspace, t.id] }),
    index("group_invitations_of_group").on(t.groupId),
    index("group_invitations_by_hash").on(t.codeHash),
  ],
);

export const posts = pgTable(
  "posts",
  { ...writtenRow, topic: text("topic").notNull().default(""), text: text("text").notNull() },
  (t) => [
    primaryKey({ columns: [t.workspace, t.id] }),
    index("posts_feed").on(t.groupId, t.createdAt, t.id),
    index("posts_topic").on(t.groupId, t.topic, t.createdAt, t.id),
    index("posts_by_id").on(t.id),
  ],
);

export const comments = pgTable(
  "comments",
  { ...writtenRow, postId: uuid("post_id").notNull(), text: text("text").notNull() },
  (t) => [
    primaryKey({ columns: [t.workspace, t.id] }),
    index("comments_of_post").on(t.postId, t.createdAt, t.id),
    index("comments_feed").on(t.groupId, t.createdAt, t.id),
    index("comments_by_id").on(t.id),
  ],
);

export const reactions = pgTable(
  "reactions",
  { ...writtenRow, postId: uuid("post_id").notNull(), emoji: text("emoji").notNull() },
  (t) => [
    primaryKey({ columns: [t.workspace, t.id] }),
    uniqueIndex("reactions_once").on(t.workspace, t.postId, t.userId, t.emoji).where(sql`deleted_at is null`),
    index("reactions_of_post").on(t.postId, t.createdAt, t.id),
    index("reactions_feed").on(t.groupId, t.createdAt, t.id),
    index("reactions_by_id").on(t.id),
  ],
);

export const reports = pgTable(
  "reports",
  { ...writtenRow, postId: uuid("post_id").notNull(), reason: text("reason").notNull() },
  (t) => [
    primaryKey({ columns: [t.workspace, t.id] }),
    index("reports_of_group").on(t.groupId, t.createdAt, t.id),
    index("reports_by_id").on(t.id),
  ],
);

export const topicFollows = pgTable("topic_follows", { ...groupRow, topic: text("topic").notNull() }, (t) => [
  primaryKey({ columns: [t.workspace, t.id] }),
  uniqueIndex("topic_follows_once")
    .on(t.workspace, t.userId, t.groupId, t.topic)
    .where(sql`deleted_at is null`),
  index("topic_follows_list").on(t.workspace, t.userId, t.topic, t.id),
  index("topic_follows_of_group").on(t.groupId, t.userId).where(sql`deleted_at is null`),
]);

export const blocks = pgTable("blocks", { ...domainRow, person: text("person").notNull() }, (t) => [
  primaryKey({ columns: [t.workspace, t.id] }),
  uniqueIndex("blocks_one_a_person").on(t.workspace, t.userId, t.person).where(sql`deleted_at is null`),
  index("blocks_list").on(t.workspace, t.userId, t.createdAt, t.id),
]);
