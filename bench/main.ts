import { mkdirSync, writeFileSync } from "node:fs";
import { runMicro } from "./micro/run-micro.ts";
import { million } from "./million/million.ts";
import { RecordKeeper, type RecordName, resultsFolder } from "./report/keep-record.ts";
import { kernelSummary } from "./report/kernel-summary.ts";
import { profileSummary } from "./report/profile-summary.ts";
import { createProgress } from "./report/progress.ts";
import { rowLine } from "./report/run-record.ts";
import { workloadTable } from "./report/table.ts";
import { Arena } from "./run/arena.ts";
import { type Effort, efforts } from "./run/effort.ts";
import type { ServerProfile } from "./run/measure-windows.ts";
import { runWorkloads } from "./run/run-workloads.ts";
import type { Workload } from "./run/workload.ts";
import { soak } from "./soak/soak.ts";
import { allWorkloads, workloadsNamed } from "./workloads/all-workloads.ts";
import { idleWorkload } from "./workloads/idle.ts";
import { sweepWorkloads } from "./workloads/sweep.ts";

const flags = ["--quick", "--profile", "--keep"];

/** `npm run bench -- [ids] [--quick] [--profile] [--keep]`. Figures go to standard output and `bench/results/`, progress to standard error. */
async function main(argv: readonly string[]): Promise<void> {
  const [own = "", ...rest] = argv;
  if (own === "micro") return micro(rest);
  if (own === "million") return million(rest);
  if (own === "soak") return soak(rest);
  const ids = argv.filter((each) => !each.startsWith("-"));
  const quick = argv.includes("--quick");
  const workloads = chosen(ids, quick ? efforts.quick : efforts.full);
  if (argv.some((each) => each.startsWith("-") && !flags.includes(each)) || workloads.length === 0) {
    usage();
    return;
  }
  const name = quick ? "quick" : ids.length === 0 || argv.includes("--keep") ? "latest" : "partial";
  await run(workloads, { name, quick, profiled: argv.includes("--profile") });
}

/** A complete run has the curves' points behind its tables; a picture of connections' memory is made of W5. */
function chosen(ids: readonly string[], { scaleDown }: Effort): readonly Workload[] {
  // Ten thousand connections of four servers are no quick run.
  const points = scaleDown > 1 ? sweepWorkloads.slice(0, 2) : sweepWorkloads;
  if (ids[0] === "plots") return [idleWorkload, ...points];
  return ids.length === 0 ? [...allWorkloads, ...points] : workloadsNamed(ids);
}

interface RunOptions {
  readonly name: RecordName;
  readonly quick: boolean;
  readonly profiled: boolean;
}

async function run(workloads: readonly Workload[], { name, quick, profiled }: RunOptions): Promise<void> {
  const progress = createProgress(process.stderr);
  const arena = new Arena();
  const keeper = new RecordKeeper(name, arena.cores.server !== null);
  await runWorkloads(arena, workloads, {
    effort: quick ? efforts.quick : efforts.full,
    tell: progress.tell,
    onProfile: profiled ? saveProfile : undefined,
    onRow: (workload, row) => {
      progress.done();
      keeper.keep(workload, row);
      process.stdout.write(`${workloadTable(workload, row)}\n\n${rowLine(row)}\n\n`);
    },
  });
  process.stdout.write(`${keeper.machineLine}\nKept in bench/results/${name}.json and ${name}.md\n`);
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

/** The profile itself for a viewer, and where the time went as text. */
function saveProfile({ id, operation }: Workload, contender: string, profile: ServerProfile): void {
  const name = `${id}-${contender.replace(/[^a-z0-9]+/gi, "-")}`;
  const folder = `${resultsFolder}/profiles`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/${name}.cpuprofile`, profile.cpuProfile);
  process.stdout.write(
    `\nWhere the CPU of ${contender} went in ${id}:\n${profileSummary(profile.cpuProfile)}\n${kernelSummary(profile, operation)}\n`,
  );
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
