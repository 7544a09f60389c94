import { expect, test } from "vitest";
import { reminder } from "../../src/jobs/kinds/reminder.ts";
import { titleCharsMax } from "../../src/jobs/schedule-kind.ts";

const dueAt = new Date("2026-11-21T09:00:00Z");
const firing = { schedule: "s", subject: "r", dueAt, now: dueAt, late: false, zone: "Europe/Lisbon" };
const somebody = { workspace: "w", user: "u" };
const told = async (text: string, late = false) =>
  (await reminder.effects({ text }, somebody, { ...firing, late })).notes?.[0];

test("a reminder that fits a title is told by it alone", async () => {
  expect(await told("Call the vet")).toMatchObject({ title: "Call the vet", body: "" });
});

test("one that is longer than a title is told whole below it, also when it is late", async () => {
  const text = "Take the papers along. ".repeat(20).slice(0, titleCharsMax + 100);
  expect((await told(text))?.body).toBe(text);
  expect((await told(text, true))?.body).toBe(
    `${text}\nThis was due 2026-11-21 09:00 Europe/Lisbon; PAM could not tell you then.`,
  );
});
