import { parseArgs } from "node:util";
import { createProgress } from "../report/progress.ts";
import { saveReport } from "../report/save-report.ts";
import { runSoak } from "./run-soak.ts";
import { isSound, soakMarkdown, soakPlots } from "./soak-report.ts";

/** `npm run bench:soak -- --minutes M`. Kept in `bench/results/soak.json`, `.md` and `soak-memory.svg`. */
export async function soak(argv: readonly string[]): Promise<void> {
  const options = { minutes: { type: "string", default: "60" } } as const;
  const minutes = Number(parseArgs({ args: [...argv], options }).values.minutes);
  if (!(minutes >= 2)) throw new Error("--minutes is 2 or more: there are thirds to compare.");
  const progress = createProgress(process.stderr);
  const result = await runSoak({ minutes, tell: progress.tell });
  progress.done();
  saveReport({ name: "soak", result, markdown: soakMarkdown(result), plots: soakPlots(result) });
  if (!isSound(result)) process.exitCode = 1;
}
