import { readFile } from "node:fs/promises";
import path from "node:path";

const LATEST = "bench/results/latest.json";
const COMMAND =
  "`npm run bench` measures them: PAM beside a raw uWebSockets.js server doing the least possible, in one interleaved run. It prints a table and keeps it in `bench/results/latest.md`; `npm run bench -- --quick` gives a rough idea in a few minutes.";

/** The last full run that was kept, one line a workload; without one, the command that makes it. */
export async function measuredNumbers(root, loadWorkloads) {
  const text = await readFile(path.join(root, LATEST), "utf8").catch(() => undefined);
  if (text === undefined) return COMMAND;
  const { allWorkloads } = await loadWorkloads();
  const { machine, commit, workloads } = JSON.parse(text);
  const rows = workloads.map((figures) =>
    row(
      allWorkloads.find(({ id }) => id === figures.id),
      figures,
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

function row(workload, { id, contenders }) {
  const own = contenders.find(({ name }) => name === "PAM");
  const raw = contenders.find(({ name }) => name.startsWith("raw"));
  const cells = own.memory.length > 0 ? memoryCells(own, raw) : windowCells(own, raw, workload);
  return `| **${id}** | ${[workload?.title ?? "", ...cells].join(" | ")} |`;
}

function windowCells(own, raw, workload) {
  const unit = workload?.operation ?? "operation";
  const of = (contender, pick) => median(contender.windows.map(pick));
  const cpu = of(own, (it) => it.cpuMicros.server);
  const p99 = of(own, (it) => it.latency?.p99 ?? Number.NaN);
  return [
    `${round(of(own, (it) => it.perSecond))} ${unit}s/s`,
    `${round(cpu)} µs/${unit}`,
    raw === undefined ? "–" : `${round(cpu / of(raw, (it) => it.cpuMicros.server))} × its CPU`,
    Number.isNaN(p99) ? "–" : `${round(p99)} ms`,
  ];
}

function memoryCells(own, raw) {
  const bytes = (contender) => median(contender.memory.map((it) => it.rssBytes));
  return [
    "–",
    `${round(bytes(own))} bytes/connection`,
    raw === undefined ? "–" : `${round(bytes(own) / bytes(raw))} × its memory`,
    "–",
  ];
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

function round(value) {
  return value >= 100 ? Math.round(value).toLocaleString("en") : Number(value.toPrecision(3)).toString();
}
