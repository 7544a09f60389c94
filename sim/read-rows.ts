import type { Client } from "../src/db/driver.ts";
import { asPamError, type Database } from "./database.ts";
import { lineOf } from "./line.ts";

/** One read, as one round trip. */
export async function readRows<T>(
  client: Client,
  label: string,
  work: (database: Database) => T,
): Promise<T> {
  const { database, process } = lineOf(client);
  try {
    return await database.call(process, label, () => work(database));
  } catch (error) {
    throw asPamError(error);
  }
}
