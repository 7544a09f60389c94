/** An emoji's joiner stays where it joins; all else that nobody can see goes. */
const joiner = /(?<=\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F)\u200D(?=\p{Extended_Pictographic})/u;
/**
 * Controls but tab and newline, format characters (bidi, zero width, tags), lone surrogates, fillers that render as
 * nothing, and variation selectors but the emoji one: each can hide words from the person who approves them.
 */
const invisible =
  /[\p{Cf}\p{Cs}\u3164\uFFA0\u115F\u1160]|\u034F|\u17B4|\u17B5|[\u180B-\u180F]|[\uFE00-\uFE0E]|[\u{E0100}-\u{E01EF}]|(?![\t\n])\p{Cc}/gu;

/** A text that shows all that it says. */
export function cleanText(text: string): string {
  return text
    .split(joiner)
    .map((part) => part.replace(invisible, ""))
    .join("\u200D");
}
