/**
 * All people of a run: `tsx chaos/clients/clients-main.ts <plan.json>`. Talks until it is sent `finish`; then waits until
 * everything is quiet, writes down what each device shows, and ends.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { seeded } from "../../tests/db/seeded.ts";
import { type Device, openDevice } from "./device.ts";
import { orders } from "./orders.ts";
import { startTalker } from "./talker.ts";

export interface ClientsPlan {
  readonly folder: string;
  readonly seed: number;
  readonly tokens: readonly string[];
  readonly ports: readonly number[];
  readonly devices: number;
  readonly conversations: number;
  /** Longest wait for quiet. */
  readonly quietMs: number;
}

const plan = JSON.parse(readFileSync(process.argv[2] ?? "", "utf8")) as ClientsPlan;
const next = orders(seeded(plan.seed));
const people = plan.tokens.map((token, user) => ({
  random: seeded(plan.seed + 1 + user),
  devices: Array.from({ length: plan.devices }, (_, nth) =>
    openDevice({
      file: join(plan.folder, `device-${user}-${nth}.jsonl`),
      token,
      ports: plan.ports,
      random: seeded(plan.seed + 10_007 * (user + 1) + nth),
    }),
  ),
}));
const talkers = await Promise.all(
  people.map(({ devices, random }) =>
    startTalker({ devices, random, next, conversations: plan.conversations }),
  ),
);
process.stdout.write(`${JSON.stringify({ ready: true })}\n`);

/** Some people look at their page now and then, and their client tries at once. */
const waking = setInterval(() => {
  for (const { devices, random } of people)
    for (const { client } of devices)
      if (client.connection.name === "waiting" && random() < 0.6) client.wake();
}, 500);

process.on("message", (order) => {
  if (order === "finish") void finish();
});
process.once("disconnect", () => process.exit(1));
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => {});

async function finish(): Promise<void> {
  const until = performance.now() + plan.quietMs;
  await Promise.race([Promise.all(talkers.map((talker) => talker.finish())), sleep(plan.quietMs)]);
  while (performance.now() < until && !talkers.every((talker) => talker.quiet())) await sleep(100);
  clearInterval(waking);
  const quiet = talkers.every((talker) => talker.quiet());
  await Promise.all(
    people.flatMap(({ devices }, user) =>
      devices.map((device: Device) => device.finish(talkers[user]?.conversations ?? [])),
    ),
  );
  process.send?.({ quiet }, () => process.exit(0));
}
