import { crashPointNames, crashPoints } from "../build/crash-points.ts";
import type { Measurement } from "../measure/measurement.ts";
import type { ChaosResult } from "../run-chaos.ts";
import { spreadText } from "./percentiles.ts";

/** What a run found, for people. */
export function resultText(result: ChaosResult): string {
  const { counts, turns, failures, points, violations, recoveryMs, seconds, struck } = result;
  const pointsHit = crashPointNames.filter((name) => (points[name] ?? 0) > 0).length;
  return [
    "",
    ...faultRows(result),
    "",
    ...pointRows(points),
    "",
    `faults            ${struck.length} in ${seconds} s (seed ${result.seed})`,
    `acks              ${counts["acks"]} of ${counts["commands"]} commands; ${counts["resent"]} sent more than once, ${counts["refused"]} refused`,
    `frames            ${counts["frames"]} on ${counts["connections"]} connections; ${counts["deltas"]} deltas, ${counts["holesRepaired"]} holes asked for again, ${counts["resets"]} snapshots`,
    `turns             ${pairs(turns)}${Object.keys(failures).length === 0 ? "" : ` (failed: ${pairs(failures)})`}`,
    `effects           ${counts["expenses"]} expenses, ${counts["ledgerCalls"]} calls at the ledger (${counts["repeatedCalls"]} repeated with the same key), ${counts["unknown"]} unknown, ${counts["deviceAnswers"]} answers of devices`,
    `steers            ${counts["steersApplied"]} applied, ${counts["steersReturned"]} returned; ${counts["steersWhileWaiting"]} while the turn waited, ${counts["steersAfterStop"]} behind a stop`,
    `crash loop        ${loopText(result)}`,
    `latest end        ${latestText(result)}`,
    `owner lost → on   ${spreadText(recoveryMs, "ms")}`,
    `points hit        ${pointsHit} of ${crashPointNames.length}`,
    `checked           ${counts["entries"]} entries of ${counts["conversations"]} logs in ${counts["checkSeconds"]} s, ${counts["checkerMb"]} MB`,
    `quiet at the end  ${result.quiet ? "yes" : "NO"}`,
    `violations        ${violations.reduce((sum, { count }) => sum + count, 0)}`,
    ...violations.flatMap(({ rule, count, examples }) => [
      `  ${count} × ${rule}`,
      ...examples.map((example) => `      ${example}`),
    ]),
    ...result.missing.map((reason) => `not done here: ${reason}`),
  ].join("\n");
}

/** What was measured, beside what is promised. */
export function figuresText(measured: readonly Measurement[]): string {
  return measured
    .flatMap(({ what, promise, spread, facts }) => [
      "",
      what,
      `  promised  ${promise}`,
      `  measured  ${spreadText(spread, "ms")}`,
      ...Object.entries(facts).map(([name, value]) => `            ${name} ${value}`),
    ])
    .join("\n");
}

function loopText({ loop }: ChaosResult): string {
  if (loop === null) return "not made";
  return `${loop.killed} owners of a step killed, ${loop.drained} drained: the turn ended`;
}

function latestText({ latest }: ChaosResult): string {
  if (latest === null) return "none behind its deadline";
  const { lateMs, losses, awayMs } = latest;
  return `${lateMs} ms behind its deadline, with ${losses} owners lost and ${awayMs} ms of outages`;
}

function faultRows({ struck }: ChaosResult): string[] {
  const kinds = [...new Set(struck.map(({ kind }) => kind))].sort();
  return [
    "fault         times   mean ms",
    ...kinds.map((kind) => {
      const own = struck.filter((each) => each.kind === kind);
      const mean = own.reduce((sum, { ms }) => sum + ms, 0) / own.length;
      return `${kind.padEnd(12)} ${String(own.length).padStart(6)} ${mean.toFixed(0).padStart(9)}`;
    }),
  ];
}

function pointRows(points: Readonly<Record<string, number>>): string[] {
  return [
    "crash point                    hits  row of the crash table",
    ...crashPointNames.map(
      (name) => `${name.padEnd(29)} ${String(points[name] ?? 0).padStart(5)}  ${crashPoints[name]}`,
    ),
  ];
}

function pairs(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .map(([name, count]) => `${count} ${name}`)
    .join(", ");
}
