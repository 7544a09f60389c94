import { expect, test } from "vitest";
import { z } from "zod";
import { fieldsFrom } from "../src/domains/record.ts";
import { task } from "../src/domains/you/task.ts";
import { decodeClientFrame } from "../src/protocol/codec.ts";
import { PamError } from "../src/protocol/errors.ts";
import { issuesOf, listedIssues } from "../src/protocol/issues.ts";
import { createEvent } from "../src/tools/you/create-event.ts";
import { garage } from "./support/garage.ts";

const event = z.strictObject({
  title: z.string().min(1).max(5),
  start: z.string().describe("Local, as YYYY-MM-DDTHH:mm"),
  minutes: z.int().min(5).max(60).optional(),
  shown: z.boolean().optional(),
  unit: z.enum(["km", "mi"]).default("km"),
  places: z
    .array(z.strictObject({ name: z.string() }))
    .max(1)
    .optional(),
  id: z.uuid("an id, as the list has it").optional(),
});

test.each([
  [{ title: "x" }, ["start: is missing; it is text (Local, as YYYY-MM-DDTHH:mm)."]],
  [{ title: "x", start: 9 }, ["start: must be text, not 9 (Local, as YYYY-MM-DDTHH:mm)."]],
  [{ title: "", start: "9" }, ["title: must not be empty."]],
  [{ title: "longer", start: "9" }, ["title: must have at most 5 characters."]],
  [{ title: "x", start: "9", minutes: "30" }, ["minutes: must be a whole number, not the text “30”."]],
  [{ title: "x", start: "9", minutes: 1.5 }, ["minutes: must be a whole number, not 1.5."]],
  [{ title: "x", start: "9", minutes: 90 }, ["minutes: must be 60 or less, not 90."]],
  [{ title: "x", start: "9", shown: "yes" }, ["shown: must be true or false, not the text “yes”."]],
  [
    { title: "x", start: "9", unit: "kms" },
    ["unit: must be one of km, mi, not the text “kms”; did you mean “km”?"],
  ],
  [{ title: "x", start: "9", places: [{}] }, ["places.0.name: is missing; it is text."]],
  [{ title: "x", start: "9", places: "Bled" }, ["places: must be a list, not the text “Bled”."]],
  [{ title: "x", start: "9", id: "7" }, ["id: must be an id, as the list has it."]],
  [
    { titel: "x", title: "x", start: "9" },
    [
      "titel: no such field; did you mean “title”? (known are title, start, minutes, shown, unit, places, id).",
    ],
  ],
  // Like no name that is known: the one that is missing may be meant.
  [
    { text: "x", start: "9" },
    [
      "title: is missing; it is text.",
      "text: no such field; did you mean “title”? (known are title, start, minutes, shown, unit, places, id).",
    ],
  ],
])("%j: says which field, what it takes and what came", (given, told) => {
  const { error } = event.safeParse(given);
  expect(listedIssues(issuesOf(error ?? expect.fail()))).toBe(told.join(" "));
});

test("a frame, a row and a tool's input are refused in the same words, with their codes", async () => {
  const id = "command-0001";
  const frame = {
    type: "chat",
    id,
    conversation: "0190b2c4-0000-7000-8000-000000000001",
    text: "hi",
  };
  const refused = refusal(() => decodeClientFrame(JSON.stringify(frame)));
  expect(refused.code).toBe("invalid_frame");
  expect(refused.message).toContain("content: is missing; it is text");
  expect(refused.message).toContain("text: no such field; did you mean “content”?");
  const row = refusal(() => fieldsFrom(task, { titel: "x" }));
  expect(row).toMatchObject({ code: "record_invalid" });
  expect(row.message).toContain("titel: no such field; did you mean “title”?");
  const spoken =
    createEvent.effect === "transaction"
      ? createEvent.prepare({ title: "x", start: "tomorrow" })
      : expect.fail();
  expect(spoken.ok ? [] : issuesOf(spoken.error)).toEqual([
    { path: "start", problem: "write the local time as YYYY-MM-DDTHH:mm, or write the day as YYYY-MM-DD" },
  ]);
  const fit = createEvent.effect === "transaction" ? createEvent.prepare({ title: "x" }) : expect.fail();
  expect(fit.ok ? [] : issuesOf(fit.error)).toMatchObject([
    { path: "start", problem: expect.stringContaining("YYYY-MM-DDTHH:mm") },
  ]);
  const { run } = garage();
  const days = { name: "Porto", from: "2026-12-08", to: "2026-12-04" };
  expect((await run("create_trip", days)).text).toContain(
    "would end on Fri 4 Dec 2026 (to), before it begins on Tue 8 Dec 2026 (from)",
  );
});

test("nonsense without end is answered with ten issues", () => {
  const names = Array.from({ length: 20_000 }, (_, at) => [`field${at}`, at]);
  const given = { ...Object.fromEntries(names), places: names.map(([name]) => name) };
  expect(issuesOf(event.safeParse(given).error ?? expect.fail())).toHaveLength(10);
});

function refusal(act: () => unknown): PamError {
  try {
    act();
  } catch (error) {
    if (error instanceof PamError) return error;
  }
  return expect.fail("nothing was refused");
}
