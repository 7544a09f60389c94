import type { Store } from "../../src/actors/store.ts";
import {
  createPostgresStore as createStore,
  type PostgresStoreOptions,
} from "../../src/db/postgres-store.ts";
import { crashAt } from "./crash-switch.ts";

/** The store with crash points around claims, and where a turn is left: to the people it waits for, or to another instance. */
export function createPostgresStore(options: PostgresStoreOptions): Store {
  const store = createStore(options);
  return {
    ...store,
    async park(address) {
      crashAt("waiting.before_commit");
      const parked = await store.park(address);
      if (parked.kind === "parked") crashAt("waiting.after_commit");
      return parked;
    },
    async handOver(address) {
      crashAt("handover.before_commit");
      const handed = await store.handOver(address);
      if (handed) crashAt("handover.after_commit");
      return handed;
    },
    async claimNext(tenant, conversation) {
      crashAt("claim.before_commit");
      const found = await store.claimNext(tenant, conversation);
      if (found !== undefined) crashAt("claim.after_commit");
      return found;
    },
    async claimOrphans(limit, running) {
      crashAt("takeover.before_commit");
      const found = await store.claimOrphans(limit, running);
      if (found.some(({ claimed }) => claimed.attempt > 1)) crashAt("takeover.after_commit");
      return found;
    },
  };
}
