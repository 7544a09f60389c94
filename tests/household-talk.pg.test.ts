import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createOfflineModel } from "../src/llm/offline/offline-model.ts";
import { talker } from "./every-tool/talker.ts";
import { startWireServer, type WireServer } from "./wire/server.ts";

let server: WireServer;
beforeAll(async () => {
  const clock = {
    now: Date.now,
    setTimeout,
    clearTimeout: (handle: object | number) => clearTimeout(handle as number),
  };
  server = await startWireServer("uws", createOfflineModel({ clock }));
});
afterAll(() => server?.stop());

test("by plain words and without a key two make a household, share a trip, hear of it at once, and part", async () => {
  const tag = randomUUID().slice(0, 8);
  const [annas, bens] = [`anna${tag}`, `ben${tag}`];
  const [anna, ben] = [talker(server, annas), talker(server, bens)];
  const device = await server.join(bens);
  await anna.ask("make a household", undefined);
  await anna.ask(`invite ${bens} to my household`, undefined);
  expect(await device.next("notification.created")).toMatchObject({ notification: { kind: "invitation" } });
  expect((await ben.ask("join the household", undefined)).summary).toBe("Joined Household.");
  await anna.run("create_trip", { name: "Japan", from: "2027-04-01", to: "2027-04-14" });

  const done = await anna.ask("share the Japan trip with my household", undefined);
  expect(done).toMatchObject({ status: "completed", undoable: true });
  expect(done.summary).toContain(`${bens} see it`);
  const told = await device.next("group.changed", ({ by }) => by === annas);
  expect(told).toMatchObject({ inbox: true, changes: [{ kind: "trip", row: { name: "Japan" } }] });
  expect((await ben.ask("which trips do I have?", undefined)).summary).toContain("Japan");
  expect((await ben.ask("who is in my household?", undefined)).summary).toContain(`${annas} (owner)`);

  await anna.ask("undo that", undefined);
  expect(await device.next("group.changed", ({ by }) => by === annas)).toMatchObject({
    changes: [{ kind: "trip", action: "removed" }],
  });
  expect(await ben.rows("wheels/trips")).toEqual([]);
  const left = await ben.ask("leave my household", undefined);
  expect(left).toMatchObject({ status: "completed", undoable: false });
  expect(left.summary).toMatch(/^Left Household; .*a new invitation alone brings you back\.$/);
  // Whoever is alone takes it away by leaving, and makes another.
  const gone = await anna.ask("leave my household", undefined);
  expect(gone).toMatchObject({ status: "completed", undoable: false });
  expect(gone.summary).toContain("taken away for good");
  expect((await anna.ask("make a household", undefined)).status).toBe("completed");
  await Promise.all([anna.end(), ben.end(), device.end()]);
});
