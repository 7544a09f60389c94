import type { ToolWorld } from "./tool-ports.ts";

/**
 * Stands between a tool and its transaction. A tool that runs on after its time must not write into what is rolled
 * back behind it: once closed, every call is refused, and `close` resolves when none is under way.
 */
export interface WorldGate {
  readonly world: Pick<ToolWorld, "records" | "undoLog">;
  close(): Promise<void>;
}

export function gateOf(world: ToolWorld): WorldGate {
  let open = true;
  const underWay = new Set<Promise<unknown>>();

  const guarded = <Port extends object>(port: Port): Port =>
    new Proxy(port, {
      get(target, key) {
        const member: unknown = Reflect.get(target, key);
        if (typeof member !== "function") return member;
        return (...args: unknown[]) => call(() => Reflect.apply(member, target, args));
      },
    });

  const call = async (work: () => unknown): Promise<unknown> => {
    if (!open) throw new Error("this tool use is over");
    const running = Promise.resolve(work());
    underWay.add(running);
    try {
      return await running;
    } finally {
      underWay.delete(running);
    }
  };

  return {
    world: {
      records: guarded(world.records),
      undoLog: guarded(world.undoLog),
    },
    close: async () => {
      open = false;
      await Promise.allSettled(underWay);
    },
  };
}
