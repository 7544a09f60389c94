import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { systemClock } from "../src/app/system-ports.ts";
import { createOfflineModel } from "../src/llm/offline/offline-model.ts";
import { Person } from "./wire/person.ts";
import { startWireServer, type WireServer } from "./wire/server.ts";

let server: WireServer;
beforeAll(async () => {
  server = await startWireServer("uws", createOfflineModel({ clock: systemClock, pacing: 0 }));
});
afterAll(() => server?.stop());

const dayMs = 86_400_000;
/** "22 November". */
function dayInWords(days: number): string {
  const day = new Date(Date.now() + days * dayMs);
  return `${day.getUTCDate()} ${day.toLocaleString("en", { month: "long", timeZone: "UTC" })}`;
}

/** Time of day that is read and used in the same minute. */
async function thisMinute(): Promise<string> {
  while (new Date().getUTCSeconds() > 45) await new Promise((resolve) => setTimeout(resolve, 500));
  return new Date().toISOString().slice(11, 16);
}

test("a day with PAM by text alone, without a model: fuel, the trip, the dentist, shopping, the group, a reminder", {
  timeout: 180_000,
}, async () => {
  const user = `u-${randomUUID()}`;
  const me = new Person(await server.join(user));
  const phone = await server.join(user);

  expect(await me.say("add a van called Bertha, diesel")).toContain("Bertha");
  expect(
    await me.say(`plan a trip to Porto from ${dayInWords(0)} to ${dayInWords(4)} with a budget of 900 euros`),
  ).toContain("Porto");
  expect(await me.say("filled up 42.5 litres for 70.13 euros at 84,200 km")).toContain("on the trip Porto");
  expect(await me.say("what did the trip cost so far?")).toContain(
    "Porto has cost 70.13 EUR so far; 829.87 EUR of the budget are left",
  );
  expect(await me.say("plan three stops: Coimbra, Aveiro, Porto")).toContain(
    "Porto goes to Coimbra, Aveiro, Porto.",
  );

  await me.say("dentist tomorrow at 9 am for an hour");
  expect(await me.say("put leave for Aveiro in my calendar tomorrow from 9:30 to 11:00")).toContain("entist");
  expect(await me.say("move the dentist to tomorrow at 3 pm")).toContain("15:00");
  expect(await me.say("what's on tomorrow?")).toMatch(/eave for Aveiro.*entist/s);

  await me.say("save a recipe for tomato rice for 4: 400 g rice, 6 tomatoes");
  await me.say("tomato rice for dinner tomorrow for 2 people");
  expect(await me.say("make a shopping list from the meal plan")).toMatch(/200 g rice/);

  await me.say("create a group called Van Friends");
  await me.say("tell the Van Friends group we are off");
  expect(await me.say("what's new in Van Friends?")).toContain("we are off");
  await me.say("undo the post");
  expect(await me.say("what's new in Van Friends?")).not.toContain("we are off");

  await me.say(`remind me at ${await thisMinute()} to fill the water tank`);
  const heard = await phone.next("notification.created", (frame) =>
    JSON.stringify(frame).includes("water tank"),
  );
  expect(heard).toMatchObject({ inbox: true });
});
