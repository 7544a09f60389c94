import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { workloadTable } from "../bench/report/table.ts";
import { allWorkloads } from "../bench/workloads/all-workloads.ts";
import { measuredNumbers } from "../scripts/docs/measured-numbers.mjs";

let root = "";
beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), "pam-numbers-"));
  await mkdir(path.join(root, "bench/results"), { recursive: true });
});
afterAll(() => rm(root, { recursive: true, force: true }));

const load = (file: string) => import(`../${file}`);
const machine = { cores: 2, cpu: "a CPU", memoryGiB: 4, node: "20", uws: "3", postgres: "18" };

/** Rounds of one contender, by what the server's CPU did for an operation. */
function rounds(name: string, micros: readonly number[]) {
  const windows = micros.map((server) => ({
    perSecond: 1_000,
    cpuMicros: { server, postgres: 0, redis: 0, load: 0 },
    busy: { server: 1, postgres: 0, redis: 0, load: 0 },
    latency: null,
  }));
  return { name, windows, memory: [] };
}

test("the page's figures are divided round by round, as the benchmark's own table has them", async () => {
  const contenders = [rounds("raw frames", [10, 10, 100]), rounds("PAM", [20, 30, 100])];
  const workload = allWorkloads.find(({ id }) => id === "W2a");
  if (workload === undefined) throw new Error("there is no W2a");
  const figures = { id: "W2a", commit: "abc1234", connections: workload.connections, contenders };
  const starts = {
    id: "W8a",
    commit: "def5678",
    connections: 1,
    contenders: [
      { name: "raw node -e 0", windows: [], memory: [], readyMs: [40, 50] },
      { name: "PAM", windows: [], memory: [], readyMs: [400, 600] },
    ],
  };
  const run = { machine, pinned: true, workloads: [figures, starts], sweep: [] };
  await writeFile(path.join(root, "bench/results/latest.json"), JSON.stringify(run));
  const page = await measuredNumbers(root, load);
  expect(page).toContain("1,000 deltas/s · 30 µs/delta | server CPU ≤ 14 µs: **30**, missed | abc1234 |");
  expect(page).toContain("| ready after 500 ms | ready ≤ 600 ms: 500 | def5678 |");
  expect(page).toContain("On 2 cores of a CPU, 4 GiB, Node 20");
  expect(workloadTable(workload, figures)).toMatch(/PAM .* \| +30 ±\d+ % \| +2 \|/);
});

test("without a run that was kept the page has the command that makes one", async () => {
  expect(await measuredNumbers("/nowhere", load)).toMatch(/^`npm run bench`/);
});
