import type { Tenant } from "../actors/ports.ts";
import type { Accepted } from "../actors/store.ts";
import type { Notification } from "../protocol/notifications.ts";
import { asTenant } from "./as-tenant.ts";
import { commandHash } from "./command-hash.ts";
import type { Client } from "./driver.ts";
import type { PamRow } from "./pam-row.ts";
import { acceptedFrom, reachable } from "./postgres-store.ts";
import { parseTimeCursor, timeCursor } from "./time-cursor.ts";

export interface NotificationPage {
  readonly notifications: readonly (Notification & { readonly readAt: string | null })[];
  /** Null on the last page. */
  readonly next: string | null;
}

interface Row {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly body: string;
  readonly link: string | null;
  readonly created_at: Date;
  readonly read_at: Date | null;
}

/**
 * What a user was told, newest first. One index scan; what comes meanwhile shifts no page.
 * @param page.before The `next` of the page before.
 */
export async function listNotifications(
  client: Client,
  { workspace, user }: Tenant,
  page: { readonly before?: string | undefined; readonly limit: number; readonly unread: boolean },
): Promise<NotificationPage> {
  const [at = null, id = null] = page.before === undefined ? [] : parseTimeCursor(page.before);
  const rows = await asTenant(
    client,
    { workspace, user },
    (tx) => tx<Row[]>`
      select id, kind, title, body, link::text as link, created_at, read_at from notifications
      where workspace = ${workspace}::uuid and user_id = ${user}::uuid ${page.unread ? tx`and read_at is null` : tx``}
        and (${at}::timestamptz is null or (created_at, id) < (${at}::timestamptz, ${id}::uuid))
      order by created_at desc, id desc limit ${page.limit}`,
  );
  const last = rows.length === page.limit ? rows.at(-1) : undefined;
  return {
    notifications: rows.map(shown),
    next: last === undefined ? null : timeCursor(last.created_at, last.id),
  };
}

function shown({ id, kind, title, body, link, created_at, read_at }: Row) {
  return {
    id,
    kind,
    title,
    body,
    ...(link !== null && { link: JSON.parse(link) as Notification["link"] }),
    createdAt: created_at.toISOString(),
    readAt: read_at?.toISOString() ?? null,
  };
}

/**
 * Marks notifications as read: those of `ids`, or all. Ids that are not the user's, or read before, change nothing.
 * @returns The ack, and the inbox's entry to publish; for a replay the same ack without it.
 * @throws PamError idempotency_mismatch, database_unavailable.
 */
export async function readNotifications(
  client: Client,
  { workspace, user }: Tenant,
  { id, ids }: { readonly id: string; readonly ids: readonly string[] | null },
): Promise<Accepted> {
  const hash = commandHash("notification.read", { ids });
  const rows = await reachable(client<PamRow[]>`
    select * from pam_notifications_read(${workspace}::uuid, ${user}::uuid, ${id}, ${hash}, ${ids === null ? null : [...ids]}::uuid[])`);
  return acceptedFrom(rows);
}
