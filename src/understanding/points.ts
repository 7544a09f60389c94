import { readDigits } from "./amounts.ts";
import type { ToolWords } from "./catalogue.ts";
import type { Fields } from "./choice.ts";
import type { Intent } from "./intent.ts";
import type { Language } from "./language.ts";
import { alphabet } from "./letters.ts";
import { groupOf, withNumberedGroups } from "./patterns.ts";
import { bounded, plain, type Said, tidy } from "./scan.ts";

/** As the tool has it. */
const pointsMax = 60;
const labelCharsMax = 60;
const titleCharsMax = 120;
const unitCharsMax = 12;

/** Between two points; "1,250" is one number. */
const parted = /\s*(?:;|,(?!\d))\s*/u;
const sign = "[€£$¥%]";
const number = String.raw`(?<sign>${sign})? ?(?<value>[-−]?\d(?:[\d.,']*\d)?)(?: ?(?<unit>${sign}|°?[${alphabet}]{1,11}[23]?))?`;

interface DrawingPatterns {
  /** Each with the `points`, and in `head` all else. */
  readonly asked: readonly RegExp[];
  readonly titled: RegExp;
  readonly called: RegExp;
  readonly counted: RegExp;
  readonly countedLast: RegExp;
  readonly line: RegExp;
  readonly bar: RegExp;
  readonly and: RegExp;
  readonly ending: RegExp;
  readonly points: readonly RegExp[];
}

const patternsOf = new WeakMap<Language, DrawingPatterns>();

/** A chart of numbers that stand in the message itself: "draw a bar chart of my steps: Monday 6200, Tuesday 8100". */
export function readPoints(text: string, said: Said): Intent | undefined {
  const { language } = said;
  if (text.search(bounded(language.easy.chart)) < 0) return undefined;
  const { asked, titled, called, counted, countedLast, line, bar, ending } = compiled(language);
  const told = plain(text.replace(/:\s+/gu, ": ").replace(/\s*\n\s*/gu, "; ")).replace(ending, "");
  // "…, March 205, in kWh".
  const last = countedLast.exec(told);
  const whole = last ? told.slice(0, last.index) : told;
  for (const form of asked) {
    const { head = "", points = "" } = form.exec(whole)?.groups ?? {};
    const drawn = pointsIn(points, said);
    if (drawn === undefined) continue;
    const named = groupOf(called.exec(head) ?? titled.exec(head) ?? { groups: undefined }, "title") ?? "";
    const title = tidy(named.replace(counted, "")) || language.drawing.title;
    const unit = (counted.exec(head) ?? last)?.groups?.unit;
    const kind = head.search(line) >= 0 ? { kind: "line" } : head.search(bar) >= 0 && { kind: "bar" };
    const shown = `${title.charAt(0).toUpperCase()}${title.slice(1)}`.slice(0, titleCharsMax);
    return order({ title: shown, ...kind, ...(unit && { unit: unitOf(unit, said) }), ...drawn });
  }
  return undefined;
}

function pointsIn(text: string, said: Said): Fields | undefined {
  const { and, points: shapes } = compiled(said.language);
  const pieces = text.split(parted).flatMap((piece) => {
    const halves = piece.split(and);
    return halves.every((half) => /\d/.test(half)) ? halves : [piece];
  });
  const found = pieces
    .map(tidy)
    .filter((piece) => piece !== "")
    .map((piece) => shapes.map((shape) => shape.exec(piece)?.groups).find((groups) => groups !== undefined));
  if (found.length < 2 || found.length > pointsMax) return undefined;
  const points = found.map((it) => ({
    label: tidy(it?.label ?? ""),
    value: Number(readDigits((it?.value ?? "-").replace("−", "-"), said.currency)),
  }));
  const isEach = points.every(
    ({ label, value }) => label !== "" && label.length <= labelCharsMax && Number.isFinite(value),
  );
  if (!isEach) return undefined;
  const [unit = "", ...others] = new Set(found.map((it) => it?.sign ?? it?.unit ?? ""));
  return { ...(unit !== "" && others.length === 0 && { unit: unitOf(unit, said) }), points };
}

/** A currency by its code, all else as it is written. */
function unitOf(unit: string, { language, currency }: Said): string {
  const candidates = language.symbols[unit] ?? [];
  const named = Object.entries(language.currencies).find(([, names]) =>
    new RegExp(`^(?:${names})$`, "iu").test(unit),
  );
  const code = candidates.includes(currency) ? currency : (candidates[0] ?? named?.[0]);
  return (code ?? unit).slice(0, unitCharsMax);
}

function compiled(language: Language): DrawingPatterns {
  const known = patternsOf.get(language);
  if (known) return known;
  const { drawing, easy } = language;
  const end = `(?![${alphabet}'])`;
  const begin = `(?:(?:${easy.requests}|${easy.openings})${end}[ ,:!-]*)*(?:${drawing.asks})${end}`;
  const chart = `(?<![${alphabet}])(?:${easy.chart})${end}`;
  const behind = `(?: (?:${drawing.of}|${drawing.into})${end}.*|:? *)`;
  const label = "(?<label>[^,;:?]*[^ ,;:?])";
  const made = {
    asked: [
      `^(?=[^:]*${chart})(?<head>${begin}[^:?]{0,160}): (?<points>.+)$`,
      `^(?<head>${begin}[^:?]{0,80}?${chart}(?: (?:${drawing.called}) [^:?,]{1,80}?)?(?: (?:${drawing.of})${end})+)(?<points>[^:?]+)$`,
      `^(?:${begin})?(?<points>[^:?]+?)(?<head>[,;.-]* (?:${drawing.into}) [^:?]{0,40}?${chart})$`,
      `^(?<points>[^:?]+?)[,;.-]+ (?=[^:]*${chart})(?<head>${begin}[^:?]{0,120})$`,
    ].map((form) => new RegExp(form, "iu")),
    called: new RegExp(
      withNumberedGroups(`(?:${drawing.called})${end} ["“„']?(?<title>[^:"”“]{1,80}?)["”“']?${behind}$`),
      "iu",
    ),
    counted: new RegExp(
      `,? ?(?<![${alphabet}])(?:${drawing.counted})${end}(?=[:,]? *$|,? (?:${drawing.of}|${drawing.into}|${drawing.called})${end})`,
      "iu",
    ),
    countedLast: new RegExp(`,? ?(?<![${alphabet}])(?:${drawing.counted})$`, "iu"),
    titled: new RegExp(withNumberedGroups(drawing.titled), "iu"),
    line: bounded(drawing.line),
    bar: bounded(drawing.bar),
    and: new RegExp(` (?:${language.and}) `, "iu"),
    ending: new RegExp(`(?:[ ,!?.]+(?:${easy.closings}))?[ !?.]*$`, "iu"),
    points: [
      new RegExp(
        `^(?:(?:${drawing.on}) )?${label}(?: ?[:=–-] ?| (?:(?:${drawing.joined}) )?)${number}$`,
        "iu",
      ),
      new RegExp(`^${number} (?:(?:${drawing.on}) )*${label}$`, "iu"),
    ],
  };
  patternsOf.set(language, made);
  return made;
}

function order(input: Fields): Intent {
  const words: ToolWords = { tool: "show_chart", changes: false, slots: {}, says: [] };
  return { kind: "tool", order: { words, filled: { input } } };
}
