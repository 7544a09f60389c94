import { expect, test } from "vitest";
import { createIds, systemClock } from "../src/app/system-ports.ts";

test("ids are uuids of version 7, none twice, sorted by their time", () => {
  let now = 1_795_000_000_000;
  const ids = createIds({ ...systemClock, now: () => now });
  const made = Array.from({ length: 5_000 }, () => {
    now++;
    return ids.next();
  });
  for (const id of made)
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(new Set(made).size).toBe(made.length);
  expect([...made].sort()).toEqual(made);
  expect(Number.parseInt(made[0]?.replace("-", "").slice(0, 12) ?? "", 16)).toBe(1_795_000_000_001);
});
