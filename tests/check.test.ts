import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

/** Checks are plain JavaScript: they run before anything is compiled. */
interface Checks {
  readonly CHECKS: Readonly<Record<string, (root: string) => Promise<string[]>>>;
  runChecks(options: { root: string; only?: string[]; print: (line: string) => void }): Promise<number>;
}
const checks: Checks = await import(path.resolve("scripts/check/all-checks.mjs"));

let root = "";
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), "pam-check-"));
});
afterEach(() => rm(root, { recursive: true, force: true }));

/** A project of just these files; `copied` ones are taken from this project. */
async function project(files: Record<string, string>, linked: string[] = []): Promise<void> {
  for (const [file, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(root, file)), { recursive: true });
    await writeFile(path.join(root, file), text);
  }
  for (const file of linked) await symlink(path.resolve(file), path.join(root, file));
}

async function problems(check: string): Promise<string> {
  const found = await checks.CHECKS[check]?.(root);
  return (found ?? ["there is no such check"]).join("\n");
}

describe("types", () => {
  test("a wrong type is found, and right ones pass", async () => {
    const linked = ["tsconfig.json", "node_modules"];
    const manifest = { "package.json": JSON.stringify({ type: "module" }) };
    await project({ ...manifest, "src/a.ts": 'export const port: number = "8000";\n' }, linked);
    expect(await problems("types")).toMatch(/src\/a\.ts.*TS2322/);
    await project({ "src/a.ts": "export const port: number = 8000;\n" });
    expect(await problems("types")).toBe("");
  });
});

describe("style", () => {
  const lines = (count: number, line: string) => Array.from({ length: count }, () => line).join("\n");

  /** The rules' own configuration, without the parts that need this repository. */
  async function styled(files: Record<string, string>): Promise<string> {
    const { vcs: _, ...rules } = JSON.parse(await readFile("biome.json", "utf8"));
    await project({
      "biome.json": JSON.stringify({ ...rules, json: { formatter: { enabled: false } } }),
      ...files,
    });
    return problems("style");
  }

  test.each([
    ["any", "src/a.ts", "export function f(x: any): void {\n  x();\n}\n", "noExplicitAny"],
    ["non-null !", "src/a.ts", "export const f = (x?: string) => x!.length;\n", "noNonNullAssertion"],
    ["a default export", "src/a.ts", "export default function f(): void {}\n", "noDefaultExport"],
    ["a barrel", "src/a.ts", 'export * from "./b.ts";\n', "noReExportAll"],
    [
      "four parameters",
      "src/a.ts",
      "export function f(a: 1, b: 1, c: 1, d: 1) {\n  return a + b + c + d;\n}\n",
      "useMaxParams",
    ],
    [
      "a long function",
      "src/a.ts",
      `export function f() {\n${lines(51, "  f();")}\n}\n`,
      "noExcessiveLinesPerFunction",
    ],
    ["a long file", "src/a.ts", `${lines(251, 'import "node:fs";')}\n`, "noExcessiveLinesPerFile"],
    ["a file name in capitals", "src/MyFile.ts", "export const a = 1;\n", "useFilenamingConvention"],
    ["bad format", "src/a.ts", "export const a = 'b'\n", "src/a.ts File content differs"],
    ["a circle", "src/a.ts", 'import { b } from "./b.ts";\n\nexport const a = () => b;\n', "noImportCycles"],
    ["process", "src/llm/a.ts", "export const a = process.pid;\n", "noRestrictedGlobals"],
    ["a timer in the core", "src/actors/a.ts", "setTimeout(() => {}, 1);\n", "noRestrictedGlobals"],
    ["fetch in the core", "src/client/a.ts", 'export const a = () => fetch("/");\n', "noRestrictedGlobals"],
    [
      "crypto in the core",
      "src/actors/a.ts",
      "export const a = () => crypto.randomUUID();\n",
      "noRestrictedGlobals",
    ],
    ["console", "src/llm/a.ts", 'console.log("x");\n', "noConsole"],
    [
      "a skipped test",
      "tests/a.test.ts",
      'import { test } from "vitest";\n\ntest.skip("x", () => {});\n',
      "noSkippedTests",
    ],
    [
      "a focused test",
      "tests/a.test.ts",
      'import { test } from "vitest";\n\ntest.only("x", () => {});\n',
      "noFocusedTests",
    ],
  ])("%s is found", async (...[, file, text, rule]) => {
    const other = 'import { a } from "./a.ts";\n\nexport const b = () => a;\n';
    expect(
      await styled({ [file]: text, "src/b.ts": rule === "noImportCycles" ? other : "export const b = 1;\n" }),
    ).toContain(rule);
  });

  test("clean code passes, also where an adapter uses the clock", async () => {
    const timer = "export function later(work: () => void): void {\n  setTimeout(work, 1);\n}\n";
    expect(await styled({ "src/llm/timer.ts": timer, "src/client/node-timer.ts": timer })).toBe("");
  });

  test("a folder without files is not a success", async () => {
    expect(await styled({})).toContain("no file");
  });
});

describe("imports", () => {
  const a = "export const a = 1;\n";
  const uses = (...modules: string[]) =>
    modules.map((each) => `import type { a } from "${each}";\n`).join("");

  test.each([
    [
      "the protocol reaching outwards",
      { "src/protocol/p.ts": uses("../actors/a.ts") },
      "protocol-imports-zod-only",
    ],
    ["the protocol using Node", { "src/protocol/p.ts": uses("node:fs") }, "protocol-imports-zod-only"],
    ["an actor seeing an adapter", { "src/actors/u.ts": uses("../db/d.ts") }, "actors-are-pure"],
    ["an actor using Node", { "src/actors/u.ts": uses("node:crypto") }, "actors-are-pure"],
    ["a domain's rule seeing an actor", { "src/domains/m.ts": uses("../actors/a.ts") }, "domains-are-pure"],
    ["a domain's rule using Node", { "src/domains/m.ts": uses("node:fs") }, "domains-are-pure"],
    ["the client seeing an actor", { "src/client/c.ts": uses("../actors/a.ts") }, "client-is-pure"],
    [
      "the client's adapter seeing one",
      { "src/client/node-c.ts": uses("../actors/a.ts") },
      "client-sees-the-protocol-only",
    ],
    [
      "telemetry seeing the protocol",
      { "src/telemetry/t.ts": uses("../protocol/a.ts") },
      "telemetry-is-a-leaf",
    ],
    ["an adapter seeing another", { "src/llm/l.ts": uses("../db/d.ts") }, "adapters-see-ports-only"],
    [
      "an adapter seeing a machine",
      { "src/llm/l.ts": uses("../actors/user-machine.ts") },
      "adapters-see-ports-only",
    ],
    ["an adapter seeing the settings", { "src/llm/l.ts": uses("../config.ts") }, "adapters-see-ports-only"],
    [
      "the page seeing a server part",
      { "web/p.ts": uses("../src/db/d.ts") },
      "page-sees-client-and-protocol-only",
    ],
    [
      "a component of the page seeing a server part",
      { "web/p.tsx": `${uses("../src/db/d.ts")}\nexport const p = <p />;\n` },
      "page-sees-client-and-protocol-only",
    ],
    ["the source seeing a test", { "src/app.ts": uses("../tests/t.ts") }, "source-stands-alone"],
    ["a driver away from its owner", { "src/llm/l.ts": uses("postgres") }, "one-owner-of-postgres"],
    ["a part of a driver", { "src/auth/l.ts": uses("drizzle-orm/pg-core") }, "one-owner-of-drizzle-orm"],
    ["a scoped driver", { "src/transport/l.ts": uses("@anthropic-ai/sdk") }, "one-owner-of-anthropic-aisdk"],
    ["a file that isn't there", { "src/app.ts": uses("./nowhere.ts") }, "resolvable"],
  ])("%s is found, though only a type is imported", async (_, files, rule) => {
    const others = ["actors/a", "actors/user-machine", "db/d", "protocol/a", "config"];
    const targets = Object.fromEntries(others.map((each) => [`src/${each}.ts`, a]));
    await project({ ...targets, "tests/t.ts": a, "src/main.ts": uses("./config.ts"), ...files });
    expect(await problems("imports")).toContain(`(${rule})`);
  });

  test("what the rings allow passes", async () => {
    await project({
      "src/protocol/a.ts": uses("zod"),
      "src/actors/ports.ts": uses("../protocol/a.ts"),
      "src/actors/user-machine.ts": uses("./ports.ts", "xstate"),
      "src/telemetry/t.ts": uses("pino"),
      "src/domains/m.ts": uses("../protocol/a.ts", "zod"),
      "src/db/d.ts": uses(
        "../actors/ports.ts",
        "../domains/m.ts",
        "../telemetry/t.ts",
        "../protocol/a.ts",
        "postgres",
        "node:fs",
      ),
      "src/client/c.ts": uses("../protocol/a.ts"),
      "src/client/node-c.ts": uses("./c.ts", "ws", "node:net"),
      "src/app.ts": uses("./db/d.ts", "./actors/user-machine.ts"),
      "web/p.ts": uses("../src/client/c.ts", "preact"),
    });
    expect(await problems("imports")).toBe("");
  });

  test("seeing no module, or no import at all, is not a success", async () => {
    expect(await problems("imports")).toContain("no module was seen");
    await project({ "src/a.ts": a, "src/b.ts": a });
    expect(await problems("imports")).toContain("no module was seen");
  });
});

describe("purity", () => {
  test.each([
    ["Date.now", "export const t = () => Date.now();\n"],
    ["Date.now", 'export const t = () => Date["now"]();\n'],
    ["new Date()", "export const t = () => new Date();\n"],
    ["Date()", "export const t = () => Date();\n"],
    ["Math.random", "export class A {\n  b = [{ c: () => Math.random() }];\n}\n"],
    ["import()", 'export const t = () => import("node:fs");\n'],
  ])("%s in the core is found, with its line", async (name, text) => {
    await project({ "src/actors/a.ts": `// Zeile 1: ä\n${text}` });
    expect(await problems("purity")).toMatch(/^src\/actors\/a\.ts:[23] /);
    expect(await problems("purity")).toContain(`${name}: `);
  });

  test("a domain's rule that looks at the clock is found", async () => {
    await project({ "src/domains/a.ts": "export const t = () => Date.now();\n" });
    expect(await problems("purity")).toMatch(/^src\/domains\/a\.ts:1 /);
  });

  test("a given time is pure, a port's methods are, and adapters may look at the clock", async () => {
    await project({
      "src/actors/a.ts":
        "export const t = (ms: number, clock: { now(): number }) => [new Date(ms), clock.now()];\n",
      "src/llm/l.ts": "export const t = () => Date.now();\n",
      "src/client/node-c.ts": "export const t = () => Date.now();\n",
    });
    expect(await problems("purity")).toBe("");
  });

  test("seeing no file of the core is not a success", async () => {
    expect(await problems("purity")).toContain("no file");
  });
});

describe("depth", () => {
  const nested =
    "export function f(a: number[]) {\n  for (const b of a) {\n    if (b) {\n      while (b) {\n        DEEP\n      }\n    }\n  }\n}\n";

  test("a fourth level is found, with its line", async () => {
    await project({ "src/a.ts": nested.replace("DEEP", "try { f(a); } finally { f(a); }") });
    expect(await problems("depth")).toBe("src/a.ts:5 nests deeper than 3");
  });

  test("three levels pass, else if adds none, and a function inside starts anew", async () => {
    const inner = "f(a.filter(() => { if (b) return true; else if (a) return false; return true; }));";
    const chain =
      "export function g(a: number) {\n  if (a === 1) return 1;\n  else if (a === 2) return 2;\n  else if (a === 3) return 3;\n  else if (a === 4) return 4;\n  else return 5;\n}\n";
    await project({ "src/a.ts": nested.replace("DEEP", inner) + chain });
    expect(await problems("depth")).toBe("");
  });
});

describe("names", () => {
  test.each([
    "src/llm/index.ts",
    "src/utils.ts",
    "tests/support/helpers.ts",
    "src/db/types.ts",
    "src/lib/a.ts",
    "web/common/a.tsx",
  ])("%s says nothing and is found", async (file) => {
    await project({ [file]: "export const a = 1;\n", "src/fine.ts": "export const b = 1;\n" });
    expect(await problems("names")).toMatch(new RegExp(`^${file}[^\n]*$`));
  });

  test("a module mock in a test is found", async () => {
    await project({ "tests/a.test.ts": `vi.${"mock"}("../src/a.ts");\n` });
    expect(await problems("names")).toContain("give the code a fake of its port");
  });

  test("a skipped test is found", async () => {
    await project({ "tests/a.test.ts": `test.${"skip"}If(true)("a", () => {});\n` });
    expect(await problems("names")).toContain("is not run");
  });
});

describe("dead code", () => {
  const manifest = { name: "x", type: "module", dependencies: { zod: "4.6.7" } };
  const settings = { entry: ["src/main.ts"], project: ["src/**/*.ts"] };
  const base = { "package.json": JSON.stringify(manifest), "knip.json": JSON.stringify(settings) };

  test("an unused file, export and dependency are each found", async () => {
    await project({
      ...base,
      "src/main.ts": 'import { used } from "./a.ts";\n\nused();\n',
      "src/a.ts": "export const used = () => 1;\nexport const unused = 2;\n",
      "src/orphan.ts": "export const b = 1;\n",
    });
    const found = await problems("dead code");
    expect(found).toContain("src/orphan.ts");
    expect(found).toMatch(/src\/a\.ts.*unused/);
    expect(found).toMatch(/package\.json.*zod/);
  });

  test("code that is all in use passes", async () => {
    await project({ ...base, "src/main.ts": 'import { z } from "zod";\n\nz.string();\n' }, ["node_modules"]);
    expect(await problems("dead code")).toBe("");
  });
});

describe("lockfile", () => {
  const entry = { version: "1.0.0", integrity: "sha512-x" };

  async function locked(change: { manifest?: object; entry?: object; root?: object }): Promise<string> {
    const manifest = { dependencies: { a: "1.0.0" }, ...change.manifest };
    const packages = { "": change.root ?? manifest, "node_modules/a": { ...entry, ...change.entry } };
    await project({
      "package.json": JSON.stringify(manifest),
      "package-lock.json": JSON.stringify({ packages }),
    });
    return problems("lockfile");
  }

  test("a download address is found, whatever the host", async () => {
    expect(await locked({ entry: { resolved: "https://example.org/a.tgz" } })).toContain("download address");
    expect(await locked({ entry: { resolved: "git+ssh://example.org/a.git" } })).toContain(
      "download address",
    );
  });

  test("a package without a checksum is found", async () => {
    expect(await locked({ entry: { integrity: undefined } })).toContain("no checksum");
  });

  test.each([
    "^1.0.0",
    "~1.0.0",
    "1.x",
    "latest",
    "*",
    "npm:b@^1.0.0",
    "github:a/b",
    "file:../a",
  ])("%s is not one exact version", async (version) => {
    expect(await locked({ manifest: { dependencies: { a: version } } })).toContain("exact");
    expect(await locked({ manifest: { overrides: { b: { c: version } } } })).toContain("exact");
  });

  test("a lockfile that disagrees with package.json is found", async () => {
    expect(await locked({ root: { dependencies: { a: "2.0.0" } } })).toContain("differ");
  });

  test("a platform's package that has no entry is found: npm ci would refuse the lockfile", async () => {
    const found = await locked({ entry: { optionalDependencies: { "@b/win32": "1.0.0" } } });
    expect(found).toContain("@b/win32, which has no entry");
  });

  test("exact versions, aliases and pre-releases pass", async () => {
    for (const version of ["1.0.0", "npm:c@3.0.6", "18.4.0-beta.17"]) {
      expect(await locked({ manifest: { dependencies: { a: version } } })).toBe("");
    }
  });
});

describe("migrations", () => {
  /** Two released migrations, the text of the second as it is now, and files beside them. */
  async function migrated(now: string | null, more: Record<string, string> = {}): Promise<string> {
    const sha = (text: string) => createHash("sha256").update(text).digest("hex");
    const released = { "0000_a.sql": sha("select 0;"), "0001_b.sql": sha("select 1;") };
    await project({
      "scripts/check/released-migrations.json": JSON.stringify(released),
      "src/db/migrations/0000_a.sql": "select 0;",
      ...(now !== null && { "src/db/migrations/0001_b.sql": now }),
      ...more,
    });
    return problems("migrations");
  }

  test("a released migration that changed by one blank is found, and so is one that is gone", async () => {
    expect(await migrated("select 1; ")).toMatch(/0001_b\.sql was released and may not change/);
    await rm(path.join(root, "src/db/migrations/0001_b.sql"));
    expect(await migrated(null)).toContain("0001_b.sql is gone");
  });

  test("a new migration among the released ones is found; behind them it passes", async () => {
    expect(await migrated("select 1;", { "src/db/migrations/0002_new.sql": "select 2;" })).toBe("");
    const found = await migrated("select 1;", { "src/db/migrations/0000_b.sql": "select 3;" });
    expect(found).toContain("0000_b.sql comes before 0001_b.sql");
  });
});

describe("docs", () => {
  test("a generated file that the source has moved away from is found, and so is a missing one", async () => {
    await project({ ".env.example": "PORT=1\n" }, ["src", "node_modules"]);
    const found = await problems("docs");
    expect(found).toContain(".env.example is out of date");
    expect(found).toContain("docs/configuration.md is out of date");
  });
});

describe("the run", () => {
  test("every failing check is reported on a line of its own, not only the first", async () => {
    await project({ "src/utils.ts": "export const a = 1;\n" });
    const lines: string[] = [];
    const failed = await checks.runChecks({
      root,
      only: ["imports", "names", "depth"],
      print: (line) => lines.push(line),
    });
    expect(failed).toBe(2);
    expect(lines.filter((line) => line.startsWith("FAIL"))).toHaveLength(2);
    expect(lines.filter((line) => line.startsWith("ok "))).toHaveLength(1);
  });

  test("a check that breaks counts as failed", async () => {
    const failed = await checks.runChecks({ root, only: ["lockfile"], print: () => {} });
    expect(failed).toBe(1);
  });
});
