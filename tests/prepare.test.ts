import { spawn } from "node:child_process";
import { chmod, mkdir, mkdtemp, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { Script } from "node:vm";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

let root = "";
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), "pam-prepare-test-"));
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function write(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(path.join(root, file)), { recursive: true });
  await writeFile(path.join(root, file), text);
}

/** Runs a piece of script in a process of its own, with npm replaced by a script that notes each call. */
async function run(script: string): Promise<{ code: number | null; output: string }> {
  const url = (file: string) => JSON.stringify(pathToFileURL(path.resolve(file)).href);
  const code = `
    const root = ${JSON.stringify(root)};
    const log = console.error;
    const { ensureDependencies } = await import(${url("scripts/prepare/dependencies.mjs")});
    const { ensureBuild } = await import(${url("scripts/prepare/up-to-date-build.mjs")});
    const { onlyOne } = await import(${url("scripts/prepare/only-one.mjs")});
    const { runScript } = await import(${url("scripts/prepare/start-error.mjs")});
    await runScript(async () => { ${script} });`;
  const env = { ...process.env, npm_execpath: path.join(root, "npm-cli.js") };
  const child = spawn(process.execPath, ["--input-type=module", "--eval", code], { env });
  let output = "";
  child.stdout.on("data", (data) => (output += data));
  child.stderr.on("data", (data) => (output += data));
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, output })));
}

const lock = (version: string) =>
  JSON.stringify({
    packages: {
      "": { name: "x" },
      "node_modules/a": { version, integrity: `sha512-${version}` },
      "node_modules/other-platform": { version, integrity: "sha512-x", optional: true },
    },
  });

/** Does what npm ci does, as far as anyone here looks at it. */
const FAKE_NPM = `
  const fs = require("node:fs");
  fs.appendFileSync("calls", process.argv.slice(2).join(" ") + "\\n");
  fs.mkdirSync("node_modules", { recursive: true });
  const lock = JSON.parse(fs.readFileSync("package-lock.json", "utf8"));
  delete lock.packages[""];
  delete lock.packages["node_modules/other-platform"];
  fs.writeFileSync("node_modules/.package-lock.json", JSON.stringify(lock));
`;

const npmCalls = async () =>
  (await readFile(path.join(root, "calls"), "utf8").catch(() => "")).split("\n").filter(Boolean);

describe("dependencies", () => {
  const install = "await ensureDependencies({ root, log });";
  beforeEach(async () => {
    await write("npm-cli.js", FAKE_NPM);
    await write("package-lock.json", lock("1.0.0"));
  });

  test("are installed when absent, development ones too, without running install scripts", async () => {
    expect(await run(install)).toMatchObject({ code: 0 });
    expect(await npmCalls()).toHaveLength(1);
    expect((await npmCalls())[0]).toMatch(/^ci --include=dev --ignore-scripts/);
  });

  test("are left alone when they match, whatever the files' times say", async () => {
    await run(install);
    await utimes(path.join(root, "node_modules/.package-lock.json"), 0, 0);
    expect(await run(install)).toEqual({ code: 0, output: "" });
    expect(await npmCalls()).toHaveLength(1);
  });

  test("are installed again when the lockfile has changed", async () => {
    await run(install);
    await write("package-lock.json", lock("1.0.1"));
    await run(install);
    expect(await npmCalls()).toHaveLength(2);
  });

  test("are installed again when somebody took the development ones out", async () => {
    await run(install);
    await write("node_modules/.package-lock.json", JSON.stringify({ packages: {} }));
    await run(install);
    expect(await npmCalls()).toHaveLength(2);
  });

  test("are installed once when three processes start at the same time", async () => {
    const all = await Promise.all([run(install), run(install), run(install)]);
    expect(all.map(({ code }) => code)).toEqual([0, 0, 0]);
    expect(await npmCalls()).toHaveLength(1);
  });

  test("a failed installation is one sentence and a next step, no stack trace", async () => {
    await write("npm-cli.js", "process.exit(7);");
    const { code, output } = await run(install);
    expect(code).toBe(1);
    expect(output).toContain("could not be installed (npm ended with code 7). Check the network");
    expect(output).not.toContain("    at ");
  });
});

describe("the lock around it", () => {
  const hold =
    "await onlyOne(root, async () => { await new Promise(() => { setTimeout(() => process.kill(process.pid, 'SIGKILL'), 200); }); });";

  test("of a killed process is taken over", async () => {
    expect((await run(hold)).code).toBeNull();
    expect(await run("console.log(await onlyOne(root, async () => 'mine'));")).toEqual({
      code: 0,
      output: "mine\n",
    });
  });
});

describe("the build", () => {
  const build = "await ensureBuild({ root, log });";
  beforeEach(async () => {
    await write("src/main.ts", 'import { word } from "./word.ts";\n\nconsole.log(word);\n');
    await write("src/word.ts", 'export const word: string = "one";\n');
    await write("src/db/migrations/0000_a.sql", "select 1;\n");
    await write("src/app/learned-english.bin", "{}\n");
  });
  const server = () => readFile(path.join(root, "dist/server.cjs"), "utf8");

  test("is made when absent, with its data beside it, and left alone when nothing changed", async () => {
    expect(await run(build)).toEqual({ code: 0, output: "Building.\n" });
    expect(await server()).toContain('"one"');
    expect(await readFile(path.join(root, "dist/migrations/0000_a.sql"), "utf8")).toBe("select 1;\n");
    expect(await readFile(path.join(root, "dist/learned-english.bin"), "utf8")).toBe("{}\n");
    expect(await run(build)).toEqual({ code: 0, output: "" });
  });

  test.each([
    ["a changed file", () => write("src/word.ts", 'export const word: string = "two";\n')],
    ["a new file", () => write("src/new.ts", "export const a = 1;\n")],
    ["a missing file", () => rm(path.join(root, "src/db/migrations/0000_a.sql"))],
    ["a new lockfile", () => write("package-lock.json", "{}")],
  ])("is made again after %s", async (_, change) => {
    await run(build);
    await change();
    expect((await run(build)).output).toBe("Building.\n");
  });

  test("keeps what V8 compiled of the server, which runs also where that can't be used", async () => {
    await write("src/boot.ts", await readFile("src/boot.ts", "utf8"));
    await run(build);
    const file = path.join(root, "dist/server.cjs");
    const cachedData = await readFile(`${file}.v8`);
    expect(new Script(await server(), { cachedData }).cachedDataRejected).toBe(false);
    const start = 'await import(pathToFileURL(path.join(root, "dist/main.js")).href);';
    const imports =
      'const { pathToFileURL } = await import("node:url"); const path = await import("node:path");';
    expect(await run(`${imports} ${start}`)).toEqual({ code: 0, output: "one\n" });
    await writeFile(`${file}.v8`, cachedData.subarray(0, 100));
    expect(await run(`${imports} ${start}`)).toEqual({ code: 0, output: "one\n" });
  });

  test("that fails says where, and is tried again at the next start", async () => {
    await write("src/word.ts", "export const word = ;\n");
    const { code, output } = await run(build);
    expect(code).toBe(1);
    expect(output).toMatch(/src\/word\.ts:1:20/);
    expect(output).toContain("The build failed.");
    expect((await run(build)).code).toBe(1);
  });
});

describe("the page's build", () => {
  test("names code and style by their content, and index.html names them so", async () => {
    await write("src/main.ts", "console.log(1);\n");
    await write("src/db/migrations/0000_a.sql", "select 1;\n");
    await write("src/app/learned-english.bin", "{}\n");
    await write("web/main.tsx", 'import "./main.css";\n\ndocument.title = "PAM";\n');
    await write("web/main.css", "body { margin: 0 }\n");
    await write(
      "web/index.html",
      '<link rel="stylesheet" href="/main.css"><script type="module" src="/main.js"></script>',
    );
    await write("web/api-docs/swagger.html", "<p>The API.</p>");
    for (const file of ["swagger-ui.css", "swagger-ui-bundle.js"])
      await write(`node_modules/swagger-ui-dist/${file}`, "/* Swagger UI */");
    expect((await run("await ensureBuild({ root, log });")).code).toBe(0);
    expect(await readFile(path.join(root, "dist/web/api-docs/swagger.html"), "utf8")).toContain("The API.");
    const html = await readFile(path.join(root, "dist/web/index.html"), "utf8");
    const [style = "", code = ""] = [...html.matchAll(/(?:href|src)="\/(main-[A-Z0-9]{8}\.\w+)"/g)].map(
      ([, name]) => name,
    );
    expect(await readFile(path.join(root, "dist/web", style), "utf8")).toContain("margin");
    expect(await readFile(path.join(root, "dist/web", code), "utf8")).toContain("PAM");
  });
});

describe("the version of Node.js", () => {
  interface NodeVersion {
    checkNodeVersion(version?: string): void;
  }

  test.each(["18.20.4", "20.18.9", "16.0.0"])("%s is refused with a next step", async (version) => {
    const { checkNodeVersion }: NodeVersion = await import(path.resolve("scripts/prepare/node-version.mjs"));
    expect(() => checkNodeVersion(version)).toThrow(`this is ${version}. Install a current Node.js`);
  });

  test.each(["20.19.0", "22.1.0", "24.0.0"])("%s runs the engine", async (version) => {
    const { checkNodeVersion }: NodeVersion = await import(path.resolve("scripts/prepare/node-version.mjs"));
    expect(() => checkNodeVersion(version)).not.toThrow();
  });
});

describe("services that tests need", () => {
  interface Services {
    neededServices(options: {
      root: string;
      log: (line: string) => void;
      services?: { name: string; testSuffix: string; find: () => string | undefined }[];
      install?: () => undefined;
    }): { env: object; missing: { name: string; tests: string[] }[] };
  }

  test("one that can't be had is named, with the tests that are left out for it", async () => {
    await write("tests/deep/b.moon.test.ts", "");
    await write("tests/a.moon.test.ts", "");
    const services = [{ name: "the Moon", testSuffix: ".moon.test.ts", find: () => undefined }];
    const found = (await load()).neededServices({ root, log: () => {}, services, install: () => undefined });
    expect(found.env).toEqual({});
    expect(found.missing).toMatchObject([
      { name: "the Moon", tests: ["tests/a.moon.test.ts", "tests/deep/b.moon.test.ts"] },
    ]);
  });

  const load = async (): Promise<Services> => import(path.resolve("scripts/test-needs/needed-services.mjs"));

  test("no test needs Chromium: it is neither looked for nor missed", async () => {
    await write("tests/a.test.ts", "");
    expect((await load()).neededServices({ root, log: () => {} })).toEqual({ env: {}, missing: [] });
  });

  test("one that is there is passed on by its path", async () => {
    await write("tests/page.browser.test.ts", "");
    await write("chromium", "");
    await chmod(path.join(root, "chromium"), 0o755);
    const found = await withEnv({ CHROMIUM_PATH: path.join(root, "chromium") }, load);
    expect(found.env).toEqual({ CHROMIUM_PATH: path.join(root, "chromium") });
  });

  test("a Redis that the tests may kill is found on the path; one that others use does not stand in for it", async () => {
    await write("tests/bus.redis.test.ts", "");
    await write("tests/bus.any-redis.test.ts", "");
    const env = { PATH: root, REDIS_URL: "redis://127.0.0.1:1", REDIS_SERVER_PATH: "" };
    const install = () => undefined;
    const without = await withEnv(env, load, install);
    expect(without.missing).toMatchObject([{ name: "redis-server", tests: ["tests/bus.redis.test.ts"] }]);
    await write("redis-server", "");
    await chmod(path.join(root, "redis-server"), 0o755);
    const found = await withEnv(env, load, install);
    expect(found).toEqual({ env: { REDIS_SERVER_PATH: path.join(root, "redis-server") }, missing: [] });
  });

  async function withEnv(
    env: Record<string, string>,
    services: () => Promise<Services>,
    install?: () => undefined,
  ) {
    const before = { ...process.env };
    Object.assign(process.env, env);
    try {
      return (await services()).neededServices({ root, log: () => {}, ...(install && { install }) });
    } finally {
      for (const name of Object.keys(env)) delete process.env[name];
      Object.assign(process.env, before);
    }
  }
});
