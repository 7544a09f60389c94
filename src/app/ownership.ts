import { hostname } from "node:os";
import type { Engine } from "../actors/engine.ts";
import type { Bus, Signal } from "../actors/ports.ts";
import type { Client } from "../db/driver.ts";
import type { Logger } from "../telemetry/logger.ts";

export interface OwnershipOptions {
  readonly client: Client;
  readonly incarnation: string;
  readonly pid: number;
  readonly engine: Engine;
  readonly bus: Pick<Bus, "onSignals">;
  /** What other instances say: turns were left, a turn is to stop, … */
  readonly hear: (signal: Signal) => void;
  readonly log: Logger;
}

export interface Ownership {
  /**
   * Takes the lease, listens to the other instances, and looks for work: a turn that it claimed before would be
   * anybody's. Rejects when the database does not answer; call it again.
   */
  begin(): Promise<void>;
  /** Hands over what is left: the lease ends now, and nobody counts it as a crash. */
  end(): Promise<void>;
}

const leaseMs = 5_000;
const renewMs = leaseMs / 3;
const scanMs = 1_000;

/**
 * This process's lease and its rounds: it renews the lease every third of it, looks for turns that nobody runs each
 * second, and lets go of its own turns when the lease ran out before it could be renewed.
 */
export function createOwnership(options: OwnershipOptions): Ownership {
  const { client, incarnation, pid, engine, bus, hear, log } = options;
  const timers: NodeJS.Timeout[] = [];
  let renewedAt = 0;
  let renewing: Promise<void> | null = null;

  async function renew(): Promise<boolean> {
    const sentAt = performance.now();
    const [row] = await client<{ valid: boolean }[]>`
      select pam_renew_lease(${incarnation}::uuid, ${leaseMs}::int, ${hostname()}, ${pid}::int) as valid`;
    renewedAt = sentAt;
    return row?.valid === true;
  }

  function keepLease(): Promise<void> {
    renewing ??= renewOrLetGo().finally(() => {
      renewing = null;
    });
    return renewing;
  }

  async function renewOrLetGo(): Promise<void> {
    try {
      if (!(await renew())) {
        log.warn(
          {},
          "The lease of this instance had run out; its turns go on wherever they were taken over.",
        );
        engine.release();
      }
    } catch (error) {
      log.warn({ err: error }, "The lease could not be renewed.");
    }
  }

  function watchLease(): void {
    // Counted from before the last renewal was sent: by the database's clock the lease ends later, never earlier.
    if (performance.now() - renewedAt > leaseMs) engine.release();
  }

  async function scan(): Promise<void> {
    try {
      await engine.scan();
    } catch (error) {
      log.warn({ err: error }, "Looking for turns that nobody runs failed; the next round tries again.");
    }
  }

  return {
    async begin() {
      await renew();
      bus.onSignals(hear);
      timers.push(
        setInterval(() => void keepLease(), renewMs),
        setInterval(watchLease, renewMs),
        setInterval(() => void scan(), scanMs),
      );
      await scan();
    },
    async end() {
      for (const timer of timers.splice(0)) clearInterval(timer);
      // A renewal that came behind the end would have others wait for a lease that nobody holds, and count a crash.
      await renewing;
      await client`select pam_end_leases(${incarnation}::uuid, false)`;
    },
  };
}
