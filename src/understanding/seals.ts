import type { Language } from "./language.ts";
import { alphabet, letters } from "./letters.ts";

/** Between a name and its number, a letter to all patterns: "Golf 7" is one word. */
export const joiner = "ˍ";
/** Before a number that is part of a name: nothing is read as a value there. */
export const shield = "ˎ";
/** Letters in place of marks that end no sentence. */
const ends: Readonly<Record<string, string>> = { ".": "ꓸ", "!": "ǃ", "?": "ʔ" };
const sealedEnds = new RegExp(`[${Object.values(ends).join("")}]`, "gu");

/** "77-QR-31", and the login "kai_88". */
const codes =
  /(?<![\p{L}\p{N}-])(?=[A-Z0-9-]*[A-Z])(?=[A-Z0-9-]*\d)[A-Z0-9]+(?:-[A-Z0-9]+)+(?![\p{L}\p{N}-])|(?<![\p{L}\p{N}_])[\p{L}\p{N}]+(?:_[\p{L}\p{N}]+)+/gu;

export function sealCodes(text: string): string {
  return text.replace(codes, (code) => code.replace(/\d+|(?<=_)\p{L}/gu, (part) => shield + part));
}

/** A name of several words: nothing of it is a value, a preposition or a key word. Longer ones are somebody's sentence. */
const quoted =
  /["“”„«](?=\S)([^"“”„«»\n.!?;:,⟦⟧]{1,80}[.!?]?)["“”»]|(?<![\p{L}\p{N}])['‘](?=\S)((?:[^'‘’\n.!?;:,⟦⟧]|(?<=\p{L})['’](?=\p{L})){1,80})['’](?![\p{L}\p{N}])/gu;

export function sealQuoted(text: string): string {
  return text.replace(quoted, (_, double: string | undefined, single: string | undefined) => {
    const name = (double ?? single ?? "").trim().replace(/\s+/g, joiner);
    return ` ${name.replace(/[.!?]$/, sealEnd)} `;
  });
}

/** The full stop of "Dr. Weber" ends no sentence. */
export function sealTitles(text: string, { titles }: Language): string {
  return text.replace(
    new RegExp(`(?<![${letters}])(${titles})\\.(?= ?[${alphabet}])`, "gu"),
    `$1${ends["."]}`,
  );
}

/** "Post to the group: We start at nine. Bring cake.": what others are told goes on to the end, or to what is another order. */
export function sealSaid(text: string, { joins }: Language): string {
  const [lead = ""] = new RegExp(`^(?:${joins.told})`, "iu").exec(text) ?? [];
  if (lead === "") return text;
  const end = new RegExp(`[.!?](?=\\s+\\S)(?!\\s+(?:${joins.starts})(?![${alphabet}]))`, "giu");
  return lead + text.slice(lead.length).replace(end, sealEnd);
}

function sealEnd(mark: string): string {
  return ends[mark] ?? mark;
}

/** A text as it was written. */
export function unsealed(text: string): string {
  const bare = text.replaceAll(joiner, " ").replaceAll(shield, "").replace(/ +/g, " ").trim();
  return bare.replace(sealedEnds, (seal) => Object.keys(ends).find((mark) => ends[mark] === seal) ?? seal);
}
