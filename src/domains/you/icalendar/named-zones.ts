import { instantOf, isZone, parseWall } from "../../zoned-time.ts";
import type { CalendarBlock } from "./calendar-blocks.ts";
import { offsetReader, propertiesOf } from "./jcal.ts";

/**
 * The IANA zone that a file means by a TZID: the name itself, its last parts (`/vendor/Europe/Berlin`), or the first
 * zone whose clocks do for two years what the file's VTIMEZONE says; of several the user's own.
 * @param year Where to begin to compare: the year of the event.
 * @returns undefined where there is none.
 */
export function zoneNamed(
  tzid: string,
  { blocks, own, year }: { blocks: readonly CalendarBlock[]; own: string; year: number },
): string | undefined {
  const named = namesIn(tzid).find(isZone);
  if (named !== undefined) return named;
  const definition = blocks.find(({ name, lines }) => name === "VTIMEZONE" && tzidOf(lines) === tzid);
  return definition && sameClocks(definition.lines, own, year);
}

/** Zones of a file's names, each looked for once. */
export function zoneFinder(
  blocks: readonly CalendarBlock[],
  own: string,
): (tzid: string, year: number) => string {
  const known = new Map<string, string | undefined>();
  return (tzid, year) => {
    if (!known.has(tzid)) known.set(tzid, zoneNamed(tzid, { blocks, own, year }));
    const zone = known.get(tzid);
    if (zone === undefined)
      throw new Error(`The time zone "${tzid.slice(0, 64)}" is not known, nor described in the file.`);
    return zone;
  };
}

function namesIn(tzid: string): string[] {
  const parts = tzid.split("/").filter((part) => part !== "");
  return [tzid, ...[3, 2, 1].map((count) => parts.slice(-count).join("/"))];
}

function tzidOf(lines: readonly string[]): string | undefined {
  return propertiesOf(lines).find(({ name }) => name === "tzid")?.values[0];
}

function sameClocks(lines: readonly string[], own: string, year: number): string | undefined {
  const offset = offsetReader(lines);
  // Noon of two days a month: no clock changes at noon.
  const walls = [year, year + 1]
    .flatMap((each) =>
      Array.from({ length: 12 }, (_, month) => `${each}-${String(month + 1).padStart(2, "0")}`),
    )
    .flatMap((month) => [`${month}-01T12:00:00`, `${month}-15T12:00:00`])
    .map((wall) => ({ ms: parseWall(wall), offsetMs: offset(wall) * 1_000 }));
  return [own, "UTC", ...Intl.supportedValuesOf("timeZone")].find((zone) =>
    walls.every(({ ms, offsetMs }) => ms - instantOf(ms, zone) === offsetMs),
  );
}
