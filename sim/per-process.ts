import { runningProcess } from "./globals.ts";
import type { Process } from "./timeline.ts";

/**
 * What each process has one of, behind one object for all: what is asked of it is asked of the one of the process whose
 * code runs. What is dear to build and knows of such an object only is then built once, and not for every instance of every run.
 */
export class PerProcess<T extends object> {
  readonly running: T;

  constructor() {
    this.running = new Proxy({} as T, {
      get: (_, key) => {
        const own = runningProcess().own.get(this) as T | undefined;
        if (own === undefined) throw new Error(`this process has none, and is asked for ${String(key)}`);
        const value: unknown = Reflect.get(own, key);
        return typeof value === "function" ? value.bind(own) : value;
      },
    });
  }

  give(process: Process, own: T): void {
    process.own.set(this, own);
  }
}
