import type { z } from "zod";
import type { mapInput } from "../../src/protocol/ui-actions.ts";

type MapProps = z.output<typeof mapInput>;

const width = 600;
const height = 280;
const margin = 40;

/** Where places lie to each other, without anybody else's map; those without coordinates are named below. */
export function PlaceMap({ title, places, way }: MapProps) {
  const known = places.flatMap(({ name, latitude, longitude }) =>
    latitude === undefined || longitude === undefined ? [] : [{ name, latitude, longitude }],
  );
  const spots = spread(known);
  const unknown = places.filter(
    ({ latitude, longitude }) => latitude === undefined || longitude === undefined,
  );
  return (
    <figure class="drawing">
      <figcaption>{title}</figcaption>
      {spots.length > 0 && (
        <svg
          viewBox={`0 0 ${width} ${height}`}
          role="img"
          aria-label={places.map(({ name }) => name).join(", ")}
        >
          {way && <polyline class="line" points={spots.map(({ x, y }) => `${x},${y}`).join(" ")} />}
          {spots.map(({ name, x, y }) => (
            <g key={name}>
              <circle class="dot" cx={x} cy={y} r={5} />
              <text x={x} y={y - 10} text-anchor="middle">
                {name}
              </text>
            </g>
          ))}
        </svg>
      )}
      {unknown.length > 0 && <p>{unknown.map(({ name }) => name).join(way ? " → " : ", ")}</p>}
    </figure>
  );
}

interface Known {
  readonly name: string;
  readonly latitude: number;
  readonly longitude: number;
}

/** Fits all places into the picture, with one scale for both ways; a degree of longitude is shorter away from the equator. */
function spread(places: readonly Known[]): { name: string; x: number; y: number }[] {
  const middle = places.reduce((sum, { latitude }) => sum + latitude, 0) / (places.length || 1);
  const shrink = Math.cos((middle * Math.PI) / 180);
  const flat = places.map(({ name, latitude, longitude }) => ({ name, x: longitude * shrink, y: -latitude }));
  const [left, right] = edges(flat.map(({ x }) => x));
  const [top, bottom] = edges(flat.map(({ y }) => y));
  const scale = Math.min(
    (width - 2 * margin) / (right - left || 1),
    (height - 2 * margin) / (bottom - top || 1),
  );
  return flat.map(({ name, x, y }) => ({
    name,
    x: width / 2 + (x - (left + right) / 2) * scale,
    y: height / 2 + (y - (top + bottom) / 2) * scale,
  }));
}

function edges(values: readonly number[]): [number, number] {
  return [Math.min(...values), Math.max(...values)];
}
