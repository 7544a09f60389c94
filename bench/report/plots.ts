import type { WindowRound, WorkloadFigures } from "../run/figures.ts";
import { spreadOf } from "./statistics.ts";
import { barPlot, linePlot, type Series } from "./svg-plot.ts";
import { digits } from "./table.ts";

/** A plot's name below `results/` and its text. */
export interface Plot {
  readonly name: string;
  readonly svg: string;
}

/** @param sweep One workload with ever more connections. */
export function sweepPlots(sweep: readonly WorkloadFigures[]): Plot[] {
  const names = (sweep[0]?.contenders ?? []).map(({ name }) => name);
  const series = (x: Of, y: Of): Series[] =>
    names.map((name) => ({
      name,
      points: sweep.flatMap(({ connections, contenders }) =>
        contenders
          .filter((each) => each.name === name && each.windows.length > 0)
          .map(({ windows }) => ({ x: x(windows, connections), y: y(windows, connections) })),
      ),
    }));
  const rate: Of = (windows) => spreadOf(windows.map(({ perSecond }) => perSecond)).median;
  const p99: Of = (windows) => spreadOf(windows.map(({ latency }) => latency?.p99 ?? 0)).median;
  const cpu: Of = (windows) => spreadOf(windows.map(({ cpuMicros }) => cpuMicros.server)).median;
  return [
    {
      name: "latency",
      svg: linePlot({
        title: "Latency against load: a message until its acknowledgement",
        x: "messages a second",
        y: "p99, ms",
        series: series(rate, p99),
      }),
    },
    {
      name: "growth",
      svg: linePlot({
        title: "Cost of a message as ever more people send",
        x: "senders, one message in flight each",
        y: "server CPU, µs a message",
        series: series((_, connections) => connections, cpu),
      }),
    },
  ];
}

type Of = (windows: readonly WindowRound[], connections: number) => number;

/** @param idle A workload that holds connections. */
export function memoryPlot({ contenders }: Pick<WorkloadFigures, "contenders">): Plot {
  const bars = contenders.map(({ name, memory }) => {
    const value = spreadOf(memory.map(({ rssBytes }) => rssBytes)).median;
    return { name, value, label: `${digits(value)} bytes` };
  });
  return { name: "memory", svg: barPlot({ title: "Memory of an idle connection (RSS)", bars }) };
}
