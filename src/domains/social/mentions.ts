/** People that one text can call. */
const mentionsMax = 20;
const mention = /(?<![\p{L}\p{N}_])@([\p{L}\p{N}_][\p{L}\p{N}._@+-]{0,99})/gu;

/** The logins that a text calls with `@login`, in lower case, each once. A full stop behind one ends the sentence. */
export function mentionedIn(text: string): string[] {
  const names = [...text.matchAll(mention)].map(([, name = ""]) =>
    name.replace(/[._@+-]+$/, "").toLowerCase(),
  );
  return [...new Set(names)].slice(0, mentionsMax);
}
