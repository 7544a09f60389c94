/** A curve of a plot; its points in the order they are joined. */
export interface Series {
  readonly name: string;
  readonly points: readonly Point[];
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface LinePlot {
  readonly title: string;
  readonly x: string;
  readonly y: string;
  readonly series: readonly Series[];
  /** Both axes from 0 on in place of logarithmic ones: what goes on over time. */
  readonly linear?: true;
}

export interface BarPlot {
  readonly title: string;
  readonly bars: readonly { readonly name: string; readonly value: number; readonly label: string }[];
}

const width = 640;
const height = 380;
const area = { left: 64, right: 470, top: 40, bottom: 330 };
/** Told apart by people who see few colours too (Okabe and Ito). */
const colours = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#000000"];
const barHeight = 22;

/** Curves on two logarithmic axes, where values of 0 and below have no place and are left out, or on linear ones. The same input gives the same text. */
export function linePlot({ title, x, y, series, linear }: LinePlot): string {
  const scaleOf = linear ? linearScale : logScale;
  const shown = series.map(({ name, points }) => ({
    name,
    points: points.filter((point) => linear || (point.x > 0 && point.y > 0)),
  }));
  const across = scaleOf(
    shown.flatMap(({ points }) => points.map((point) => point.x)),
    area.left,
    area.right,
  );
  const up = scaleOf(
    shown.flatMap(({ points }) => points.map((point) => point.y)),
    area.bottom,
    area.top,
  );
  const curves = shown.flatMap(({ name, points }, index) => {
    const colour = colours[index % colours.length] ?? "#000000";
    const at = points.map((point) => [across.at(point.x), up.at(point.y)] as const);
    const path = at.map(([px, py]) => `${n(px)},${n(py)}`).join(" ");
    return [
      `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="2"/>`,
      ...at.map(([px, py]) => `<circle cx="${n(px)}" cy="${n(py)}" r="3" fill="${colour}"/>`),
      ...legend(index, name, colour),
    ];
  });
  return document(title, height, [
    ...across.ticks.flatMap((tick) => vertical(across.at(tick), tick)),
    ...up.ticks.flatMap((tick) => horizontal(up.at(tick), tick)),
    text({ x: (area.left + area.right) / 2, y: height - 12, anchor: "middle", content: x }),
    `<text x="16" y="${(area.top + area.bottom) / 2}" text-anchor="middle" transform="rotate(-90 16 ${(area.top + area.bottom) / 2})">${escaped(y)}</text>`,
    ...curves,
  ]);
}

/** Bars that begin at 0, with their values written behind them. */
export function barPlot({ title, bars }: BarPlot): string {
  const most = Math.max(...bars.map(({ value }) => value), 1);
  const rows = bars.flatMap(({ name, value, label }, index) => {
    const top = area.top + index * (barHeight + 10);
    const length = (Math.max(0, value) / most) * 330;
    return [
      text({ x: 190, y: top + 15, anchor: "end", content: name }),
      `<rect x="200" y="${top}" width="${n(length)}" height="${barHeight}" fill="${colours[index % colours.length]}"/>`,
      text({ x: 206 + length, y: top + 15, anchor: "start", content: label }),
    ];
  });
  return document(title, area.top + bars.length * (barHeight + 10) + 10, rows);
}

interface Scale {
  readonly ticks: readonly number[];
  readonly at: (value: number) => number;
}

/** From 0 on, with some five ticks at round numbers. */
function linearScale(values: readonly number[], from: number, to: number): Scale {
  const most = Math.max(1, ...values);
  const rough = most / 5;
  const decade = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((each) => each * decade).find((each) => each >= rough) ?? rough;
  const end = Math.ceil(most / step) * step;
  const ticks = Array.from({ length: Math.round(end / step) + 1 }, (_, index) => index * step);
  return { ticks, at: (value) => from + (value / end) * (to - from) };
}

function logScale(values: readonly number[], from: number, to: number): Scale {
  const low = Math.log10(Math.min(...values));
  const high = Math.log10(Math.max(...values));
  const [start, end] = values.length === 0 ? [0, 1] : [low - 0.08, Math.max(high, low + 0.1) + 0.08];
  const decades = Array.from(
    { length: Math.ceil(end) - Math.floor(start) + 1 },
    (_, i) => Math.floor(start) + i,
  );
  const ticks = decades
    .flatMap((decade) => [1, 2, 5].map((digit) => Number((digit * 10 ** decade).toPrecision(1))))
    .filter((tick) => Math.log10(tick) >= start && Math.log10(tick) <= end);
  return { ticks, at: (value) => from + ((Math.log10(value) - start) / (end - start)) * (to - from) };
}

function vertical(at: number, tick: number): string[] {
  return [
    `<line x1="${n(at)}" y1="${area.top}" x2="${n(at)}" y2="${area.bottom}" stroke="#dddddd"/>`,
    text({ x: at, y: area.bottom + 16, anchor: "middle", content: shortened(tick) }),
  ];
}

function horizontal(at: number, tick: number): string[] {
  return [
    `<line x1="${area.left}" y1="${n(at)}" x2="${area.right}" y2="${n(at)}" stroke="#dddddd"/>`,
    text({ x: area.left - 6, y: at + 4, anchor: "end", content: shortened(tick) }),
  ];
}

function legend(index: number, name: string, colour: string): string[] {
  const y = area.top + 8 + index * 20;
  const x = area.right + 14;
  return [
    `<rect x="${x}" y="${y - 9}" width="10" height="10" fill="${colour}"/>`,
    text({ x: x + 15, y, anchor: "start", content: name }),
  ];
}

function document(title: string, tall: number, parts: readonly string[]): string {
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${tall}" width="${width}" height="${tall}" font-family="sans-serif" font-size="11" role="img">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="${width}" height="${tall}" fill="#ffffff"/>`,
    `<text x="${area.left}" y="22" font-size="14" font-weight="bold">${escaped(title)}</text>`,
    ...parts,
    "</svg>",
  ].join("\n")}\n`;
}

function text({ x, y, anchor, content }: { x: number; y: number; anchor: string; content: string }): string {
  return `<text x="${n(x)}" y="${n(y)}" text-anchor="${anchor}">${escaped(content)}</text>`;
}

const n = (value: number): string => String(Number(value.toFixed(1)));
const shortened = (value: number): string => (value >= 1_000 ? `${value / 1_000}k` : String(value));
const escaped = (content: string): string =>
  content.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
