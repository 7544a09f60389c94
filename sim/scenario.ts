import type { DoubleSend } from "../src/protocol/commands.ts";
import { allFaults, faultRates, type Rates } from "./faults.ts";
import { Random } from "./random.ts";

/** What happens to the world at a time, in milliseconds from the start. Numbers choose among what there is then. */
export type Action = { readonly at: number } & (
  | { readonly kind: "crash" | "restart" | "drain"; readonly instance: number }
  | { readonly kind: "pause"; readonly instance: number; readonly ms: number }
  | { readonly kind: "partition"; readonly instance: number; readonly ms: number }
  | { readonly kind: "clock"; readonly instance: number; readonly ms: number }
  | { readonly kind: "outage"; readonly ms: number }
  | { readonly kind: "cut"; readonly tab: number }
  | { readonly kind: "reload"; readonly tab: number }
  | { readonly kind: "wake"; readonly tab: number }
  | { readonly kind: "blackhole"; readonly tab: number; readonly ms: number }
  | { readonly kind: "nap"; readonly tab: number; readonly ms: number }
  | UserAction
);

export type UserAction =
  | {
      readonly kind: "send";
      readonly tab: number;
      readonly chat: number;
      readonly text: string;
      readonly policy?: DoubleSend;
    }
  /** The same message again: through another tab, or straight at an instance; perhaps with other words. */
  | { readonly kind: "storm"; readonly tab: number; readonly times: number; readonly altered: boolean }
  | { readonly kind: "cancel"; readonly tab: number; readonly chat: number; readonly waiting: boolean }
  | { readonly kind: PlainKind; readonly tab: number; readonly chat: number; readonly pick: number };

/** What a person does with what is on the screen then; `pick` chooses among it. */
const plainKinds = [
  "create",
  "rename",
  "archive",
  "delete",
  "older",
  "policy",
  "steer",
  "edit",
  "regenerate",
  "branch",
  "fork",
  "queue.edit",
  "queue.remove",
  "queue.send",
  "decide",
  "forget",
  "answer",
] as const;
export type PlainKind = (typeof plainKinds)[number];
const policies: readonly DoubleSend[] = [
  "queue",
  "interrupt",
  "reject",
  "merge",
  "latest",
  "debounce",
  "rollback",
];

/** Everything a run depends on, besides its seed's chances. */
export interface Scenario {
  readonly seed: number;
  readonly instances: number;
  readonly users: number;
  /** By tab: the user who holds it. */
  readonly tabs: readonly number[];
  readonly skewsMs: readonly number[];
  readonly turnsMax: number;
  /** A turn's wall time. */
  readonly wallMs: number;
  readonly rates: Rates;
  readonly actions: readonly Action[];
}

const planStream = 1;
const silenceStream = 3;
/** Actions happen within this time. */
export const scriptMs = 8_000;
export const wallMsMax = 20_000;

/** When the last of what lasts a while is over: a stalled connection, a nap, an outage. */
export function troubledMs({ actions }: Scenario): number {
  return Math.max(0, ...actions.map((action) => action.at + (lasts(action) ? action.ms : 0)));
}

const lasts = (action: Action): action is Extract<Action, { ms: number }> =>
  "ms" in action && action.kind !== "clock";

export function scenarioOf(seed: number): Scenario {
  const plain = plainScenario(seed);
  const random = new Random(seed, silenceStream);
  return random.chance(0.04) ? silent(plain, random) : plain;
}

/**
 * Models that fall silent, turns that have little time, and owners that are lost one after the other: whatever a new
 * owner does not know of its turn's time shows before the script is over.
 */
function silent(plain: Scenario, random: Random): Scenario {
  const { instances, skewsMs, rates, actions } = plain;
  const lost = Array.from({ length: random.between(1, 2) }, (): Action => {
    const kind = random.pick(["crash", "crash", "restart"] as const);
    return { at: random.between(300, 2_500), kind, instance: random.between(0, instances - 1) };
  });
  return {
    ...plain,
    skewsMs: skewsMs.map(() => 0),
    wallMs: random.between(3_000, 9_000),
    rates: { ...rates, modelStall: 0.7 },
    actions: [...actions.filter(({ kind }) => !slowing.has(kind)), ...lost].sort((a, b) => a.at - b.at),
  };
}

/** What makes turns later by itself. */
const slowing: ReadonlySet<string> = new Set(["clock", "pause", "outage"]);

function plainScenario(seed: number): Scenario {
  const random = new Random(seed, planStream);
  const instances = random.pick([1, 2, 2, 2, 3, 3]);
  const users = random.chance(0.25) ? 2 : 1;
  const tabs = Array.from({ length: random.between(users, users + 2) }, (_, index) => index % users);
  const calm = random.chance(0.1);
  return {
    seed,
    instances,
    users,
    tabs,
    skewsMs: Array.from({ length: instances }, () =>
      random.chance(0.4) ? random.between(-3_000, 3_000) : 0,
    ),
    turnsMax: random.chance(0.2) ? random.between(1, 2) : 20,
    wallMs: wallMsMax,
    rates: calm ? {} : ratesOf(random),
    actions: [
      ...worldActions(random, { instances, tabs: tabs.length, calm }),
      ...userActions(random, tabs.length),
    ].sort((a, b) => a.at - b.at),
  };
}

function ratesOf(random: Random): Rates {
  const share = random.pick([0.15, 0.3, 0.5]);
  const chosen = allFaults.filter(() => random.chance(share));
  return Object.fromEntries(
    chosen.map((fault) => {
      const [low, high] = faultRates[fault];
      return [fault, Math.round((low + random.next() * (high - low)) * 1_000) / 1_000];
    }),
  );
}

const worldKinds = ["crash", "restart", "drain", "pause", "partition", "clock", "outage"] as const;
const netKinds = ["cut", "reload", "wake", "blackhole", "nap"] as const;

interface Sizes {
  readonly instances: number;
  readonly tabs: number;
  readonly calm: boolean;
}

function worldActions(random: Random, { instances, tabs, calm }: Sizes): Action[] {
  if (calm) return [];
  const kinds = worldKinds.filter(() => random.chance(0.35));
  const nets = netKinds.filter(() => random.chance(0.35));
  const at = (): number => random.between(200, scriptMs);
  const world = kinds.flatMap((kind) =>
    Array.from({ length: random.between(1, 2) }, () => worldAction(kind, at(), random, instances)),
  );
  const net = nets.flatMap((kind) =>
    Array.from({ length: random.between(1, 3) }, () => netAction(kind, at(), random, tabs)),
  );
  return [...world, ...net];
}

// biome-ignore lint/complexity/useMaxParams: a plan's line
function worldAction(
  kind: (typeof worldKinds)[number],
  at: number,
  random: Random,
  instances: number,
): Action {
  const instance = random.between(0, instances - 1);
  if (kind === "outage") return { at, kind, ms: random.between(100, 2_500) };
  if (kind === "pause") return { at, kind, instance, ms: random.between(300, 9_000) };
  if (kind === "partition") return { at, kind, instance, ms: random.between(300, 6_000) };
  if (kind === "clock") return { at, kind, instance, ms: random.between(-4_000, 4_000) };
  return { at, kind, instance };
}

// biome-ignore lint/complexity/useMaxParams: a plan's line
function netAction(kind: (typeof netKinds)[number], at: number, random: Random, tabs: number): Action {
  const tab = random.between(0, tabs - 1);
  if (kind === "blackhole" || kind === "nap") return { at, kind, tab, ms: random.between(500, 5_000) };
  return { at, kind, tab };
}

const userKinds = ["storm", "cancel", ...plainKinds] as const;
/** Things that people do more often than once. */
const often: ReadonlySet<string> = new Set(["cancel", "storm", "steer", "edit", "decide", "queue.send"]);

function userActions(random: Random, tabs: number): Action[] {
  const kinds = userKinds.filter(() => random.chance(0.25));
  const mixed = random.chance(0.3);
  const count = random.between(1, 7);
  const sends = Array.from({ length: count }, (_, index) => send(random, { tabs, index, mixed }));
  const more = kinds.flatMap((kind) =>
    Array.from({ length: random.between(1, often.has(kind) ? 3 : 1) }, () => other(kind, random, tabs)),
  );
  return [...sends, ...more];
}

interface Sending {
  readonly tabs: number;
  readonly index: number;
  /** Its messages say what they do when another is being answered. */
  readonly mixed: boolean;
}

function send(random: Random, { tabs, index, mixed }: Sending): Action {
  const burst = random.chance(0.3);
  return {
    at: burst ? random.between(50, 400) : random.between(50, scriptMs - 1_000),
    kind: "send",
    tab: random.between(0, tabs - 1),
    chat: random.chance(0.7) ? 0 : random.between(0, 3),
    text: `m${index}`,
    ...(mixed && random.chance(0.6) && { policy: random.pick(policies) }),
  };
}

function other(kind: (typeof userKinds)[number], random: Random, tabs: number): Action {
  const at = random.between(300, scriptMs);
  const tab = random.between(0, tabs - 1);
  if (kind === "storm") return { at, kind, tab, times: random.between(1, 6), altered: random.chance(0.25) };
  const chat = random.between(0, 2);
  if (kind === "cancel") return { at, kind, tab, chat, waiting: random.chance(0.3) };
  return { at, kind, tab, chat, pick: random.between(0, 11) };
}
