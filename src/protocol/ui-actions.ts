import { z } from "zod";

/** A value of a chart: a label and a number. */
export const chartPoint = z.strictObject({ label: z.string().trim().min(1).max(60), value: z.number() });

/** What `show_chart` shows. */
export const chartInput = z.strictObject({
  title: z.string().trim().min(1).max(120),
  kind: z.enum(["bar", "line"]).default("bar").describe("line for what goes on in time, bar for all else"),
  unit: z.string().trim().max(12).default("").describe("Of the values: EUR, km"),
  points: z.array(chartPoint).min(1).max(60),
});

/** A place of a map; degrees. */
export const mapPlace = z.strictObject({
  name: z.string().trim().min(1).max(80),
  latitude: z.number().min(-90).max(90).optional(),
  longitude: z.number().min(-180).max(180).optional(),
});

/** What `show_map` shows: places, in the order of the way where `way` says so. */
export const mapInput = z.strictObject({
  title: z.string().trim().min(1).max(120),
  places: z.array(mapPlace).min(1).max(60),
  way: z.boolean().default(false),
});

/** Tools whose use is something that the client shows or asks: `actions` of an answer lists them. */
const uiActions: ReadonlySet<string> = new Set([
  "ask_location",
  "open_screen",
  "fill_form",
  "show_chart",
  "show_map",
]);

export interface UiAction {
  readonly type: "ui.action";
  readonly action: string;
  readonly toolUse: string;
  readonly input: Readonly<Record<string, unknown>>;
}

/** What a tool use asks of the client; undefined for all that is not the client's. */
export function uiActionOf(use: {
  id: string;
  name: string;
  input: Readonly<Record<string, unknown>>;
}): UiAction | undefined {
  if (!uiActions.has(use.name)) return undefined;
  return { type: "ui.action", action: use.name, toolUse: use.id, input: use.input };
}
