import type { AnswerParts } from "./answer.ts";
import type { DoneUse } from "./dialogue.ts";
import type { Call } from "./plan.ts";
import { readResult } from "./results.ts";

/** The tool that shows numbers. */
export const chartTool = "show_chart";

/** What it takes at most. */
const pointsMax = 60;
const labelCharsMax = 60;

/** The latest sums that were told, as a chart; undefined where none had parts. Of several currencies the first is drawn, and the title says which are not. */
export function chartOf(uses: readonly DoneUse[], { said, format }: AnswerParts): Call | undefined {
  const sums = uses
    .filter(({ name }) => name === "summarize_expenses")
    .map(({ result }) => readResult(result))
    .findLast((result) => (result?.lines?.length ?? 0) > 0);
  const [first] = sums?.lines ?? [];
  if (sums === undefined || first === undefined) return undefined;
  const points = (sums.lines ?? [])
    .filter(({ currency }) => currency === first.currency)
    .slice(0, pointsMax)
    .map(({ key, amount }) => ({ label: key.slice(0, labelCharsMax), value: Number(amount) }));
  const all = new Set((sums.lines ?? []).map(({ currency }) => currency));
  all.delete(first.currency);
  const isInTime = points.every(({ label }) => /^\d{4}-\d{2}$/.test(label));
  const title = said.language.answers.chartTitle({
    what: sums.search ?? sums.category,
    period: format.period(sums),
    without: [...all],
  });
  return { name: chartTool, input: { title, kind: isInTime ? "line" : "bar", unit: first.currency, points } };
}
