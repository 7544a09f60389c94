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

/** Shown from the input alone, by every device and at every reload: it has to fit. */
const shown: ReadonlyMap<string, z.ZodType> = new Map<string, z.ZodType>([
  ["show_chart", chartInput],
  ["show_map", mapInput],
]);
/** Done by a device, which answers. */
const asked: ReadonlySet<string> = new Set(["ask_location", "open_screen", "fill_form"]);

/** Something that the client shows or is asked for: the event `ui.action`, and one of the `actions` of an answer. */
export interface UiAction {
  readonly type: "ui.action";
  /** The tool's name. */
  readonly action: string;
  readonly toolUse: string;
  readonly input: Readonly<Record<string, unknown>>;
}

/**
 * What a tool use shows on the client or asks of it; undefined for all that is not the client's, or does not fit.
 * @param use.waits Whether the use waits for a device: one that was refused does not.
 */
export function uiActionOf(use: {
  toolUse: string;
  name: string;
  input: Readonly<Record<string, unknown>>;
  waits: boolean;
}): UiAction | undefined {
  const { toolUse, name, input, waits } = use;
  const fits = asked.has(name) ? waits : shown.get(name)?.safeParse(input).success === true;
  return fits ? { type: "ui.action", action: name, toolUse, input } : undefined;
}
