import { signal } from "@preact/signals";

/** What is being typed, by conversation, so that looking elsewhere loses nothing. */
const drafts = new Map<string | null, string>();
let shown: string | null = null;

/** What stands in the message box. */
export const text = signal("");

/** Another conversation comes to the screen. */
export function showDraftOf(conversation: string | null): void {
  drafts.set(shown, text.value);
  shown = conversation;
  text.value = drafts.get(conversation) ?? "";
}

/** What is being typed goes along to a conversation that is about to come to the screen by itself. */
export function takeAlong(conversation: string): void {
  giveBack(conversation, text.value);
  text.value = "";
}

/** Words that came back: in front of what is being typed there. */
export function giveBack(conversation: string, words: string): void {
  const join = (typed: string) => (typed.trim() === "" ? words : `${words}\n${typed}`);
  if (conversation === shown) text.value = join(text.value);
  else drafts.set(conversation, join(drafts.get(conversation) ?? ""));
}
