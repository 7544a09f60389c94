import { expect, test } from "vitest";
import { diary } from "./diary.ts";

const at = (index: number) =>
  `${String(6 + Math.floor(index / 2)).padStart(2, "0")}:${index % 2 === 0 ? "00" : "30"}`;

test("with 25 events of each day, a new one is told its clashes, and no time is called free that was not looked at", async () => {
  const { ok, run } = diary();
  for (let index = 0; index < 25; index++) {
    const made = await ok("create_event", {
      title: `Event ${index}`,
      start: `2026-11-23T${at(index)}`,
      durationMinutes: 20,
      rule: "FREQ=DAILY",
    });
    expect(made.result.conflicts).toEqual([]);
  }
  const clash = await ok("create_event", { title: "Long", start: "2026-11-23T06:10", rule: "FREQ=DAILY" });
  expect(clash.summary).toContain("It clashes with Event 0");
  const week = await ok("find_free_slots", { from: "2026-11-24", to: "2026-11-30" });
  expect(week.summary).toMatch(/^There are no 60 free minutes/);
  for (const tool of ["find_free_slots", "list_agenda"]) {
    const year = await run(tool, { from: "2026-11-24", to: "2027-11-20" });
    expect(year.status).toBe("failed");
    expect(year.text).toContain("Ask for fewer days");
  }
}, 60_000);
