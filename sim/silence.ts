import type { Logger } from "../src/telemetry/logger.ts";

/** Something that takes every call and every property, gives itself back, and does nothing: metrics that nobody reads. */
export function anything<T>(): T {
  const target = (): unknown => proxy;
  const proxy: unknown = new Proxy(target, {
    get: (_, key) => (key === "then" || typeof key === "symbol" ? undefined : proxy),
    apply: () => proxy,
    ownKeys: () => [],
    getOwnPropertyDescriptor: () => undefined,
  });
  return proxy as T;
}

export const quietLog: Logger = {
  debug: () => {},
  info: () => {},
  warn: () => {},
  error: () => {},
  fatal: () => {},
  child: () => quietLog,
} as Logger;
