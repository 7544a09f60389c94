import { expect, test } from "vitest";
import { freePort } from "../support/free-port.ts";
import { buildCrashServer } from "./crash-server.ts";

// Found by kill.pg.test.ts with seed 431270129: the pid file says "ready" all through such a recovery.
test("a server that starts while its Postgres recovers from the loss of a process waits for it", async () => {
  const server = await buildCrashServer(await freePort());
  try {
    let life = server.launch();
    await life.ready;
    for (let round = 0; round < 3; round += 1) {
      life.child.kill("SIGKILL");
      await life.ended;
      const [child] = await server.backends();
      if (child !== undefined) process.kill(child, "SIGKILL");
      life = server.launch();
      await expect(life.ready).resolves.toBeUndefined();
    }
  } finally {
    await server.dispose();
  }
}, 120_000);
