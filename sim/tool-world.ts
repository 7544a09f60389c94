import { defaultPlace } from "../src/actors/place.ts";
import type { Records } from "../src/domains/record-store.ts";
import type { ToolWorld } from "../src/tools/tool-ports.ts";
import { DriverError, type OpenTransaction } from "./database.ts";

/**
 * What the ledger's tools are given: they do no more than book, and a booking counts when its transaction commits. One that has
 * ended takes none.
 */
export function worldOf(staged: string[], transaction: OpenTransaction): ToolWorld {
  const refused = (): never => {
    throw new Error("the ledger's tools do no more than book");
  };
  const records: Records = {
    get: refused,
    list: refused,
    listEach: refused,
    totals: refused,
    update: refused,
    remove: refused,
    put: refused,
    createAll: refused,
    updateAll: refused,
    removeAll: refused,
    create: async (kind, fields) => {
      if (transaction.ended) throw new DriverError("CONNECTION_CLOSED");
      staged.push(kind.kind);
      const at = new Date(0).toISOString();
      const frame = {
        id: `e${staged.length}`,
        visibility: "private",
        version: 1,
        createdAt: at,
        updatedAt: at,
      };
      return { ...frame, ...(fields as object) } as never;
    },
  };
  return {
    place: defaultPlace,
    effectCount: () => staged.length,
    records,
    undoLog: { undo: refused, undoLast: refused },
  };
}
