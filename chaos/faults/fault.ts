import type { World } from "../world/world.ts";

/** What a fault needs for itself while it lasts: an instance by name, `database` or `redis`. */
export type Target = string;

/** One kind of trouble. */
export interface FaultKind {
  /** `--only` selects by the beginning of the name. */
  readonly name: string;
  /** How often it is chosen, beside the others. */
  readonly share: number;
  /** It ends no server of ours and no database: whatever else is under way, it may be, too. */
  readonly light?: boolean;
  /** What it may strike; one is chosen of those that nobody strikes at the moment. */
  targets(world: World): readonly Target[];
  /** Why it can't be done on this machine. */
  missing?(world: World): string | undefined;
  /**
   * Strikes and heals. @returns what was done, for the log; null when it had no chance to happen (it does not count).
   */
  strike(scene: Scene): Promise<string | null>;
}

export interface Scene {
  readonly world: World;
  readonly target: Target;
  readonly random: () => number;
  /** The crash point to come to: the one that was hit least. */
  readonly point: { readonly name: string; readonly hits: number };
  /** Another instance that nobody strikes, for as long as this fault lasts; undefined when there is none. */
  readonly borrow: () => string | undefined;
  /** Called in the moment before an instance is lost: notes which turns run there. */
  readonly onLoss: (instance: string) => Promise<void>;
}

export function instanceOf({ world, target }: Pick<Scene, "world" | "target">) {
  const found = world.instances.find(({ name }) => name === target);
  if (found === undefined) throw new Error(`there is no instance ${target}`);
  return found;
}

export const instanceNames = ({ instances }: World): string[] => instances.map(({ name }) => name);

/** From `least` up to `most` milliseconds. */
export function between(random: () => number, least: number, most: number): number {
  return Math.round(least + random() * (most - least));
}
