import { effect } from "@preact/signals";
import { takeAlong } from "./drafts.ts";
import {
  client,
  connection,
  conversation,
  currentId,
  firstMessage,
  inbox,
  isUndecided,
  listed,
  refresh,
} from "./store.ts";

/** Conversations that stay in step while others are on the screen. */
const followedMax = 6;
const followed: string[] = [];

/** Shows a conversation; null begins a new one. */
export function open(id: string | null): void {
  if (id !== null) follow(id);
  isUndecided.value = false;
  currentId.value = id;
  firstMessage.value = null;
  const address = id === null ? location.pathname : `#/c/${id}`;
  if (`${location.pathname}${location.hash}` !== address && location.hash !== address)
    history.pushState(null, "", address);
  refresh();
}

/** The conversation above or below the present one in the list. */
export function openNeighbour(step: 1 | -1): void {
  const ids = listed.value.map((it) => it.conversation);
  const at = currentId.value === null ? -1 : ids.indexOf(currentId.value);
  const next = ids[Math.min(ids.length - 1, Math.max(0, at + step))];
  if (next !== undefined) open(next);
}

/** Once the list is known: the conversation of the address, else the user's current one. */
export function openFirst(): void {
  const named = idOfAddress();
  if (named !== null) open(named);
  addEventListener("popstate", () => show(idOfAddress()));
  const stop = effect(() => {
    if (isUndecided.value && (connection.value.name !== "ready" || inbox.value.cursor === null)) return;
    const current = client.session?.conversation ?? listed.peek()[0]?.conversation ?? null;
    queueMicrotask(() => {
      stop();
      // Somebody may have chosen in the meantime.
      if (!isUndecided.peek()) return;
      if (current !== null) takeAlong(current);
      open(current);
    });
  });
  leaveWhenGone();
}

/** Deleted here or elsewhere, or never ours: a new conversation takes its place. */
function leaveWhenGone(): void {
  effect(() => {
    const id = currentId.value;
    if (id !== null && conversation.value === undefined && client.state(id) === undefined)
      queueMicrotask(() => open(null));
  });
}

function show(id: string | null): void {
  if (id !== null) follow(id);
  currentId.value = id;
  refresh();
}

function follow(id: string): void {
  client.subscribe(id);
  const others = followed.filter((it) => it !== id);
  followed.splice(0, followed.length, ...others, id);
  while (followed.length > followedMax) {
    const oldest = followed.shift();
    if (oldest !== undefined) client.unsubscribe(oldest);
  }
}

function idOfAddress(): string | null {
  return /^#\/c\/([0-9a-f-]{36})$/.exec(location.hash)?.[1] ?? null;
}
