import { readFile } from "node:fs/promises";
import path from "node:path";

const LATEST = "bench/results/latest.json";
const COMMAND =
  "`npm run bench` measures them: PAM beside a raw uWebSockets.js server doing the least possible, and beside rivals, in interleaved rounds. It prints tables and keeps them in `bench/results/latest.md`; `npm run bench -- --quick` gives a rough idea in a few minutes.";

/**
 * The workloads that were kept, one line each, and what came of their targets; without any, the command that measures
 * them. Figures are put together as the benchmark's own tables do it, so that the two agree.
 * @param load Imports a file of the source by its path.
 */
export async function measuredNumbers(root, load) {
  const text = await readFile(path.join(root, LATEST), "utf8").catch(() => undefined);
  if (text === undefined) return COMMAND;
  const { allWorkloads } = await load("bench/workloads/all-workloads.ts");
  const statistics = await load("bench/report/statistics.ts");
  const targets = await load("bench/report/targets.ts");
  const { machineLine } = await load("bench/report/run-record.ts");
  const record = JSON.parse(text);
  const rows = record.workloads.flatMap((figures) => {
    const workload = allWorkloads.find(({ id }) => id === figures.id);
    return workload === undefined ? [] : [row(workload, figures, { ...statistics, ...targets })];
  });
  return [
    "| | | measured | targets: measured | commit |",
    "|---|---|---|---|---|",
    ...rows,
    "",
    `On ${machineLine(record)} Medians of interleaved rounds; all contenders and spreads are in [bench/results/latest.md](bench/results/latest.md), and what eats the rest of a missed target in [docs/performance.md](docs/performance.md).`,
    "",
    COMMAND,
  ].join("\n");
}

function row(workload, figures, parts) {
  const { id, title, operation } = workload;
  const own = figures.contenders.find(({ name }) => name === "PAM");
  const targets = parts
    .verdictsOf(workload, figures)
    .map(({ target, measured, met }) => {
      const value = round(measured.median);
      return `${parts.wantedText(target)}: ${met ? value : `**${value}**, missed`}`;
    })
    .join("; ");
  const cells = [title, measuredOf(own, operation, parts), targets === "" ? "–" : targets, figures.commit];
  return `| **${id}** | ${cells.join(" | ")} |`;
}

function measuredOf({ memory, windows, readyMs = [] }, unit, { spreadOf }) {
  const median = (values) => round(spreadOf(values).median);
  if (memory.length > 0) return `${median(memory.map((it) => it.rssBytes))} bytes/${unit}`;
  if (windows.length === 0) return `ready after ${median(readyMs)} ms`;
  const p99 = windows.flatMap(({ latency }) => (latency === null ? [] : [latency.p99]));
  return [
    `${median(windows.map((it) => it.perSecond))} ${plural(unit)}/s`,
    `${median(windows.map((it) => it.cpuMicros.server))} µs/${unit}`,
    ...(p99.length > 0 ? [`p99 ${median(p99)} ms`] : []),
  ].join(" · ");
}

function plural(unit) {
  return unit.endsWith("y") ? `${unit.slice(0, -1)}ies` : `${unit}s`;
}

function round(value) {
  return value >= 100 ? Math.round(value).toLocaleString("en") : Number(value.toPrecision(3)).toString();
}
