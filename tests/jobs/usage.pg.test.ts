import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { rollUp } from "../../src/db/upkeep.ts";
import { AppWorld } from "./app-world.ts";
import { Someone } from "./someone.ts";

let world: AppWorld;
beforeAll(async () => {
  world = await AppWorld.start();
});
afterAll(() => world?.close());

const today = () => new Date().toISOString().slice(0, 10);

/** Sums up a day, as the job does once it is over. */
async function sumUp(day: string): Promise<void> {
  const first = "00000000-0000-0000-0000-000000000000";
  for (let after: string | null = first; after !== null; )
    after = await rollUp(world.admin, { day, after, limit: 500 });
}

test("what the user's turns used is shown by day and in all: their own, of real turns", async () => {
  const [user, other] = [new Someone(world), new Someone(world)];
  await user.call("POST /api/pam/chat", { message: "I spent 12 euros on lunch" });
  await user.call("POST /api/pam/chat", { message: "hello" });
  await other.call("POST /api/pam/chat", { message: "hello" });
  expect(await user.call("GET /api/pam/usage")).toMatchObject({ days: [], total: { turns: 0, toolUses: 0 } });
  await sumUp(today());
  const [turns] = await world.admin`
    select sum(input_tokens)::int as input, sum(output_tokens)::int as output from turns where user_id = ${user.id}`;
  const used = {
    turns: 2,
    inputTokens: turns?.["input"],
    outputTokens: turns?.["output"],
    toolUses: 1,
  };
  expect(await user.call("GET /api/pam/usage")).toEqual({
    from: expect.any(String),
    to: today(),
    days: [{ day: today(), ...used }],
    total: used,
  });
  expect(await user.call("GET /api/pam/usage?from=2020-01-01&to=2020-02-01")).toMatchObject({ days: [] });
});

test("spans that are none, or longer than a year, are refused with what to do", async () => {
  const login = `user-${randomUUID()}`;
  for (const span of ["from=2026-02-02&to=2026-02-01", "from=2024-01-01&to=2026-01-01", "from=x", "day=1"])
    expect((await world.call(login, `GET /api/pam/usage?${span}`)).status, span).toBe(400);
});
