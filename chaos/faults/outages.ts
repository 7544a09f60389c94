import type { Outage } from "../check/deadline-rules.ts";
import type { Instance } from "../world/instance.ts";
import type { Struck } from "./scheduler.ts";

const databaseFaults = new Set(["postgres", "backends", "disk"]);

interface Stretch {
  readonly from: number;
  readonly until: number;
}

/** When no turn could go on: the database was struck, or each of the instances was down or struck. */
export function outagesOf(
  struck: readonly Struck[],
  instances: readonly Pick<Instance, "name" | "lives">[],
): Outage[] {
  const database = struck.filter(({ kind }) => databaseFaults.has(kind)).map(stretchOf);
  const unable = instances.map(({ name, lives }) =>
    merged([...gapsBetween(lives), ...struck.filter(({ target }) => target === name).map(stretchOf)]),
  );
  const [first = [], ...others] = unable;
  const nobody = others.reduce(common, first);
  return merged([...database, ...nobody]).map(({ from, until }) => ({ at: from, ms: until - from }));
}

const stretchOf = ({ at, ms }: Struck): Stretch => ({ from: at, until: at + ms });

function gapsBetween(lives: Instance["lives"]): Stretch[] {
  return lives.flatMap(({ until }, index) => {
    const next = lives[index + 1]?.from ?? Number.MAX_SAFE_INTEGER;
    return until === null || next <= until ? [] : [{ from: until, until: next }];
  });
}

/** In order, none touching another. */
function merged(stretches: readonly Stretch[]): Stretch[] {
  const apart: Stretch[] = [];
  for (const stretch of [...stretches].sort((a, b) => a.from - b.from)) {
    const last = apart.at(-1);
    if (last === undefined || stretch.from > last.until) apart.push(stretch);
    else apart[apart.length - 1] = { from: last.from, until: Math.max(last.until, stretch.until) };
  }
  return apart;
}

/** What lies in one of each. */
function common(some: readonly Stretch[], others: readonly Stretch[]): Stretch[] {
  return some.flatMap((one) =>
    others.flatMap((other) => {
      const from = Math.max(one.from, other.from);
      const until = Math.min(one.until, other.until);
      return from < until ? [{ from, until }] : [];
    }),
  );
}
