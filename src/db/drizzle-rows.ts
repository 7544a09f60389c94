import type { SQL } from "drizzle-orm";
import { PamError } from "../protocol/errors.ts";
import type { PamRow } from "./pam-row.ts";
import type { TenantDatabase } from "./tenant-database.ts";

/** Rows of an engine function. drizzle leaves times as text; everywhere else they are Dates. */
export async function pamRows(tx: TenantDatabase, query: SQL): Promise<PamRow[]> {
  const rows = await tx.execute<Omit<PamRow, "at" | "deadline"> & { at: string; [key: string]: unknown }>(
    query,
  );
  return rows.map((row) => ({ ...row, seq: Number(row.seq), at: new Date(row.at), deadline: null }));
}

export async function onePamRow(tx: TenantDatabase, query: SQL): Promise<PamRow> {
  const [row] = await pamRows(tx, query);
  if (row === undefined) throw new PamError("internal");
  return row;
}
