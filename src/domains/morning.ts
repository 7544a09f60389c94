import { instantOf, parseWall } from "./zoned-time.ts";

/** Nine o'clock of a day in a zone, when what needs no hour is said; ISO 8601 in UTC. */
export function morningOf(day: string, zone: string): string {
  return new Date(instantOf(parseWall(`${day}T09:00`), zone)).toISOString();
}
