interface ProfileNode {
  readonly id: number;
  readonly callFrame: {
    readonly functionName: string;
    readonly url: string;
    readonly lineNumber: number;
    readonly columnNumber: number;
  };
  readonly children?: readonly number[];
}

interface Profile {
  readonly nodes: readonly ProfileNode[];
  readonly samples: readonly number[];
}

const functionsShown = 40;
const filesShown = 20;

/** A profile as text: functions and files by their share of the time that was not idle, alone and with what they call. */
export function profileSummary(text: string): string {
  // Written by V8's own profiler.
  const { nodes, samples } = JSON.parse(text) as Profile;
  const places = placesOf(nodes);
  const own = new Map<string, number>();
  const withCallees = new Map<string, number>();
  const byFile = new Map<string, number>();
  let busy = 0;
  for (const sample of samples) {
    const place = places.get(sample);
    if (place === undefined || place.name === "(idle)") continue;
    busy++;
    count(byFile, place.file || place.name);
    count(own, place.label);
    for (const label of place.stack) count(withCallees, label);
  }
  return [
    "alone:",
    ...top(own, functionsShown, busy),
    "with all they call:",
    ...top(withCallees, functionsShown, busy),
    "by file:",
    ...top(byFile, filesShown, busy),
  ].join("\n");
}

interface Place {
  readonly name: string;
  readonly file: string;
  readonly label: string;
  /** Itself and its callers, each once. */
  readonly stack: ReadonlySet<string>;
}

function placesOf(nodes: readonly ProfileNode[]): Map<number, Place> {
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  const places = new Map<number, Place>();
  // V8 lists a node before its children.
  for (const { id, callFrame } of nodes) {
    const file = shortened(callFrame.url);
    const name = callFrame.functionName || "(anonymous)";
    const label = `${name} ${file}:${callFrame.lineNumber + 1}:${callFrame.columnNumber + 1}`;
    const above = places.get(parents.get(id) ?? 0)?.stack ?? [];
    places.set(id, { name, file, label, stack: new Set([...above, label]) });
  }
  return places;
}

function shortened(url: string): string {
  return url.replace(/^file:\/\//, "").replace(/^.*\/(node_modules|src|bench)\//, "$1/");
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function top(counts: Map<string, number>, shown: number, all: number): string[] {
  return [...counts.entries()]
    .sort(([, a], [, b]) => b - a)
    .slice(0, shown)
    .map(([name, samples]) => `${((samples / all) * 100).toFixed(1).padStart(6)} %  ${name}`);
}
