import type { Plot } from "../report/plots.ts";
import { linePlot } from "../report/svg-plot.ts";
import { digits, markdown } from "../report/table.ts";
import type { SoakResult } from "./run-soak.ts";

/** Everything that was said was acknowledged, and nothing grew. */
export function isSound({ instances, unacknowledged }: SoakResult): boolean {
  return unacknowledged === 0 && instances.every(({ flatness }) => flatness.every(({ flat }) => flat));
}

/** A run's Markdown section. */
export function soakMarkdown(result: SoakResult): string {
  const { instances, faults, ackMs } = result;
  const rows = instances.flatMap(({ name, flatness }) =>
    flatness.map((each) => [
      `${name} ${each.quantity}`,
      digits(each.first),
      digits(each.last),
      digits(each.limit),
      each.flat ? "flat" : "**grew**",
    ]),
  );
  return [
    `### Soak: ${digits(result.minutes)} minutes at 70 % of what ${instances.length} instances reach, a fault a minute: ${isSound(result) ? "sound" : "**not sound**"}`,
    "",
    `${digits(result.ratedPerSecond)} turns/s at full speed, held at ${digits(result.pacedPerSecond)}, ${digits(result.reachedPerSecond)} reached with all faults. ${result.sent.toLocaleString("en")} messages sent, ${result.unacknowledged} never acknowledged; acknowledged after ${digits(ackMs?.p50 ?? Number.NaN)} ms (p50), ${digits(ackMs?.p99 ?? Number.NaN)} ms (p99, what lay in faults included). ${result.lost} connections were lost and came back, ${result.refused} commands were refused and said again; the longest time without any acknowledgement was ${digits(result.longestGapMs)} ms.`,
    "",
    `Faults: ${faults.map(({ at, name }) => `${name} at ${at} s`).join(", ")}.`,
    "",
    "Medians of the first and the last third of the samples, one each 5 s behind a full collection, without the first 30 s:",
    "",
    ...markdown([["", "first third", "last third", "at most", ""], ...rows]),
  ].join("\n");
}

export function soakPlots({ instances }: SoakResult): Plot[] {
  const series = instances.flatMap(({ name, samples }) => [
    { name: `${name} RSS`, points: samples.map(({ at, rssMiB }) => ({ x: at, y: rssMiB })) },
    { name: `${name} heap`, points: samples.map(({ at, heapMiB }) => ({ x: at, y: heapMiB })) },
  ]);
  const title = "Memory of the instances over the soak";
  return [{ name: "memory", svg: linePlot({ title, x: "seconds", y: "MiB", series, linear: true }) }];
}
