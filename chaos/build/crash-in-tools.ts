import { AsyncLocalStorage } from "node:async_hooks";
import {
  createToolTransactions as createTransactions,
  type ToolTransactionsOptions,
} from "../../src/db/tool-transactions.ts";
import { crashAt } from "./crash-switch.ts";

type Kind = "tool" | "start" | "record";
const current = new AsyncLocalStorage<Kind>();

/** Tools' transactions with crash points inside, right before each COMMIT, and behind it. */
export function createToolTransactions(options: ToolTransactionsOptions) {
  const real = createTransactions({ ...options, db: crashing(options.db) });
  const { transaction, start, record } = real;
  return Object.assign(real, {
    transaction: async (...[attempt, work, onError]: Parameters<typeof transaction>) => {
      const run = await current.run("tool", () =>
        transaction.call(
          real,
          attempt,
          async (world) => {
            crashAt("tool.inside");
            const finish = await work(world);
            crashAt("tool.after_effect");
            return finish;
          },
          onError,
        ),
      );
      crashAt("tool.after_commit");
      return run;
    },
    start: async (...[attempt]: Parameters<typeof start>) => {
      const started = await current.run("start", () => start.call(real, attempt));
      crashAt("external.after_start_commit");
      return started;
    },
    record: async (...[attempt, done]: Parameters<typeof record>) => {
      const run = await current.run("record", () => record.call(real, attempt, done));
      crashAt("external.after_record_commit");
      return run;
    },
  });
}

const beforeCommit = {
  tool: "tool.before_commit",
  start: "external.before_start_commit",
  record: "external.before_record_commit",
} as const;

/** The same database; when the work of a transaction is done and its COMMIT is next, there is a crash point. */
function crashing(db: ToolTransactionsOptions["db"]): ToolTransactionsOptions["db"] {
  return new Proxy(db, {
    get(target, key) {
      const member: unknown = Reflect.get(target, key);
      if (typeof member !== "function") return member;
      if (key !== "transaction") return member.bind(target);
      return (work: (tx: unknown) => Promise<unknown>, config: unknown) =>
        member.call(
          target,
          async (tx: unknown) => {
            const result = await work(tx);
            const kind = current.getStore();
            if (kind !== undefined) crashAt(beforeCommit[kind]);
            return result;
          },
          config,
        );
    },
  });
}
