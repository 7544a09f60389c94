import { spawnSync } from "node:child_process";
import { installDebian, mayInstall } from "../../scripts/test-needs/debian-install.mjs";
import type { Workload } from "./workload.ts";

/** A rival that this machine can't run, and why. */
export interface LeftOut {
  readonly name: string;
  readonly missing: readonly string[];
}

/** The workload with those contenders only that can run here. Debian packages are installed where that needs no asking. */
export function withRunnable(
  workload: Workload,
  log: (text: string) => void,
): { workload: Workload; leftOut: LeftOut[] } {
  const leftOut: LeftOut[] = [];
  const contenders = workload.contenders.filter(({ name, debian = [] }) => {
    const missing = debian.filter(
      (each) => !isInstalled(each) && !(mayInstall() && installDebian(each, log)),
    );
    if (missing.length > 0) leftOut.push({ name, missing });
    return missing.length === 0;
  });
  return { workload: { ...workload, contenders }, leftOut };
}

function isInstalled(debianPackage: string): boolean {
  const asked = spawnSync("dpkg", ["--status", debianPackage], { encoding: "utf8" });
  return asked.status === 0 && asked.stdout.includes("Status: install ok installed");
}
