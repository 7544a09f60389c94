import { readdir } from "node:fs/promises";
import { addDays, daysBetween } from "../../src/domains/local-day.ts";
import { place } from "../understanding/requests.ts";
import type { Fields } from "./drive.ts";
import { modelRequests } from "./model-requests.ts";

export interface Written {
  readonly said: string;
  readonly tool: string;
  readonly input: Fields;
}

/** Every written request of the sets beside, each text once, with its days where the server's day is. */
export async function writtenRequests(today: string): Promise<readonly Written[]> {
  const folder = new URL("../understanding/", import.meta.url);
  const files = (await readdir(folder)).filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"));
  const sets = await Promise.all(files.sort().map((name) => import(new URL(name, folder).href)));
  const entries = [...sets.flatMap((set) => Object.values<unknown>(set).flat()), ...modelRequests];
  // By whole weeks, so that weekdays stay; what is to come stays so.
  const weeks = 7 * (Math.floor(daysBetween(place.today, today) / 7) + 1);
  const written = entries.filter(isRequest).map(([said, tool, input]) => {
    return [said, { said, tool, input: moved(input, weeks) as Fields }] as const;
  });
  return [...new Map(written.reverse()).values()].reverse();
}

function isRequest(entry: unknown): entry is readonly [string, string, Fields] {
  if (!Array.isArray(entry) || entry.length !== 3) return false;
  const [said, tool, input] = entry;
  return typeof said === "string" && /^[a-z]+(_[a-z]+)*$/.test(String(tool)) && typeof input === "object";
}

const localTime = /^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2})?$/;

/** The same days and times so many days later, wherever they stand. */
function moved(value: unknown, days: number): unknown {
  if (Array.isArray(value)) return value.map((item) => moved(item, days));
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, moved(item, days)]));
  const found = typeof value === "string" ? localTime.exec(value) : null;
  return found ? `${addDays(found[1] ?? "", days)}${found[2] ?? ""}` : value;
}
