import { mentionedIn } from "./mentions.ts";

/** One row of a group that somebody changed. */
export interface GroupChange {
  /** `post`, `comment`, `group_member` and so on. */
  readonly kind: string;
  readonly id: string;
  readonly action: "created" | "updated" | "removed" | "restored";
  readonly version: number;
  /** Of a post, and of what stands under one: its topic, and the one that it had before. */
  readonly topics?: readonly string[];
  /** The row as it is now. */
  readonly row?: Readonly<Record<string, unknown>>;
}

/** What people are told beside the entry in their inboxes. The same `dedupe` is told once. */
export interface GroupNote {
  /** Logins in lower case; null: the group's admins. */
  readonly persons: readonly string[] | null;
  readonly kind: "mention" | "invitation" | "membership" | "join_request" | "report";
  readonly title: string;
  readonly body: string;
  readonly link: { readonly kind: string; readonly id: string };
  readonly dedupe: string;
}

/** Of words, the characters that a notification repeats. */
const quotedMax = 300;

/** Whom a change concerns more than the others of the group. */
export function notesOf(change: GroupChange, by: string, group: string): GroupNote[] {
  const { kind, row } = change;
  if (row === undefined) return [];
  if (kind === "post" || kind === "comment")
    return mentionNotes(change, row, `${by} mentioned you in ${group}`);
  if (kind === "group_member") return memberNotes(change, row, { by, group });
  if (kind !== "report" || change.action !== "created") return [];
  const link = { kind: "post", id: String(row["postId"]) };
  const about = { kind: "report", title: `${by} reports a post in ${group}`, link } as const;
  return [{ ...about, persons: null, body: cut(row["reason"]), dedupe: `report:${change.id}` }];
}

/** A text that is changed calls those who were not called before. */
function mentionNotes({ kind, id }: GroupChange, row: Row, title: string): GroupNote[] {
  const body = cut(row["text"]);
  const link = { kind, id };
  return mentionedIn(String(row["text"] ?? "")).map((person) => {
    return { persons: [person], kind: "mention", title, body, link, dedupe: `mention:${id}` };
  });
}

type Row = NonNullable<GroupChange["row"]>;

function memberNotes(change: GroupChange, row: Row, said: { by: string; group: string }): GroupNote[] {
  const link = { kind: "group", id: String(row["groupId"]) };
  const frame = { body: "", link, dedupe: `membership:${change.id}:${change.version}` };
  const person = String(row["person"]);
  const told = { ...frame, persons: [person.toLowerCase()] };
  if (row["status"] === "invited")
    return [{ ...told, kind: "invitation", title: `${said.by} invites you to ${said.group}` }];
  if (row["status"] === "requested")
    return [{ ...frame, persons: null, kind: "join_request", title: `${person} asks to join ${said.group}` }];
  const title = standingTitles[String(row["status"])];
  if (title === undefined || person === said.by) return [];
  return [{ ...told, kind: "membership", title: title(said.group) }];
}

const standingTitles: Readonly<Record<string, (group: string) => string>> = {
  member: (group) => `You are in ${group}`,
  removed: (group) => `You are no longer in ${group}`,
  banned: (group) => `You were banned from ${group}`,
};

function cut(text: unknown): string {
  const all = String(text ?? "");
  return all.length <= quotedMax ? all : `${all.slice(0, quotedMax - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}
