import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { settings } from "../src/config.ts";
import { createMetrics } from "../src/telemetry/metrics.ts";
import { createDirectRunner } from "../src/tools/direct-runner.ts";
import { createRegistry } from "../src/tools/registry.ts";
import { winTools } from "../src/tools/wins/win-tools.ts";
import { splitBill } from "./support/example-tool.ts";
import { ManualClock, MemoryTools } from "./support/memory-tools.ts";

/** Every page that people read: `[path, text]`. */
async function pages(): Promise<[string, string][]> {
  const docs = (await readdir("docs")).filter((file) => file.endsWith(".md")).map((file) => `docs/${file}`);
  const files = ["README.md", "CHANGELOG.md", "CONTRIBUTING.md", ...docs];
  return Promise.all(
    files.map(async (file): Promise<[string, string]> => [file, await readFile(file, "utf8")]),
  );
}

describe("the pages", () => {
  test("lead only to files and headings that are there", async () => {
    const missing: string[] = [];
    for (const [file, text] of await pages()) {
      for (const [, target = ""] of text.matchAll(/\]\(([^)\s]+)\)/g)) {
        if (/^https?:/.test(target)) continue;
        const [place = "", heading] = target.split("#");
        const found = place === "" ? file : path.join(path.dirname(file), place);
        const there = existsSync(found);
        if (!there || (heading && !headings(await readFile(found, "utf8")).includes(heading)))
          missing.push(`${file}: ${target}`);
      }
    }
    expect(missing).toEqual([]);
  });

  test("name only commands, settings and metrics that there are", async () => {
    const { scripts } = JSON.parse(await readFile("package.json", "utf8"));
    const names = new Set(Object.values(settings).map(({ env }) => env));
    const { body } = await createMetrics({ processMetrics: true }).exposition();
    for (const [file, text] of await pages()) {
      for (const [, name = ""] of text.matchAll(/npm run (?:--silent )?([a-z:-]+)/g))
        expect(scripts, `npm run ${name} in ${file}`).toHaveProperty(name);
      for (const [, name = ""] of text.matchAll(/\b(PAM_[A-Z_]+)\b/g))
        expect(names.has(name) || forTests.has(name), `${name} in ${file}`).toBe(true);
      for (const [, name = ""] of text.matchAll(/`(pam_[a-z_]+?)(?=[`{_*])/g))
        expect(body.includes(name) || inDatabase.test(name), `${name} in ${file}`).toBe(true);
    }
  });

  test("are finished: no word of something to be filled in", async () => {
    for (const [file, text] of await pages()) expect(text, file).not.toMatch(/\b(TODO|TBD|FIXME|lorem)\b/i);
  });
});

/** For builds that crash where they are told to, and for tests; a server's settings know none of them. */
const forTests: ReadonlySet<string> = new Set(["PAM_CRASH_AT", "PAM_TEST_KILLS", "PAM_TEST_SEED"]);
const inDatabase = /^pam_(owner|app|engine)$/;

/** As GitHub names them. */
function headings(text: string): string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, title = ""]) =>
    title
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s-]/gu, "")
      .replaceAll(" ", "-"),
  );
}

describe("the example of a tool", () => {
  test("in README and docs/tools.md has fewer than 15 lines", async () => {
    for (const file of ["README.md", "docs/tools.md"]) {
      const [, code = ""] =
        /```ts\n([^`]*export const splitBill[\s\S]*?)```/.exec(await readFile(file, "utf8")) ?? [];
      expect(code.trimEnd().split("\n").length, file).toBeLessThan(15);
      expect(code).toContain("defineTool");
    }
  });

  test("is registered beside the others, and runs", async () => {
    const registry = createRegistry([...winTools, splitBill]);
    const report = { finished: () => {}, fault: (_: string, error: unknown) => expect.fail(String(error)) };
    const run = createDirectRunner({
      registry,
      transactions: new MemoryTools(),
      clock: new ManualClock(),
      report,
    });
    const request = {
      tenant: { workspace: "w", user: "u" },
      command: "command-1",
      name: "split_bill",
      signal: new AbortController().signal,
    };
    const { result, summary } = await run({ ...request, input: { cents: 1_000, people: 3 } });
    expect(JSON.parse(result)).toEqual({ each: 333, left: 1 });
    expect(summary).toBe("3 people share 1000 cents.");
    await expect(run({ ...request, input: { cents: 1, people: 0 } })).rejects.toMatchObject({
      code: "tool_input_invalid",
    });
  });
});

describe("the promises", () => {
  test("are each carried by a test", async () => {
    const text = await readFile("docs/durability.md", "utf8");
    const carriers = (n: number) => new RegExp(`^\\| P${n} \\| (.*) \\|$`, "m").exec(text)?.[1];
    for (let n = 1; n <= 11; n++) expect(carriers(n), `P${n}`).toContain(".test.ts");
  });
});
