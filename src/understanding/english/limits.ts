import type { LimitWords } from "../when-words.ts";

/** "Every Monday, ten times", "every day for two weeks". */
export const englishLimits: LimitWords = {
  lead: "(?:for|only|just|but|the next|another|a total of|in total|exactly) ",
  units: {
    times:
      "(?:times|sessions|occasions)(?: (?:only|in total|altogether))?(?! (?:a|an|per|each|every|in|as|more|the)(?![a-z]))",
    days: "days(?: only)?",
    weeks: "weeks(?: only)?",
    months: "months(?: only)?",
  },
  span: "(?:only |just |but )*for",
};
