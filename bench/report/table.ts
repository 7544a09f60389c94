import type { ContenderFigures, WindowRound, WorkloadFigures } from "../run/figures.ts";
import type { Workload } from "../run/workload.ts";
import { halfRange, pairedRatio, type Spread, spreadOf } from "./statistics.ts";
import { type Verdict, verdictsOf, wantedText } from "./targets.ts";

/** A workload's Markdown: title, one row a contender, what came of the targets. */
export function workloadTable(workload: Workload, figures: WorkloadFigures): string {
  const rows = rowsOf[workload.measures](workload, figures);
  const verdicts = verdictsOf(workload, figures).map(verdictLine);
  const fewer = figures.connections < workload.connections ? ` (quick: ${figures.connections} only)` : "";
  return [`### ${workload.id} ${workload.title}${fewer}`, "", ...markdown(rows), "", ...verdicts]
    .join("\n")
    .trimEnd();
}

const rowsOf = { windows: windowRows, memory: memoryRows, starts: startRows };

function startRows(_: Workload, { contenders }: WorkloadFigures): string[][] {
  const [floor] = contenders;
  const rows = contenders.map(({ name, readyMs = [] }) => [
    name,
    withSpread(spreadOf(readyMs), whole),
    digits(pairedRatio(readyMs, floor?.readyMs ?? readyMs).median),
  ]);
  return [["", "ready after ms", "× raw"], ...rows];
}

function windowRows({ operation }: Workload, { contenders }: WorkloadFigures): string[][] {
  const redis = contenders.some(({ windows }) => windows.some(({ cpuMicros }) => cpuMicros.redis > 0));
  const floor = floorOf(contenders);
  const times = `× ${floor?.name.startsWith("raw") === false ? "first" : "raw"}`;
  const head = [
    "",
    `${plural(operation)}/s`,
    times,
    `server CPU µs/${operation}`,
    times,
    "Postgres µs",
    ...(redis ? ["Redis µs"] : []),
    "p50 ms",
    "p99 ms",
    "busy: server",
    "load",
    "Postgres",
  ];
  return [head, ...contenders.map((each) => windowRow(each, { floor: floor ?? each, redis }))];
}

function windowRow(
  { name, windows }: ContenderFigures,
  { floor, redis }: { floor: ContenderFigures; redis: boolean },
): string[] {
  const of = (pick: (round: WindowRound) => number): Spread => spreadOf(windows.map(pick));
  const against = (pick: (round: WindowRound) => number): string =>
    `${digits(pairedRatio(windows.map(pick), floor.windows.map(pick)).median)}`;
  const cpu = (round: WindowRound) => round.cpuMicros.server;
  const rate = (round: WindowRound) => round.perSecond;
  const timed = windows.some(({ latency }) => latency !== null);
  const ms = (which: "p50" | "p99") =>
    timed ? digits(of(({ latency }) => latency?.[which] ?? 0).median) : "–";
  const postgres = of((round) => round.cpuMicros.postgres).median;
  const idleFloor = name.startsWith("raw") || postgres === 0;
  return [
    name,
    withSpread(of(rate), whole),
    against(rate),
    withSpread(of(cpu), digits),
    against(cpu),
    idleFloor ? "–" : digits(postgres),
    ...(redis ? [digits(of(({ cpuMicros }) => cpuMicros.redis).median)] : []),
    ms("p50"),
    ms("p99"),
    share(of(({ busy }) => busy.server).median),
    share(of(({ busy }) => busy.load).median),
    idleFloor ? "–" : share(of(({ busy }) => busy.postgres).median),
  ];
}

/** What the others are held against: the raw server, or where there is none the first. */
function floorOf(contenders: readonly ContenderFigures[]): ContenderFigures | undefined {
  return contenders.find(({ name }) => name.startsWith("raw")) ?? contenders[0];
}

function memoryRows(_: Workload, { contenders }: WorkloadFigures): string[][] {
  const head = ["", "bytes (RSS)", "× raw", "bytes (heap + external)", "connects/s"];
  const [floor] = contenders;
  const rows = contenders.map(({ name, memory }) => {
    const rss = memory.map(({ rssBytes }) => rssBytes);
    const reference = floor?.memory.map(({ rssBytes }) => rssBytes) ?? rss;
    return [
      name,
      withSpread(spreadOf(rss), whole),
      digits(pairedRatio(rss, reference).median),
      withSpread(spreadOf(memory.map(({ heapBytes }) => heapBytes)), whole),
      whole(spreadOf(memory.map(({ connectedPerSecond }) => connectedPerSecond)).median),
    ];
  });
  return [head, ...rows];
}

function verdictLine({ target, measured, met }: Verdict): string {
  const range = `${digits(measured.min)}–${digits(measured.max)}`;
  return `- ${met ? "met" : "**missed**"}: ${wantedText(target)}: ${digits(measured.median)} (${range})`;
}

/** A table, its head first. */
export function markdown(rows: readonly (readonly string[])[]): string[] {
  const [head = []] = rows;
  const widths = head.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join(" | ")} |`;
  const rule = `|${widths.map((width, column) => (column === 0 ? "-".repeat(width + 2) : `${"-".repeat(width + 1)}:`)).join("|")}|`;
  return [line(head), rule, ...rows.slice(1).map(line)];
}

function withSpread(spread: Spread, format: (value: number) => string): string {
  return `${format(spread.median)} ±${Math.round(halfRange(spread) * 100)} %`;
}

/** Three significant digits. */
export function digits(value: number): string {
  if (!Number.isFinite(value)) return "–";
  return Math.abs(value) >= 100 ? whole(value) : String(Number(value.toPrecision(3)));
}

const plural = (word: string): string => (word.endsWith("y") ? `${word.slice(0, -1)}ies` : `${word}s`);
const whole = (value: number): string => Math.round(value).toLocaleString("en");
const share = (value: number): string => `${Math.round(value * 100)} %`;
