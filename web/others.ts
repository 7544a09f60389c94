import { effect } from "@preact/signals";
import { text } from "./drafts.ts";
import { client, connection, currentId } from "./store.ts";

/** A word of typing is good for ten seconds elsewhere. */
const repeatMs = 4_000;
/** Who writes nothing for so long types no more. */
const idleMs = 5_000;

/** Tells the user's other devices what is being typed here, and whether anybody looks at this page. */
export function tellOthers(): void {
  document.addEventListener("visibilitychange", tellPresence);
  tellPresence();
  let typing: { conversation: string; saidAt: number; idle: ReturnType<typeof setTimeout> } | null = null;
  const end = () => {
    if (typing === null) return;
    clearTimeout(typing.idle);
    client.typing(typing.conversation, false);
    typing = null;
  };
  effect(() => {
    const words = text.value;
    const conversation = currentId.peek();
    if (words.trim() === "" || conversation === null || connection.peek().name !== "ready") return end();
    if (typing !== null && typing.conversation !== conversation) end();
    const idle = setTimeout(end, idleMs);
    const before = typing;
    if (before !== null) clearTimeout(before.idle);
    const isDue = before === null || Date.now() - before.saidAt > repeatMs;
    if (isDue) client.typing(conversation, true);
    typing = { conversation, saidAt: isDue ? Date.now() : before.saidAt, idle };
  });
}

function tellPresence(): void {
  client.presence(document.hidden ? "away" : "active");
}
