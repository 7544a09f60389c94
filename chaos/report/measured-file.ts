import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Measurement } from "../measure/measurement.ts";
import { thisMachine } from "./machine.ts";

/** The newest result of each measurement, by its name: they are made one by one, and a run that ends early keeps those it made. */
export function keepMeasured(file: string, name: string, measured: Measurement): void {
  const known = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
  const record = { at: new Date().toISOString(), machine: thisMachine(), ...measured };
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify({ ...known, [name]: record }, null, 2)}\n`);
}
