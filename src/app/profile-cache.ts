import type { Bus, Clock, Publisher, Tenant } from "../actors/ports.ts";
import type { LoggedEvent } from "../actors/store.ts";
import type { RowOf } from "../domains/record.ts";
import { profile } from "../domains/you/profile.ts";
import type { ToolTransactions } from "../tools/tool-ports.ts";

export type Profile = RowOf<typeof profile>;

/** A user's profile changes a few times a year and is asked for at every turn. */
const keptMs = 300_000;
const keptMax = 20_000;

export interface ProfileCache {
  /** Undefined where the user has said nothing of themselves yet. */
  of(tenant: Tenant): Promise<Profile | undefined>;
  /** Of a change that another instance has made. */
  forget(tenant: Tenant): void;
  /** A publisher by whose events this instance forgets what was changed, and tells the others. */
  watching(publisher: Publisher): Publisher;
}

export interface ProfileCacheParts {
  readonly read: ToolTransactions["read"];
  readonly clock: Pick<Clock, "now">;
  /** Tells the other instances. */
  readonly bus: Pick<Bus, "signal">;
}

interface Kept {
  readonly until: number;
  readonly value: Promise<Profile | undefined>;
}

/**
 * Profiles, each read once in 300 s. A change here counts at once: its entry in the inbox is published after its commit, and
 * what was being read meanwhile is not kept. A change elsewhere counts when its signal comes; one that is lost, after 300 s.
 */
export function createProfileCache({ read, clock, bus }: ProfileCacheParts): ProfileCache {
  const kept = new Map<string, Kept>();
  const keyOf = ({ workspace, user }: Tenant): string => `${workspace}/${user}`;
  const forget = (tenant: Tenant): void => void kept.delete(keyOf(tenant));

  function readAnew({ workspace, user }: Tenant): Promise<Profile | undefined> {
    const value = read({ workspace, user }, async ({ records }) => {
      return (await records.list(profile, { limit: 1 })).items[0];
    });
    const key = keyOf({ workspace, user });
    const entry = { until: clock.now() + keptMs, value };
    if (kept.size >= keptMax) kept.clear();
    kept.set(key, entry);
    // A failure is nothing to keep; what came in its place since is.
    value.catch(() => kept.get(key) === entry && kept.delete(key));
    return value;
  }

  return {
    of(tenant) {
      const known = kept.get(keyOf(tenant));
      return known !== undefined && clock.now() < known.until ? known.value : readAnew(tenant);
    },
    forget,
    watching: (publisher) => ({
      ...publisher,
      events(events) {
        for (const event of events.filter(changesProfile)) {
          const { workspace, user } = event;
          forget(event);
          bus.signal({ type: "profile.changed", workspace, user });
        }
        publisher.events(events);
      },
    }),
  };
}

/** An entry that names not all of its rows may be of the profile, too. */
function changesProfile({ type, body }: LoggedEvent): boolean {
  return (
    type === "records.changed" && (body.includes(`"kind":"${profile.kind}"`) || body.includes('"more":true'))
  );
}
