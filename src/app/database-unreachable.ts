import type { Config } from "../config.ts";
import { StartError } from "./start-error.ts";

/** What a driver says of a database that is not there, in words for the operator. */
export function unreachable(error: unknown, config: Config): StartError | null {
  const code = typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
  const where =
    config.databaseUrl === undefined
      ? "The embedded database"
      : `The database at ${hostOf(config.databaseUrl)}`;
  if (/^(ECONN|ENOTFOUND|EAI_|EHOST|ENETUNREACH|CONNECT_|CONNECTION_|57P03)/.test(code)) {
    return new StartError(
      "database_unreachable",
      `${where} can't be reached (${code}).`,
      "Check that it runs and that DATABASE_URL is right, or unset DATABASE_URL to use the embedded one.",
    );
  }
  if (code === "28P01" || code === "28000" || code === "3D000") {
    return new StartError(
      "database_login_refused",
      `${where} refused the login (${code}).`,
      "Check user, password and database name in DATABASE_URL.",
    );
  }
  return null;
}

function hostOf(url: string): string {
  try {
    return new URL(url).host;
  } catch {
    return "DATABASE_URL";
  }
}
