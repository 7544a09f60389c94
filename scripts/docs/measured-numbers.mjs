import { readFile } from "node:fs/promises";
import path from "node:path";

const LATEST = "bench/results/latest.json";
const COMMAND =
  "`npm run bench` measures them: PAM beside a raw uWebSockets.js server doing the least possible, and beside rivals, in one interleaved run. It prints a table and keeps it in `bench/results/latest.md`; `npm run bench -- --quick` gives a rough idea in a few minutes.";

/**
 * The last full run that was kept, one line a workload; without one, the command that makes it. Figures are put together
 * as the benchmark's own tables do it, so that the two agree.
 * @param load Imports a file of the source by its path.
 */
export async function measuredNumbers(root, load) {
  const text = await readFile(path.join(root, LATEST), "utf8").catch(() => undefined);
  if (text === undefined) return COMMAND;
  const { allWorkloads } = await load("bench/workloads/all-workloads.ts");
  const statistics = await load("bench/report/statistics.ts");
  const { machine, commit, workloads } = JSON.parse(text);
  const rows = workloads.map((figures) =>
    row(
      allWorkloads.find(({ id }) => id === figures.id),
      figures,
      statistics,
    ),
  );
  return [
    "| | | rate | server CPU | beside the raw server | p99 |",
    "|---|---|---|---|---|---|",
    ...rows,
    "",
    `On ${machine.cores} cores of ${machine.cpu}, ${machine.memoryGiB} GiB, Node ${machine.node}: server on one core, load and Postgres on the other. Commit ${commit}; all contenders and spreads are in [bench/results/latest.md](bench/results/latest.md).`,
    "",
    COMMAND,
  ].join("\n");
}

function row(workload, { id, contenders }, { spreadOf, pairedRatio }) {
  const own = contenders.find(({ name }) => name === "PAM");
  const raw = contenders.find(({ name }) => name.startsWith("raw"));
  const figures = {
    median: (values) => spreadOf(values).median,
    /** Beside the raw server, round by round. */
    beside: (roundsOf, what) =>
      raw === undefined ? "–" : `${round(pairedRatio(roundsOf(own), roundsOf(raw)).median)} × its ${what}`,
  };
  const cells = cellsOf(own, workload?.operation ?? "operation", figures);
  return `| **${id}** | ${[workload?.title ?? "", ...cells].join(" | ")} |`;
}

function cellsOf(own, unit, { median, beside }) {
  if (own.memory.length > 0) {
    const bytes = ({ memory }) => memory.map((it) => it.rssBytes);
    return ["–", `${round(median(bytes(own)))} bytes/${unit}`, beside(bytes, "memory"), "–"];
  }
  if (own.windows.length === 0) {
    const ready = ({ readyMs }) => readyMs;
    return [`ready after ${round(median(ready(own)))} ms`, "–", beside(ready, "time"), "–"];
  }
  const { windows } = own;
  const cpu = (contender) => contender.windows.map((it) => it.cpuMicros.server);
  const p99 = median(windows.map((it) => it.latency?.p99 ?? Number.NaN));
  return [
    `${round(median(windows.map((it) => it.perSecond)))} ${plural(unit)}/s`,
    `${round(median(cpu(own)))} µs/${unit}`,
    beside(cpu, "CPU"),
    Number.isNaN(p99) ? "–" : `${round(p99)} ms`,
  ];
}

function plural(unit) {
  return unit.endsWith("y") ? `${unit.slice(0, -1)}ies` : `${unit}s`;
}

function round(value) {
  return value >= 100 ? Math.round(value).toLocaleString("en") : Number(value.toPrecision(3)).toString();
}
