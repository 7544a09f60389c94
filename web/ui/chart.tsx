import type { z } from "zod";
import type { chartInput } from "../../src/protocol/ui-actions.ts";

type ChartProps = z.output<typeof chartInput>;

const width = 600;
const height = 220;
const floor = 180;
const top = 16;
/** Labels under the chart at most; of more points every n-th has one. */
const labelsMax = 12;

/** Bars or a line over zero, with each value to be read: by eye, by pointer and by screen reader. */
export function Chart({ title, kind, unit, points }: ChartProps) {
  const values = points.map(({ value }) => value);
  const high = Math.max(0, ...values);
  const low = Math.min(0, ...values);
  const y = (value: number) => floor - ((value - low) / (high - low || 1)) * (floor - top);
  const step = width / points.length;
  const every = Math.ceil(points.length / labelsMax);
  const spots = points.map((point, index) => ({
    ...point,
    x: step * (index + 0.5),
    y: y(point.value),
    index,
  }));
  const words = points.map(({ label, value }) => `${label} ${numberText(value, unit)}`).join(", ");
  return (
    <figure class="drawing">
      <figcaption>{title}</figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={`${title}: ${words}`}>
        <line class="axis" x1={0} x2={width} y1={y(0)} y2={y(0)} />
        {kind === "line" && <polyline class="line" points={spots.map((it) => `${it.x},${it.y}`).join(" ")} />}
        {spots.map((it) => (
          <g key={it.index}>
            <title>{`${it.label}: ${numberText(it.value, unit)}`}</title>
            {kind === "line" ? (
              <circle class="dot" cx={it.x} cy={it.y} r={4} />
            ) : (
              <rect
                class="bar"
                x={it.x - step * 0.35}
                width={step * 0.7}
                y={Math.min(it.y, y(0))}
                height={Math.abs(it.y - y(0))}
              />
            )}
            {it.index % every === 0 && (
              <text x={it.x} y={height - 16} text-anchor="middle">
                {it.label.length > 12 ? `${it.label.slice(0, 11)}…` : it.label}
              </text>
            )}
          </g>
        ))}
        <text class="top" x={0} y={top - 4}>
          {numberText(high, unit)}
        </text>
      </svg>
    </figure>
  );
}

function numberText(value: number, unit: string): string {
  return `${value.toLocaleString()}${unit === "" ? "" : ` ${unit}`}`;
}
