import { readFileSync } from "node:fs";
import { hashOf } from "../src/understanding/learned/features.ts";
import type { WordKin } from "../src/understanding/learned/word-kin.ts";

export const wordKinFile = new URL("./english/word-kin.txt", import.meta.url);

/** Words that are used alike stand in one line. */
export function readKin(): WordKin {
  const lines = readFileSync(wordKinFile, "utf8").trim().split("\n");
  const known = new Map(
    lines.flatMap((line, at) => line.split(" ").map((word) => [hashOf(word), at] as const)),
  );
  const sorted = [...known].sort(([one], [other]) => one - other);
  return {
    hashes: Uint32Array.from(sorted, ([hash]) => hash),
    kins: Uint16Array.from(sorted, ([, kin]) => kin),
  };
}
