import type { VNode } from "preact";
import { Chart } from "./chart.tsx";
import { PlaceMap } from "./place-map.tsx";

type Fields = Readonly<Record<string, unknown>>;

/**
 * What a tool use draws; undefined for tools that draw nothing. The card is there before the server has judged the input, so
 * what is not as it should be is left out.
 */
export function drawingOf(name: string, input: Fields): VNode | undefined {
  const title = textOf(input["title"]);
  if (name === "show_chart") {
    const points = listOf(input["points"]).flatMap(pointOf);
    const kind = input["kind"] === "line" ? "line" : "bar";
    return points.length === 0 ? undefined : (
      <Chart {...{ title, kind, points, unit: textOf(input["unit"]) }} />
    );
  }
  if (name !== "show_map") return undefined;
  const places = listOf(input["places"]).flatMap(placeOf);
  return places.length === 0 ? undefined : <PlaceMap {...{ title, places, way: input["way"] === true }} />;
}

function pointOf({ label, value }: Fields) {
  return typeof value === "number" && Number.isFinite(value) ? [{ label: textOf(label), value }] : [];
}

function placeOf({ name, latitude, longitude }: Fields) {
  if (typeof name !== "string") return [];
  const at = typeof latitude === "number" && typeof longitude === "number" ? { latitude, longitude } : {};
  return [{ name, ...at }];
}

function listOf(value: unknown): Fields[] {
  return Array.isArray(value)
    ? value.filter((it): it is Fields => typeof it === "object" && it !== null)
    : [];
}

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");
