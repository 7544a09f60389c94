import { expect, test } from "vitest";
import { ruleText } from "../../src/domains/recurrence/rule-text.ts";

test.each([
  ["FREQ=DAILY", "every day"],
  ["FREQ=WEEKLY;INTERVAL=2", "every 2 weeks"],
  ["FREQ=WEEKLY;BYDAY=MO", "every Monday"],
  ["FREQ=WEEKLY;BYDAY=FR,MO,WE", "every Monday, Wednesday and Friday"],
  ["FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "every weekday"],
  ["FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR", "every weekday"],
  ["FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", "every 2 weeks on Tuesday"],
  ["FREQ=MONTHLY;BYDAY=1MO", "every month"],
  ["FREQ=YEARLY;INTERVAL=4", "every 4 years"],
])("%s is %s", (rule, text) => {
  expect(ruleText(rule)).toBe(text);
});
