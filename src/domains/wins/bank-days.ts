import { inputError } from "../input-error.ts";
import { dayInput } from "../local-day.ts";

/** Of "03/04/2026", where a file's other days tell which is first. */
export type SlashOrder = "dayFirst" | "monthFirst" | undefined;

const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})(?:[ ,T].*)?$/;
const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** One day of the file that can be read only one way tells it of all. */
export function slashOrderOf(days: readonly string[]): SlashOrder {
  let order: SlashOrder;
  for (const day of days) {
    const own = orderOf(slashed.exec(day.trim()));
    if (own === undefined) continue;
    if (order !== undefined && order !== own) return undefined;
    order = own;
  }
  return order;
}

/**
 * `2026-11-20`, `20261120`, `20.11.2026`, `20.11.26`, `20 Nov 2026`, with a time behind it or not; `20/11/2026` and
 * `11/20/2026` where day and month can be told apart.
 * @throws PamError tool_input_invalid
 */
export function bankDay(written: string, order: SlashOrder): string {
  const text = written.trim();
  if (text === "") throw inputError("date", "There is no day.");
  const [year = "", month = "", day = ""] =
    yearFirst(text) ?? pointed(text) ?? named(text) ?? bySlash(text, order) ?? [];
  const whole = year.length === 2 ? `20${year}` : year;
  const read = dayInput.safeParse(`${whole}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
  if (read.success) return read.data;
  throw inputError("date", `"${text.slice(0, 40)}" is not a day. Write it as 2026-11-20 or 20.11.2026.`);
}

type Parts = readonly string[] | undefined;

function yearFirst(text: string): Parts {
  return (
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/.exec(text) ?? /^(\d{4})(\d\d)(\d\d)$/.exec(text)
  )?.slice(1);
}

function pointed(text: string): Parts {
  return /^(\d{1,2})[.-](\d{1,2})[.-](\d{4}|\d{2})(?:[ ,T].*)?$/.exec(text)?.slice(1).reverse();
}

function named(text: string): Parts {
  const [, day, month = "", year] = /^(\d{1,2})[ -]([A-Za-z]{3})[a-z]*[ -](\d{4}|\d{2})$/.exec(text) ?? [];
  const at = months.indexOf(month.toLowerCase());
  return day && year && at >= 0 ? [year, String(at + 1), day] : undefined;
}

function bySlash(text: string, order: SlashOrder): Parts {
  const found = slashed.exec(text);
  if (found === null) return undefined;
  const [, one = "", other = "", year = ""] = found;
  const read = orderOf(found) ?? (Number(one) === Number(other) ? "dayFirst" : order);
  if (read === undefined) {
    throw inputError(
      "date",
      `In "${text.slice(0, 40)}" day and month can't be told apart, nor by the file's other days. Write it as 2026-11-20 or 20.11.2026.`,
    );
  }
  return read === "dayFirst" ? [year, other, one] : [year, one, other];
}

function orderOf(found: RegExpExecArray | null): SlashOrder {
  if (found === null) return undefined;
  const [one, other] = [Number(found[1]), Number(found[2])];
  if (one > 12 && other <= 12) return "dayFirst";
  return other > 12 && one <= 12 ? "monthFirst" : undefined;
}
