import { expect, test } from "vitest";
import { linePlot } from "../bench/report/svg-plot.ts";
import { type Sample, sampleOf } from "../bench/soak/soak-samples.ts";
import { flatnessOf, quantities } from "../bench/soak/soak-verdict.ts";

const steady: Sample = { at: 0, rssMiB: 200, heapMiB: 80, handles: 20, files: 150, actors: 50, pool: 30 };

test("a sample sums what a metric has by label, and leaves its neighbours alone", () => {
  const text = [
    "pam_process_resident_memory_bytes 209715200",
    "pam_nodejs_heap_size_used_bytes 5.24288e+07",
    "pam_nodejs_active_handles_total 12",
    "pam_process_open_fds 90",
    "pam_process_max_fds 20000",
    "pam_actors 7",
    'pam_pool_connections{pool="pam-reader",state="idle"} 3',
    'pam_pool_connections{pool="pam-reader",state="busy"} 2',
  ].join("\n");
  const sample = { at: 9, rssMiB: 200, heapMiB: 50, handles: 12, files: 90, actors: 7, pool: 5 };
  expect(sampleOf(text, 9)).toEqual(sample);
});

test("what stays around the same value is flat, whatever its single samples do", () => {
  const samples = Array.from({ length: 30 }, (_, at) => ({
    ...steady,
    at,
    heapMiB: 80 + (at % 5) * 20,
    rssMiB: at === 29 ? 900 : 200,
  }));
  expect(flatnessOf(samples).filter(({ flat }) => !flat)).toEqual([]);
});

test.each(quantities)("a %s that goes on growing is told", (quantity) => {
  const samples = Array.from({ length: 30 }, (_, at) => ({
    ...steady,
    at,
    [quantity]: steady[quantity] * (1 + at / 10),
  }));
  const grew = flatnessOf(samples).filter(({ flat }) => !flat);
  expect(grew.map((each) => each.quantity)).toEqual([quantity]);
});

test("too few samples prove nothing", () => {
  expect(flatnessOf([steady, steady]).some(({ flat }) => flat)).toBe(false);
});

test("a plot over time begins at zero and has a tick at each round number", () => {
  const series = [{ name: "A", points: [0, 60, 120].map((x) => ({ x, y: 180 })) }];
  const svg = linePlot({ title: "Memory", x: "seconds", y: "MiB", series, linear: true });
  expect(svg.match(/<circle/g)).toHaveLength(3);
  for (const tick of ["0", "50", "100", "150"]) expect(svg).toContain(`>${tick}</text>`);
});
