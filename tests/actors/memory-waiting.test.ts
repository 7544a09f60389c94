import { describe } from "vitest";
import { noTools } from "../db/no-tools.ts";
import { waitingConformance } from "../db/waiting-conformance.ts";
import type { WaitingWorld } from "../db/waiting-world.ts";
import { carryOutCancel, carryOutWaiting } from "../support/memory-decisions.ts";
import { MemoryRows } from "../support/memory-rows.ts";
import { MemoryStore } from "../support/memory-store.ts";
import { countingIds } from "./counting-ids.ts";

async function memoryWorld(): Promise<WaitingWorld> {
  const ids = countingIds();
  const rows = new MemoryRows({ clock: { now: () => Date.now() }, ids, queueMax: 20, wallMs: 60_000 });
  return {
    instance: async () => {
      const incarnation = ids.next();
      return { incarnation, store: new MemoryStore(rows, incarnation) };
    },
    tenant: async () => {
      const tenant = { workspace: ids.next(), user: ids.next() };
      rows.admit(tenant);
      return tenant;
    },
    endLease: async ({ incarnation }, { drained }) => {
      rows.instances.set(incarnation, { leaseEnded: true, drained });
    },
    carryOut: async (tenant, command, claimFor) => {
      const by = { rows, tenant, tools: noTools.tools, claimFor: claimFor?.incarnation ?? null };
      return command.type === "turn.cancel" ? carryOutCancel(by, command) : carryOutWaiting(by, command);
    },
    expire: async (_, id) => {
      const turn = rows.turns.get(id);
      if (turn?.wait !== undefined) turn.wait.until = 0;
      for (const call of rows.toolCalls) if (call.turn === id && call.wait) call.wait.expiresAt = 0;
    },
    entries: async ({ workspace }) =>
      [...rows.heads.values()]
        .filter((log) => log.workspace === workspace)
        .flatMap(({ id, log }) =>
          log.map(({ seq, type, body }) => ({ log: id, seq, type, body: JSON.parse(body) })),
        ),
    close: async () => {},
  };
}

describe("waiting for people, in memory", () => waitingConformance(memoryWorld));
