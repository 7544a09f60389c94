import type { Client } from "../../src/client/client.ts";

/** Settles when it is so; asked at every change. */
export function when(client: Client, isSo: () => boolean): Promise<void> {
  if (isSo()) return Promise.resolve();
  return new Promise((resolve) => {
    const stop = client.onChange(() => {
      if (!isSo()) return;
      stop();
      resolve();
    });
  });
}
