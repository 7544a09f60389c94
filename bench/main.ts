import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { runMicro } from "./micro/run-micro.ts";
import type { Plot } from "./report/plots.ts";
import { profileSummary } from "./report/profile-summary.ts";
import { createProgress } from "./report/progress.ts";
import { loadNow, machineLine, recordOf } from "./report/run-record.ts";
import { workloadTable } from "./report/table.ts";
import { efforts } from "./run/effort.ts";
import { runSweep } from "./run/run-sweep.ts";
import { runWorkloads } from "./run/run-workloads.ts";
import type { Workload } from "./run/workload.ts";
import { allWorkloads, workloadsNamed } from "./workloads/all-workloads.ts";
import { idleWorkload } from "./workloads/idle.ts";

/** `npm run bench -- [ids] [--quick] [--profile] [--keep]`. Figures go to standard output and `bench/results/`, progress to standard error. */
async function main(argv: readonly string[]): Promise<void> {
  if (argv[0] === "micro") return micro(argv.slice(1));
  const unknown = argv.filter(
    (each) => each.startsWith("-") && !["--quick", "--profile", "--keep"].includes(each),
  );
  const ids = argv.filter((each) => !each.startsWith("-"));
  // A picture of connections' memory is made of W5.
  const workloads = ids[0] === "plots" ? [idleWorkload] : workloadsNamed(ids);
  if (unknown.length > 0 || workloads.length === 0) return usage();
  const quick = argv.includes("--quick");
  const effort = quick ? efforts.quick : efforts.full;
  const progress = createProgress(process.stderr);
  const tables: string[] = [];
  const loadBefore = loadNow();
  const { cores, figures } = await runWorkloads(workloads, {
    effort,
    tell: progress.tell,
    onProfile: argv.includes("--profile") ? saveProfile : undefined,
    onFigures: (workload, own) => {
      progress.done();
      tables.push(workloadTable(workload, own));
      process.stdout.write(`${tables.at(-1)}\n\n`);
    },
  });
  const record = recordOf({ loadBefore, cores, effort, workloads: figures });
  const about = `${machineLine(record)}. ${effort.rounds} rounds of ${effort.measureMs / 1_000} s, ${pinned(cores.server)}; load average before: ${loadBefore}.`;
  process.stdout.write(`${about}\n`);
  const kept = workloads.length === allWorkloads.length || argv.includes("--keep");
  const name = quick ? "quick" : kept ? "latest" : "partial";
  const plots =
    ids.length === 0 || ids[0] === "plots" ? await runSweep(figures, { effort, ...progress }) : [];
  for (const plot of plots) savePlot(name, plot);
  save(name, { json: record, markdown: [`${about} Commit ${record.commit}.`, ...tables].join("\n\n") });
}

/** The pieces one by one, without a server. They are told and not kept: nothing is compared with them later. */
function micro(argv: readonly string[]): void {
  if (argv.some((each) => each !== "--quick")) {
    usage();
    return;
  }
  const quick = argv.includes("--quick");
  const { rounds } = quick ? efforts.quick : efforts.full;
  process.stdout.write(`${runMicro(rounds, quick).table}\n`);
  process.exit(0);
}

function pinned(server: number | null): string {
  return server === null
    ? "NOT pinned to cores: install taskset (util-linux) for figures worth comparing"
    : "server on one core, load and Postgres on the other";
}

function save(name: string, { json, markdown }: { json: object; markdown: string }): void {
  const folder = fileURLToPath(new URL("results", import.meta.url));
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/${name}.json`, `${JSON.stringify(json, null, 1)}\n`);
  writeFileSync(`${folder}/${name}.md`, `${markdown}\n`);
  process.stdout.write(`Kept in bench/results/${name}.json and ${name}.md\n`);
}

function savePlot(run: string, { name, svg }: Plot): void {
  const folder = fileURLToPath(new URL("results", import.meta.url));
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/${run}-${name}.svg`, svg);
}

/** The profile itself for a viewer, and where the time went as text. */
function saveProfile({ id }: Workload, contender: string, profile: string): void {
  const name = `${id}-${contender.replace(/[^a-z0-9]+/gi, "-")}`;
  const folder = fileURLToPath(new URL("results/profiles", import.meta.url));
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/${name}.cpuprofile`, profile);
  process.stdout.write(`\nWhere the CPU of ${contender} went in ${id}:\n${profileSummary(profile)}\n`);
}

function usage(): void {
  const ids = allWorkloads.map(({ id, title }) => `  ${id.padEnd(5)}${title}`).join("\n");
  process.stderr.write(
    `Usage: npm run bench -- [id …] [--quick] [--profile] [--keep], or npm run bench -- plots | micro [--quick]\nWorkloads, by id or the beginning of it:\n${ids}\n`,
  );
  process.exitCode = 2;
}

for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(130));

main(process.argv.slice(2)).catch((error: unknown) => {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`\nThe benchmark stopped: ${message}\n`);
  process.exit(1);
});
