import type { InboxEvent } from "../protocol/events.ts";
import type { Notification } from "../protocol/notifications.ts";

/** Older ones are left out; the list of all is a page away. */
const unreadMax = 50;

/** The unread notifications behind one more entry of the inbox, newest first. */
export function foldUnread(
  unread: readonly Notification[],
  event: Extract<InboxEvent, { type: "notification.created" | "notification.read" }>,
): readonly Notification[] {
  if (event.type === "notification.created") {
    const { notification } = event;
    return [notification, ...unread.filter((it) => it.id !== notification.id)].slice(0, unreadMax);
  }
  if (event.all) return [];
  return unread.filter((it) => !event.ids.includes(it.id));
}
