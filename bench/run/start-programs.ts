import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Programs whose start is timed. `pam` finds its database running, `pam embedded` starts one of its own. */
export type StartProgram = "node" | "uws" | "pam" | "pam embedded";

export interface StartCommand {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** By what it is known to be ready: its first output, or that it has ended. */
  readonly ready: "output" | "exit";
}

export interface StartSurroundings {
  readonly databaseUrl: string;
  readonly secret: string;
  /** Where it may keep data; the same at each start. */
  readonly folder: string;
}

const below = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** The engine as `npm start` runs it once it is built. @throws Error when it is not. */
export function startCommand(program: StartProgram, surroundings: StartSurroundings): StartCommand {
  if (program === "node") return { args: ["-e", "0"], env: {}, ready: "exit" };
  if (program === "uws") return { args: [below("bench/servers/uws-listen.mjs")], env: {}, ready: "output" };
  const main = below("dist/main.js");
  if (!existsSync(main)) throw new Error("There is no built server: `npm run bench` builds it first.");
  const { databaseUrl, secret, folder } = surroundings;
  const env = {
    PORT: "0",
    SECRET_KEY: secret,
    LOG_LEVEL: "warn",
    PAM_DATA_DIR: folder,
    PAM_DRAIN_MS: "0",
    ...(program === "pam" && { DATABASE_URL: databaseUrl }),
  };
  return { args: [main, "--json"], env, ready: "output" };
}
