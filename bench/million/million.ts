import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";
import { createProgress } from "../report/progress.ts";
import { saveReport } from "../report/save-report.ts";
import { millionMarkdown } from "./million-report.ts";
import { runMillion } from "./run-million.ts";

/** What a process needs beside its connections: files, the database, Redis, the model. */
const descriptorsBeside = 250;

/** `npm run bench:million -- [--users N] [--minutes M]`. Kept in `bench/results/million.json` and `.md`. */
export async function million(argv: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      users: { type: "string", default: "1000000" },
      minutes: { type: "string", default: "40" },
    },
  });
  const [users, minutesMax] = [Number(values.users), Number(values.minutes)];
  if (!(users >= 1_000) || !(minutesMax > 0)) throw new Error("--users is 1000 or more, --minutes above 0.");
  const progress = createProgress(process.stderr);
  const perInstance = descriptorsMax() - descriptorsBeside;
  const result = await runMillion({ users, perInstance, minutesMax, tell: progress.tell });
  progress.done();
  const name = result.steps.at(-1)?.users === 1_000_000 ? "million" : "million-partial";
  saveReport({ name, result, markdown: millionMarkdown(result) });
}

/** Open files that a process may have when it asks for all it may. */
function descriptorsMax(): number {
  const { stdout } = spawnSync("sh", ["-c", "ulimit -Hn"], { encoding: "utf8" });
  const limit = Number(stdout);
  return Number.isFinite(limit) && limit > 0 ? Math.min(limit, 100_000) : 20_000;
}
