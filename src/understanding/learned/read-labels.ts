import { labelFeatures, tokenFeatures } from "./features.ts";
import { aside, type LearnedModel, outside } from "./learned-model.ts";
import { addScores } from "./linear-model.ts";
import type { Token } from "./tokens.ts";

/** So many readings of a message's beginning are followed at a time. */
const followed = 8;

interface Path {
  readonly label: string;
  readonly before: Path | undefined;
  readonly score: number;
  /** Fields whose words have begun. */
  readonly begun: ReadonlySet<string>;
}

interface Asked {
  readonly tool: string;
  /** Fields whose words may stand in several places. */
  readonly lists: ReadonlySet<string>;
  /** Whether the value at a place may be for no field. */
  readonly mayBeAside: (at: number) => boolean;
}

/** Of each token, which field of the tool it is. */
export interface LabelReading {
  readonly labels: readonly string[];
  /** 0 to 1, among the readings that were followed. */
  readonly share: number;
}

/** The likeliest readings of a tool's fields, the first of them first. */
export function readLabels(
  model: LearnedModel,
  tokens: readonly Token[],
  { tool, lists, mayBeAside }: Asked,
): readonly LabelReading[] {
  const spans = model.spans[tool] ?? { words: [], values: [] };
  let paths: readonly Path[] = [{ label: outside, before: undefined, score: 0, begun: new Set() }];
  tokens.forEach((token, at) => {
    const own = new Float64Array(model.tokenLabels.length);
    addScores(model.token, tokenFeatures(tokens, at, tool), own);
    const allowed = (token.mark === undefined ? spans.words : spans.values).map((index) => ({
      index,
      label: model.tokenLabels[index] ?? outside,
    }));
    const isFor = ({ label }: { label: string }) => label !== `B-${aside}` || mayBeAside(at);
    const scoresAfter = new Map<string, Float64Array>();
    const after = (before: string) => {
      const known = scoresAfter.get(before);
      if (known) return known;
      const scores = own.slice();
      addScores(model.token, labelFeatures(tokens, at, { tool, before }), scores);
      scoresAfter.set(before, scores);
      return scores;
    };
    const next = paths.flatMap((path) => {
      const scores = after(path.label);
      return allowed.filter(isFor).flatMap(({ index, label }): Path[] => {
        const field = label.startsWith("B-") && token.mark === undefined ? label.slice(2) : undefined;
        if (!mayFollow(label, path.label) || (field !== undefined && path.begun.has(field))) return [];
        const begun = field === undefined || lists.has(field) ? path.begun : new Set([...path.begun, field]);
        return [{ label, before: path, score: path.score + (scores[index] ?? 0), begun }];
      });
    });
    paths = next.sort((one, other) => other.score - one.score).slice(0, followed);
  });
  const most = paths[0]?.score ?? 0;
  const sum = paths.reduce((all, { score }) => all + Math.exp(score - most), 0);
  return paths.map((path) => ({ labels: labelsOf(path), share: Math.exp(path.score - most) / sum }));
}

function labelsOf(path: Path): readonly string[] {
  const labels: string[] = [];
  for (let each = path; each.before !== undefined; each = each.before) labels.push(each.label);
  return labels.reverse();
}

/** Words go on only with what they began with. */
export function mayFollow(label: string, before: string): boolean {
  return !label.startsWith("I-") || before === label || before === `B-${label.slice(2)}`;
}
