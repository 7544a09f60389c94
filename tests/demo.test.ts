import { type SpawnOptions, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "pam-demo-test-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function demo(script: string, env: Record<string, string>) {
  const { PATH = "", HOME = "", CI = "" } = process.env;
  const options: SpawnOptions = { env: { PATH, HOME, CI, ...env }, stdio: ["ignore", "pipe", "pipe"] };
  const child = spawn(process.execPath, [script], options);
  const said = { stdout: "", stderr: "" };
  child.stdout?.on("data", (data) => (said.stdout += data));
  child.stderr?.on("data", (data) => (said.stderr += data));
  const [code] = await once(child, "close");
  return { code, ...said };
}

describe("npm run demo", () => {
  test("shows a whole conversation, checks it against what is stored, and ends with exit 0, whatever the surroundings say", async () => {
    const surroundings = {
      ANTHROPIC_API_KEY: "sk-none",
      DATABASE_URL: "postgres://127.0.0.1:1/none",
      PORT: "1",
    };
    const { code, stdout, stderr } = await demo("scripts/demo.mjs", surroundings);
    expect(stderr.replace("Building.\n", "")).toBe("");
    expect(code).toBe(0);
    for (const part of ["create_expense", "set_budget", "sent 2 times", "✂ cut", "undo", "All of it held"])
      expect(stdout).toContain(part);
    expect(stdout.match(/✓/g)).toHaveLength(5);
  }, 60_000);

  test("says in a sentence what went wrong, and ends with exit 1", async () => {
    const { code, stderr } = await demo("dist/demo.js", { TMPDIR: path.join(folder, "missing") });
    expect(code).toBe(1);
    expect(stderr).toMatch(/The demo failed\. .*missing/);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(await readdir(folder)).toEqual([]);
  }, 60_000);
});
