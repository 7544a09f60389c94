/** A token is about four characters of English, and less of most else: counting three errs on the short side. */
const charsPerToken = 3;

export interface LineBudget {
  readonly tokens: number;
  /** Lines that were not even brought. */
  readonly more?: number;
}

/** Lines as far as the budget goes, the last one says how many are left out: `… 3 more`. Line breaks are counted. */
export function fitLines(lines: readonly string[], { tokens, more = 0 }: LineBudget): string[] {
  const charsMax = tokens * charsPerToken;
  const whole = lines.reduce((chars, line) => chars + line.length + 1, 0);
  if (more === 0 && whole <= charsMax) return [...lines];
  let room = charsMax - leftOut(lines.length + more).length - 1;
  const cut = lines.findIndex((line) => {
    room -= line.length + 1;
    return room < 0;
  });
  const kept = cut === -1 ? lines : lines.slice(0, cut);
  return [...kept, leftOut(lines.length - kept.length + more)];
}

function leftOut(count: number): string {
  return `… ${count} more`;
}
