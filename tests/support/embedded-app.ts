// A small application on the embedded Postgres, run as a process of its own so that the tests can kill it.
// Options as JSON in argv[2]. It prints one JSON line when started (or the error's code), then obeys lines on
// stdin: "stop" or "exit".
import { createInterface } from "node:readline";
import { EmbeddedPostgresError } from "../../src/db/embedded/embedded-error.ts";
import { startEmbeddedPostgres } from "../../src/db/embedded/supervisor.ts";

const say = (message: object) => process.stdout.write(`${JSON.stringify(message)}\n`);
const logged: string[] = [];
try {
  const options = JSON.parse(process.argv[2] ?? "{}");
  const server = await startEmbeddedPostgres({ ...options, log: (line) => logged.push(line) });
  const { stop, ...facts } = server;
  say({ ...facts, appPid: process.pid, logged });
  for await (const line of createInterface({ input: process.stdin })) {
    if (line === "stop") {
      await stop();
      say({ stopped: true });
    }
    if (line === "exit") process.exit(0);
  }
} catch (error) {
  say({
    code: error instanceof EmbeddedPostgresError ? error.code : String(error),
    message: String(error),
    logged,
  });
  process.exitCode = 1;
}
