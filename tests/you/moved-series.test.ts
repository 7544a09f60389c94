import { expect, test } from "vitest";
import { expandRecurrence } from "../../src/domains/recurrence/expand-recurrence.ts";
import { movedSeries } from "../../src/domains/you/moved-series.ts";
import { parseWall, wallText } from "../../src/domains/zoned-time.ts";

const hour = 3_600_000;
const day = 24 * hour;
const window = { fromMs: Date.UTC(2026, 0, 1), toMs: Date.UTC(2028, 0, 1), limit: 60 };
const event = (rule: string) => ({
  startsLocal: "2026-03-03T09:00:00",
  endsLocal: "2026-03-03T10:00:00",
  rule,
  exceptLocal: ["2026-03-17T09:00:00"],
  extraLocal: ["2026-03-20T09:00:00"],
  overrides: {},
});
const startsOf = ({ startsLocal, rule, exceptLocal, extraLocal }: ReturnType<typeof movedSeries>) =>
  expandRecurrence(
    { start: startsLocal, zone: "UTC", rule: rule ?? "", added: extraLocal, excluded: exceptLocal },
    window,
  ).map(({ wall }) => wall);

const rules = [
  "FREQ=WEEKLY;BYDAY=TU",
  "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;COUNT=20",
  "FREQ=WEEKLY;INTERVAL=3;WKST=WE;BYDAY=TU,SA",
  "FREQ=DAILY;BYDAY=TU,WE,TH;UNTIL=20260601",
  "FREQ=WEEKLY;UNTIL=20260630T090000",
  "FREQ=DAILY;INTERVAL=5;UNTIL=20260630T090000Z",
  "FREQ=DAILY;COUNT=40",
];

test.each(
  rules.flatMap((rule) =>
    [hour, -2 * hour, day, 5 * day, -3 * day, 20 * hour].map((by) => [rule, by] as const),
  ),
)("%s moved by %d ms takes place as much later, each time of it", (rule, by) => {
  const later = startsOf(event(rule)).map((wall) => wallText(parseWall(wall) + by));
  expect(startsOf(movedSeries(event(rule), by)).slice(0, 50)).toEqual(later.slice(0, 50));
});

test.each([
  "FREQ=MONTHLY;BYMONTHDAY=3",
  "FREQ=MONTHLY;BYDAY=1TU",
  "FREQ=YEARLY;BYMONTH=3",
])("%s names its days itself: it moves by hours, and not by days", (rule) => {
  expect(movedSeries(event(rule), hour).rule).toBe(rule);
  expect(() => movedSeries(event(rule), day)).toThrow("Move one occurrence");
});

test("a rule that names its hours moves by days only", () => {
  expect(movedSeries(event("FREQ=DAILY;BYHOUR=9,12"), day).rule).toBe("FREQ=DAILY;BYHOUR=9,12");
  expect(() => movedSeries(event("FREQ=DAILY;BYHOUR=9,12"), hour)).toThrow("Move one occurrence");
});
