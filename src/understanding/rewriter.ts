import type { Language } from "./language.ts";
import { lazyPattern } from "./lazy-pattern.ts";

/** A pattern, and what is read in place of what it finds. */
export type Rewrite = readonly [pattern: string, by: string];

/** Rewrites a text, one pattern after the other. `build` makes of each the source that is compiled. */
export function rewriter(rewrites: readonly Rewrite[], build = (pattern: string) => pattern) {
  const lazily = rewrites.map(([pattern, by]) => {
    return [lazyPattern(pattern, () => new RegExp(build(pattern), "giu")), by] as const;
  });
  return (text: string): string => lazily.reduce((it, [pattern, by]) => pattern.replace(it, by), text);
}

const rewriterOf = new WeakMap<Language, (text: string) => string>();

/** A language's own rewrites, which come before anything else is read. */
export function rewritten(text: string, language: Language): string {
  const rewrite = rewriterOf.get(language) ?? rewriter(language.when.rewrites);
  rewriterOf.set(language, rewrite);
  return rewrite(text);
}
