import type { EarlyWords } from "../when-words.ts";

/** What is done early in the day: "the airport run at 6:15", "wake me at 5". */
export const early: EarlyWords = {
  words:
    "early (?:morning|flight|train|bus|ferry|start|shift|run|swim|walk|ride|gym|breakfast|bird)|(?:too|very|bright and) early|before (?:work|school|breakfast|sunrise|dawn)|sunrise|dawn|(?:wak(?:e|ing)|get(?:ting)?|got)(?: (?:me|us|him|her|them|the kids))? up|wake(?: (?:me|us))|(?:set|put) (?:an|the|my) alarm|alarm clock|paper round|milk round|fish market",
  timed:
    "airport|flights?|plane|boarding|departures?|departs?|take-?off|ferry|gym|swim(?:ming)?|jog(?:ging)?|school bus",
  unless:
    "evening|tonight|night|dinner|supper|pub|drinks|afternoon|sunset|after (?:work|school|lunch|the office)|pick(?:ing)? (?:him|her|them|[a-z]+) up from school|home from|lessons?|practice|training|party",
};
