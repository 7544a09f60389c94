import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ConfigError } from "../src/config/config-error.ts";
import { configurationPage, envExample, helpText } from "../src/config/docs.ts";
import { type ConfigSources, loadConfig, settings } from "../src/config.ts";
import { ensureSecret } from "../src/secret.ts";

const list = Object.values(settings);
const load = (sources: Partial<ConfigSources> = {}) => loadConfig({ argv: [], env: {}, ...sources });

function refusal(sources: Partial<ConfigSources>): ConfigError {
  try {
    load(sources);
  } catch (error) {
    if (error instanceof ConfigError) return error;
  }
  throw new Error("the configuration was accepted");
}

describe("where a value comes from", () => {
  test("every setting has its default when nothing is said", () => {
    const config = load();
    expect(config).toMatchObject({
      port: 8000,
      host: "127.0.0.1",
      environment: "development",
      drainMs: 25_000,
    });
    expect(config.secretKey).toBeUndefined();
    expect(config.warnings).toEqual([]);
  });

  test("a flag beats the environment, which beats .env", () => {
    const envFileText = "PORT=1\nHOST=::1\nLOG_LEVEL=debug # loud\n";
    const config = load({ argv: ["--port=3"], env: { PORT: "2", HOST: "localhost" }, envFileText });
    expect(config).toMatchObject({ port: 3, host: "localhost", logLevel: "debug" });
  });

  test("empty text counts as absent, so a lower layer still speaks", () => {
    expect(load({ env: { PORT: "  " }, envFileText: "PORT=81" }).port).toBe(81);
  });

  test("both ways to write a flag are understood, and switches need no value", () => {
    const config = load({ argv: ["--json", "--data-dir", "/tmp/a=b", "--log-level=warn"] });
    expect(config).toMatchObject({ json: true, help: false, dataDir: "/tmp/a=b", logLevel: "warn" });
  });
});

describe("what is refused, with one sentence and a next step", () => {
  test.each([
    [
      { env: { PORT: "abc" } },
      "setting_invalid",
      /PORT \(from the environment\) is "abc" but must be a whole number/,
    ],
    [{ env: { PORT: "65536" } }, "setting_invalid", /from 0 to 65535/],
    [{ env: { PORT: "0x50" } }, "setting_invalid", /PORT/],
    [{ env: { PORT: "1e3" } }, "setting_invalid", /PORT/],
    [{ envFileText: "LOG_LEVEL=loud" }, "setting_invalid", /LOG_LEVEL \(from \.env\)/],
    [
      { argv: ["--socket-server", "fast"] },
      "setting_invalid",
      /from the command line.*one of auto, uws, node/,
    ],
    [{ env: { ANTHROPIC_BASE_URL: "api.anthropic.com" } }, "setting_invalid", /https:\/\/ or http:\/\//],
    [{ env: { REDIS_URL: "localhost:6379" } }, "setting_invalid", /redis:\/\/ or rediss:\/\//],
    [{ argv: ["--prot", "1"] }, "flag_unknown", /Did you mean --port\?/],
    [{ argv: ["start"] }, "flag_unknown", /--help/],
    [{ argv: ["--port"] }, "flag_value_missing", /--port VALUE/],
    [{ argv: ["--port", "--json"] }, "flag_value_missing", /--port VALUE/],
    [{ argv: ["--secret-key=abc"] }, "flag_not_accepted", /SECRET_KEY in the environment/],
    [{ env: { ENVIRONMENT: "production" } }, "secret_missing", /openssl rand/],
    [{ argv: ["--workers", "2"] }, "redis_missing", /PAM_WORKERS is 2.*Set REDIS_URL/],
    [{ env: { ENVIRONMENT: "production", SECRET_KEY: "short" } }, "secret_short", /32 characters/],
  ])("%j", (sources, code, message) => {
    const error = refusal(sources);
    expect(error.code).toBe(code);
    expect(error.message).toMatch(message);
    expect(error.message).not.toContain("\n");
  });

  test("a refusal never repeats a secret or an address that may hold a password", () => {
    const password = "canary-2b7f";
    expect(refusal({ env: { DATABASE_URL: `mysql://u:${password}@h/d` } }).message).not.toContain(password);
    expect(refusal({ env: { REDIS_URL: `http://:${password}@h` } }).message).not.toContain(password);
    expect(refusal({ env: { SECRET_KEY: password.repeat(1_000) } }).message).not.toContain(password);
  });
});

describe("what follows from the settings", () => {
  test("an unknown PAM_* is warned about, with the name that was probably meant", () => {
    const { warnings } = load({ env: { PAM_DATADIR: "x" }, envFileText: "PAM_WHATEVER=1\nOTHER=2" });
    expect(warnings).toEqual([
      "PAM_DATADIR is not a setting and is ignored. Did you mean PAM_DATA_DIR?",
      "PAM_WHATEVER is not a setting and is ignored.",
    ]);
  });

  test("?token= and open metrics are for development on a loopback address, unless said otherwise", () => {
    const open = (env: Record<string, string>) => {
      const { allowQueryToken, metricsOpen } = load({ env });
      return { allowQueryToken, metricsOpen };
    };
    const production = { ENVIRONMENT: "production", SECRET_KEY: "k".repeat(32) };
    expect(open({})).toEqual({ allowQueryToken: true, metricsOpen: true });
    expect(open({ HOST: "0.0.0.0" })).toEqual({ allowQueryToken: false, metricsOpen: false });
    expect(open(production)).toEqual({ allowQueryToken: false, metricsOpen: false });
    expect(open({ ...production, PAM_QUERY_TOKEN: "on" }).allowQueryToken).toBe(true);
    expect(open({ PAM_QUERY_TOKEN: "off" }).allowQueryToken).toBe(false);
    expect(open({ METRICS_TOKEN: "m" }).metricsOpen).toBe(false);
  });

  test("the embedded database has a folder of its own inside the data folder", () => {
    expect(load({ env: { PAM_DATA_DIR: "/srv/pam" } }).databaseDir).toBe("/srv/pam/postgres");
  });

  test("a short SECRET_KEY is a warning outside production, and the warning does not repeat it", () => {
    const { warnings } = load({ env: { SECRET_KEY: "canary" } });
    expect(warnings).toHaveLength(1);
    expect(warnings.join()).not.toContain("canary");
  });
});

describe("the docs of the settings", () => {
  test(".env.example and docs/configuration.md say what the source says", async () => {
    expect(await readFile(".env.example", "utf8")).toBe(envExample(list));
    expect(await readFile("docs/configuration.md", "utf8")).toBe(configurationPage(list));
  });

  test(".env.example with every line switched on is a valid configuration equal to the defaults", () => {
    const envFileText = envExample(list).replaceAll(/^# ([A-Z_]+=)/gm, "$1");
    expect(load({ envFileText })).toEqual(load());
  });

  test("--help names every flag and no secret", () => {
    expect(load({ argv: ["--help"], env: { ENVIRONMENT: "production" } }).help).toBe(true);
    expect(helpText(list)).toContain("--data-dir");
    expect(helpText(list)).not.toContain("secret-key");
  });
});

describe("the generated secret", () => {
  let dataDir = "";
  beforeEach(async () => {
    dataDir = path.join(await mkdtemp(path.join(tmpdir(), "pam-secret-")), "data");
  });
  afterEach(() => rm(path.dirname(dataDir), { recursive: true, force: true }));

  test("is made once, is 256 bits, and only its owner can read it", async () => {
    const secret = await ensureSecret(dataDir);
    expect(secret).toMatch(/^[0-9a-f]{64}$/);
    expect(await ensureSecret(dataDir)).toBe(secret);
    const [file = ""] = await readdir(dataDir);
    expect((await stat(path.join(dataDir, file))).mode & 0o777).toBe(0o600);
  });

  test("is the same for ten processes that start at once, and leaves one file", async () => {
    const secrets = await Promise.all(Array.from({ length: 10 }, () => ensureSecret(dataDir)));
    expect(new Set(secrets).size).toBe(1);
    expect(await readdir(dataDir)).toHaveLength(1);
  });

  test("a damaged file is refused with a next step, never used or replaced", async () => {
    await ensureSecret(dataDir);
    const [file = ""] = await readdir(dataDir);
    await writeFile(path.join(dataDir, file), "short");
    await expect(ensureSecret(dataDir)).rejects.toThrow(/Delete it/);
  });
});
