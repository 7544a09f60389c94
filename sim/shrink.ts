import type { Finding } from "./findings.ts";
import type { Scenario } from "./scenario.ts";

/** Runs that one shrinking may take. */
const triesMax = 400;

/**
 * The smallest scenario found that still breaks the same rule: fewer actions, fewer faults, fewer instances and tabs.
 * Greedy: each thing is taken away for good when the rule still breaks without it.
 */
export async function shrink(
  scenario: Scenario,
  rule: string,
  run: (scenario: Scenario) => Promise<readonly Finding[]>,
): Promise<Scenario> {
  let best = scenario;
  let tries = 0;
  const take = async (smaller: Scenario): Promise<boolean> => {
    if (tries++ >= triesMax) return false;
    const findings = await run(smaller);
    if (!findings.some((finding) => finding.rule === rule)) return false;
    best = smaller;
    return true;
  };
  for (let before = ""; before !== JSON.stringify(best) && tries < triesMax; ) {
    before = JSON.stringify(best);
    for (let size = Math.ceil(best.actions.length / 2); size >= 1; size = size > 1 ? Math.ceil(size / 2) : 0)
      await withoutActions(() => best, size, take);
    for (const fault of Object.keys(best.rates)) {
      const { [fault as keyof Scenario["rates"]]: _, ...rates } = best.rates;
      await take({ ...best, rates });
    }
    for (const smaller of fewer(best)) await take(smaller);
  }
  return best;
}

async function withoutActions(
  best: () => Scenario,
  size: number,
  take: (smaller: Scenario) => Promise<boolean>,
): Promise<void> {
  for (let at = 0; at < best().actions.length; ) {
    const actions = best().actions.filter((_, index) => index < at || index >= at + size);
    if (!(await take({ ...best(), actions }))) at += size;
  }
}

/** With one thing less of what a world is made of. */
function fewer(scenario: Scenario): Scenario[] {
  const { instances, tabs, skewsMs, users } = scenario;
  return [
    ...(instances > 1
      ? [{ ...scenario, instances: instances - 1, skewsMs: skewsMs.slice(0, instances - 1) }]
      : []),
    ...(tabs.length > users ? [{ ...scenario, tabs: tabs.slice(0, -1) }] : []),
    ...(users > 1 ? [{ ...scenario, users: 1, tabs: tabs.map(() => 0) }] : []),
    ...(skewsMs.some((skew) => skew !== 0) ? [{ ...scenario, skewsMs: skewsMs.map(() => 0) }] : []),
    ...(scenario.turnsMax < 20 ? [{ ...scenario, turnsMax: 20 }] : []),
  ];
}
