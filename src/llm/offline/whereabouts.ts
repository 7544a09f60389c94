import { z } from "zod";
import type { ModelMessage } from "../../actors/model-request.ts";

const name = z.string().trim().min(1).max(120).optional().catch(undefined);
const degrees = z.number().optional().catch(undefined);
const location = z.object({
  name,
  label: name,
  place: name,
  city: name,
  address: name,
  latitude: degrees,
  longitude: degrees,
  accuracyMeters: degrees,
});

/** Where the client said that the user is, with the turn's words; undefined where it said nothing that can be read. */
export function toldWhereabouts(messages: readonly ModelMessage[]): string | undefined {
  const texts = messages.findLast(({ role }) => role === "user")?.content ?? [];
  for (const block of texts) {
    const context = block.type === "text" && block.text.startsWith("<context>") ? block.text : "";
    const [, told] = /^Location: (.+)$/m.exec(context) ?? [];
    if (told !== undefined) return whereabouts(told);
  }
  return undefined;
}

/** A place in words, from its JSON: `Lisbon (38.72, -9.14)`, and as exactly as it is known; undefined where it is none. */
export function whereabouts(json: string): string | undefined {
  const given = parsed(json);
  if (typeof given === "string") return given.trim() === "" ? undefined : given.trim();
  const { data } = location.safeParse(given);
  if (data === undefined) return undefined;
  const named = data.name ?? data.label ?? data.place ?? data.city ?? data.address;
  const { latitude, longitude, accuracyMeters } = data;
  const point = latitude === undefined || longitude === undefined ? undefined : `${latitude}, ${longitude}`;
  const within = accuracyMeters === undefined ? "" : ` ± ${Math.round(accuracyMeters)} m`;
  if (point === undefined) return named;
  return named === undefined ? `${point}${within}` : `${named} (${point}${within})`;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
