/**
 * The fake as a process of its own: `npx tsx tests/support/fake-anthropic/main.ts [port] [key]`. Prints its address
 * as one JSON line and runs until SIGTERM.
 */
import { startFakeAnthropic } from "../fake-anthropic.ts";
import { defaultScript } from "./default-script.ts";

const [port = "0", key = "test-key"] = process.argv.slice(2);
const fake = await startFakeAnthropic(defaultScript, { port: Number(port), key });
console.log(JSON.stringify({ url: fake.url, port: fake.port }));
process.once("SIGTERM", () => void fake.stop());
