import { describe, expect, test } from "vitest";
import { german } from "../../src/understanding/german.ts";
import { callsFor } from "./score.ts";

const ruleOf = (text: string, language?: typeof german) => callsFor(text, language)[0]?.input["rule"];

describe("how often, from when, and how long", () => {
  test.each([
    ["yoga every Monday at 18:00, 10 times", "FREQ=WEEKLY;BYDAY=MO;COUNT=10"],
    ["remind me every Monday at 8 to stretch, ten times", "FREQ=WEEKLY;BYDAY=MO;COUNT=10"],
    ["yoga every Monday at 18:00 for 5 weeks", "FREQ=WEEKLY;BYDAY=MO;COUNT=5"],
    ["choir every Tuesday and Thursday at 19:00 for 4 weeks", "FREQ=WEEKLY;BYDAY=TU,TH;COUNT=8"],
    ["gym every day at 7 for the next 3 weeks", "FREQ=DAILY;COUNT=21"],
    ["remind me to take my pills every day at 8 for 10 days", "FREQ=DAILY;COUNT=10"],
    ["remind me to water the plants every other week at 9 for 6 weeks", "FREQ=WEEKLY;INTERVAL=2;COUNT=3"],
    ["choir every Tuesday at 19:00 for 3 months", "FREQ=WEEKLY;BYDAY=TU;UNTIL=20270221"],
    ["rent 900 every month for 12 months", "FREQ=MONTHLY;COUNT=12"],
  ])("“%s” is %s", (text, rule) => {
    expect(ruleOf(text)).toBe(rule);
  });

  test("what repeats begins ahead of now, which is a Saturday at ten", () => {
    const startOf = (text: string) => callsFor(text)[0]?.input["start"];
    expect(startOf("yoga every Saturday at 9")).toBe("2026-11-28T09:00");
    expect(startOf("yoga every Saturday at 11")).toBe("2026-11-21T11:00");
    expect(startOf("swim every Saturday and Sunday at 8 am")).toBe("2026-11-22T08:00");
    expect(startOf("yoga every day at 8")).toBe("2026-11-22T08:00");
  });

  test("in another language, too", () => {
    expect(ruleOf("Yoga jeden Montag um 18 Uhr, 10 mal", german)).toBe("FREQ=WEEKLY;BYDAY=MO;COUNT=10");
  });

  test("what is no limit is none", () => {
    expect(ruleOf("yoga every Monday at 18:00")).toBe("FREQ=WEEKLY;BYDAY=MO");
    expect(callsFor("call mum 3 times")).toEqual([]);
    expect(callsFor("yoga every Monday at 18:00, 3 times a day")).toEqual([]);
  });
});
