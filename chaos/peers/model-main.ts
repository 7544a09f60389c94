/**
 * The strict fake model server as a process of its own: `tsx chaos/peers/model-main.ts <file> <share of faults>`.
 * Every request is two lines of the file: how it began (with what it told that no answer stands behind), and how it ended.
 */
import { appendFileSync } from "node:fs";
import { type SeenRequest, startFakeAnthropic } from "../../tests/support/fake-anthropic.ts";
import { newlySaid, replyTo, toldResults } from "./model-script.ts";

const [file = "", faults = "0"] = process.argv.slice(2);
/** Kept requests are only for tests that look at them. */
const keptMax = 1_000;

const fake = await startFakeAnthropic((request, nth) => {
  note(request, nth);
  if (fake.requests.length > keptMax) fake.forget();
  return replyTo(request.body, { faults: Number(faults), random: Math.random });
});

function note(request: SeenRequest, nth: number): void {
  write({ at: Date.now(), nth, heard: newlySaid(request.body), results: toldResults(request.body) });
  void request.end.then((end) => write({ at: request.endedAt ?? Date.now(), nth, end }));
}

/** A refusal never reaches the script: it is looked for among what was seen. */
const refusals = new WeakSet<SeenRequest>();
setInterval(() => {
  for (const request of fake.requests) {
    if (request.refused === null || refusals.has(request)) continue;
    refusals.add(request);
    write({ at: Date.now(), refused: request.refused, body: request.body });
  }
}, 100);

function write(line: object): void {
  appendFileSync(file, `${JSON.stringify(line)}\n`);
}

process.stdout.write(`${JSON.stringify({ url: fake.url })}\n`);
process.once("SIGTERM", () => process.exit(0));
process.once("disconnect", () => process.exit(0));
process.on("SIGINT", () => {});
