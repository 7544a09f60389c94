import { AggregatorRegistry } from "prom-client";

/** One process's metrics as `Metrics.snapshot` gave them, perhaps sent from another process. */
export type MetricsSnapshot = readonly unknown[];

/** What only ever grows: it must not shrink when the process that counted it is gone. */
const lasting: readonly unknown[] = ["counter", "histogram"];

/** The metrics of several processes as one: counters, histograms and most gauges added up. */
export async function sumOf(
  snapshots: readonly MetricsSnapshot[],
): Promise<{ contentType: string; body: string }> {
  const registry = aggregated(snapshots);
  return { contentType: registry.contentType, body: await registry.metrics() };
}

/**
 * What is kept of processes that are gone: without it a sum would fall back when a worker is replaced, and whoever
 * reads counters would take that for a new beginning.
 */
export async function lastingOf(snapshots: readonly MetricsSnapshot[]): Promise<MetricsSnapshot> {
  const metrics = await aggregated(snapshots).getMetricsAsJSON();
  return metrics.filter(({ type }) => lasting.includes(type));
}

/** Each was made by `getMetricsAsJSON` of this library, in a process of the same program. */
function aggregated(snapshots: readonly MetricsSnapshot[]) {
  return AggregatorRegistry.aggregate([...snapshots]);
}
