import { closeSync, fsyncSync, openSync, renameSync, writeSync } from "node:fs";
import { ownIdentity } from "./host-process.ts";

/**
 * Replaces a small file in one step, readable by this user only. A reader sees the old content or the new,
 * also after a power cut.
 */
export function writeDurably(path: string, content: string): void {
  const draft = `${path}.${ownIdentity().pid}.tmp`;
  const file = openSync(draft, "w", 0o600);
  try {
    writeSync(file, content);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(draft, path);
}
