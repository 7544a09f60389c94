import { describe } from "vitest";
import { storeConformance } from "../db/store-conformance.ts";
import { QUEUE_MAX, type StoreWorld } from "../db/store-world.ts";
import { branchCommand } from "../support/memory-branch-commands.ts";
import { cancelTurn, deleteChat } from "../support/memory-commands.ts";
import { pageOf, standingOf } from "../support/memory-pages.ts";
import { type LogHead, MemoryRows } from "../support/memory-rows.ts";
import { MemoryStore } from "../support/memory-store.ts";
import { countingIds } from "./counting-ids.ts";

async function memoryWorld(): Promise<StoreWorld> {
  const ids = countingIds();
  const rows = new MemoryRows({ clock: { now: () => Date.now() }, ids, queueMax: QUEUE_MAX, wallMs: 60_000 });
  const head = (tenant: { workspace: string }, conversation: string): LogHead => {
    const found = rows.headOf(tenant, conversation);
    if (found === undefined) throw new Error("there is no such conversation");
    return found;
  };
  return {
    instance: async () => {
      const incarnation = ids.next();
      return { incarnation, store: new MemoryStore(rows, incarnation) };
    },
    tenant: async (of) => {
      const tenant = { workspace: ids.next(), user: of?.user ?? ids.next() };
      rows.admit(tenant);
      return tenant;
    },
    endLease: async ({ incarnation }, { drained }) => {
      rows.instances.set(incarnation, { leaseEnded: true, drained });
    },
    cancel: async (tenant, conversation, turn) => void cancelTurn(rows, head(tenant, conversation), turn),
    remove: async (tenant, conversation) => deleteChat(rows, tenant, head(tenant, conversation)),
    forgetCurrent: async (tenant) => {
      const member = rows.memberOf(tenant);
      if (member !== undefined) member.current = null;
    },
    age: async (tenant, conversation, ms) => {
      const aged = head(tenant, conversation);
      aged.updatedAt -= ms;
      aged.log.forEach((row, index) => {
        aged.log[index] = { ...row, at: new Date(Date.parse(row.at) - ms).toISOString() };
      });
    },
    carryOut: async (tenant, command) => branchCommand(rows, tenant, command),
    page: async (tenant, conversation, page) => {
      const found = rows.openChat(tenant, conversation);
      return found === undefined ? [] : pageOf(rows, found, page);
    },
    standing: async (tenant, conversation) => standingOf(rows, head(tenant, conversation)),
    passSilence: async (_, conversation) => {
      for (const turn of rows.turns.values())
        if (turn.conversation === conversation && turn.startAfter !== null) turn.startAfter -= 3_600_000;
    },
    entries: async ({ workspace }) =>
      [...rows.heads.values()]
        .filter((log) => log.workspace === workspace)
        .flatMap(({ id, log }) => log.map(({ seq, type }) => ({ log: id, seq, type }))),
    rest: async () => {},
    close: async () => {},
  };
}

describe("the store in memory", () => storeConformance(memoryWorld));
