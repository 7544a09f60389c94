import { labelFeatures, tokenFeatures } from "./features.ts";
import { type LearnedModel, outside } from "./learned-model.ts";
import { addScores } from "./linear-model.ts";
import type { Token } from "./tokens.ts";

/** So many readings of a message's beginning are followed at a time. */
const followed = 5;

interface Path {
  readonly labels: readonly string[];
  readonly score: number;
}

/** Of each token, which field of the tool its words are. */
export function readLabels(model: LearnedModel, tokens: readonly Token[], tool: string): readonly string[] {
  const allowed = model.spans[tool] ?? [];
  let paths: readonly Path[] = [{ labels: [], score: 0 }];
  for (let at = 0; at < tokens.length; at++) {
    const own = new Float64Array(model.tokenLabels.length);
    addScores(model.token, tokenFeatures(tokens, at, tool), own);
    const next: Path[] = [];
    for (const { labels, score } of paths) {
      const before = labels.at(-1) ?? outside;
      const scores = own.slice();
      addScores(
        model.token,
        labelFeatures(tokens, at, { tool, before, first: labels.at(-2) ?? outside }),
        scores,
      );
      const following = allowed.filter((index) => mayFollow(model.tokenLabels[index] ?? outside, before));
      next.push(
        ...following.map((index) => ({
          labels: [...labels, model.tokenLabels[index] ?? outside],
          score: score + (scores[index] ?? 0),
        })),
      );
    }
    paths = next.sort((one, other) => other.score - one.score).slice(0, followed);
  }
  return paths[0]?.labels ?? tokens.map(() => outside);
}

/** Words go on only with what they began with. */
export function mayFollow(label: string, before: string): boolean {
  return !label.startsWith("I-") || before === label || before === `B-${label.slice(2)}`;
}
