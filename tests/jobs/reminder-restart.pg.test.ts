import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { systemClock } from "../../src/app/system-ports.ts";
import type { Peer } from "../wire/server.ts";
import { AppWorld } from "./app-world.ts";
import { Someone } from "./someone.ts";
import { until } from "./until.ts";

/** For two instances to come up in, on a machine that others use too, before a reminder is due. */
const startMs = 30_000;
let aheadMs = 0;
/** The server's clock, which runs as fast as ours. */
const clock = { ...systemClock, now: () => Date.now() + aheadMs };
const setClock = (at: string) => {
  aheadMs = Date.parse(at) - Date.now();
};

let world: AppWorld;
beforeAll(async () => {
  setClock("2027-03-27T07:00:00Z");
  world = await AppWorld.start({}, { clock });
});
afterAll(() => world?.close());

const cursor = z.object({ epoch: z.string(), seq: z.int() });
const entry = z.object({
  ...cursor.shape,
  inbox: z.literal(true),
  type: z.literal("notification.created"),
  notification: z.object({ id: z.string(), title: z.string(), body: z.string() }),
});

/** A device of the user's: it comes back to what it has seen last. */
class Device {
  readonly #user: Someone;
  #peer: Peer | undefined;
  #seen: { epoch: string; seq: number } | undefined;
  readonly said: z.output<typeof entry>["notification"][] = [];

  constructor(user: Someone) {
    this.#user = user;
  }

  async join(): Promise<void> {
    this.#peer = await world.join(this.#user.login);
    const ready = this.#peer.frames.find(({ type }) => type === "ready");
    this.#seen ??= cursor.parse(ready?.["inbox"]);
    this.#peer.send({ type: "subscribe", inbox: true, ...this.#seen });
  }

  /** Each entry behind what was seen, as a client's reducer takes it: once. */
  read(): number {
    for (const frame of this.#peer?.frames ?? []) {
      const told = entry.safeParse(frame);
      if (!told.success || told.data.seq <= (this.#seen?.seq ?? 0)) continue;
      this.said.push(told.data.notification);
      this.#seen = cursor.parse(told.data);
    }
    return this.said.length;
  }

  async leave(): Promise<void> {
    this.read();
    await this.#peer?.end();
  }
}

/** All instances end, and two begin with their clock at this time. */
async function restartAt(at: string, devices: readonly Device[]): Promise<void> {
  await Promise.all(devices.map((device) => device.leave()));
  await world.stopApps();
  setClock(at);
  await Promise.all([world.startApp({ clock }), world.startApp({ clock })]);
  for (const device of devices) await device.join();
}

test("a reminder fires once, on time, on every device, after a restart in between; at nine in the morning also when the clocks have changed", async () => {
  const user = new Someone(world);
  const devices = [new Device(user), new Device(user)];
  for (const device of devices) await device.join();
  const daily = { text: "Water the plants", timeZone: "Europe/Lisbon", rule: "FREQ=DAILY" };
  await user.call("POST /api/you/reminders", { ...daily, remindAt: "2027-03-27T09:00:00Z" });
  const [made] = await world.admin`select id from schedules where user_id = ${user.id}`;

  // In Lisbon the clocks go forward in the night to the 28th: nine o'clock is an hour sooner in UTC from then on.
  const mornings = ["2027-03-27T09:00:00Z", "2027-03-28T08:00:00Z", "2027-03-29T08:00:00Z"];
  for (const [index, due] of mornings.entries()) {
    const told = index + 1;
    await restartAt(new Date(Date.parse(due) - startMs).toISOString(), devices);
    const [standing] = await world.admin`select next_at from schedules where id = ${made?.["id"]}`;
    expect(standing?.["next_at"]).toEqual(new Date(due));
    setClock(new Date(Date.parse(due) - 3_000).toISOString());
    await until("every device to hear", () => devices.every((device) => device.read() === told));
    const [fired] = await world.admin`select last_fired_at from schedules where id = ${made?.["id"]}`;
    const behind = fired?.["last_fired_at"].getTime() - Date.parse(due);
    expect(behind, "not before its time, and within its minute").toBeGreaterThanOrEqual(0);
    expect(behind).toBeLessThan(60_000);
  }

  // What is said after it: of the plants nothing more has been, though both instances have looked at the clock meanwhile.
  const later = { text: "Water the neighbours' plants", timeZone: "Europe/Lisbon" };
  await user.call("POST /api/you/reminders", {
    ...later,
    remindAt: new Date(clock.now() + 5_000).toISOString(),
  });
  await until("the later one at every device", () =>
    devices.every((device) => device.read() > 0 && device.said.at(-1)?.title === later.text),
  );
  const all = [...mornings.map(() => "Water the plants"), later.text];
  expect(await user.notified("reminder")).toBe(all.length);
  expect(await user.entries("notification.created")).toBe(all.length);
  for (const device of devices) {
    expect(device.said.map(({ title, body }) => [title, body])).toEqual(all.map((title) => [title, ""]));
    expect(new Set(device.said.map(({ id }) => id)).size).toBe(all.length);
    await device.leave();
  }
}, 240_000);
