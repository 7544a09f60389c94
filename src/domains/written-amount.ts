import { inputError } from "./input-error.ts";

/** Amounts as files and people write them: `1.234,50`, `1,234.50`, `1 234.5`, `12,5`, `-3`, `(3.00)`. */
const amountCharsMax = 40;

/**
 * As plain decimal text with a point, a minus where it is negative: what `parseAmount` reads without its sign.
 * Of two kinds of separators the last is the decimal one. A single comma or point with exactly three digits behind it
 * is what `decimal` says; without that, thousands after a comma and decimals after a point are never guessed: it is an
 * error.
 * @throws PamError tool_input_invalid for anything else.
 */
export function plainAmount(written: string, decimal?: "," | "."): string {
  const text = written.normalize("NFKC").trim();
  const negative = /^\(.*\)$/.test(text) || /^[-−]|-$/.test(text);
  const bare = text.replace(/^[(+−-]+|[)-]+$/g, "").replace(/(?<=\d)[\s'’](?=\d{3}(?!\d))/g, "");
  if (bare.length > amountCharsMax || !/^\d[\d.,]*$/.test(bare)) throw amountError(written);
  const plain = withPoint(bare, decimal);
  if (plain === undefined) throw amountError(written);
  return (negative ? "-" : "") + plain;
}

function withPoint(text: string, decimal: "," | "." | undefined): string | undefined {
  const mark = decimal ?? decimalMark(text);
  if (mark === undefined) return undefined;
  const group = mark === "," ? "\\." : ",";
  const escaped = mark === "." ? "\\." : ",";
  const [, whole, fraction] =
    new RegExp(`^(\\d{1,3}(?:${group}\\d{3})+|\\d+)(?:${escaped}(\\d*))?$`).exec(text) ?? [];
  if (whole === undefined) return undefined;
  const digits = whole.replace(/[.,]/g, "");
  return fraction ? `${digits}.${fraction}` : digits;
}

/** Undefined where a reader could take it either way. */
function decimalMark(text: string): "," | "." | undefined {
  const comma = text.lastIndexOf(",");
  const point = text.lastIndexOf(".");
  if (comma >= 0 && point >= 0) return comma > point ? "," : ".";
  const marks = text.match(/[.,]/g) ?? [];
  if (marks.length > 1) return marks[0] === "," ? "." : ",";
  if (/[.,]\d{3}$/.test(text)) return undefined;
  return comma >= 0 ? "," : ".";
}

function amountError(written: string): Error {
  return inputError(
    "amount",
    `"${written.slice(0, amountCharsMax)}" is not an amount that can be read only one way.`,
  );
}
