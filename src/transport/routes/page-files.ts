import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

export interface PageFile {
  readonly name: string;
  readonly contentType: string;
  readonly etag: string;
  /** Its name changes with its content, so that it may be kept for ever. */
  readonly lasting: boolean;
  readonly bytes: Uint8Array;
  /** The bytes in a content coding, made at the first request for it. */
  encoded(coding: Coding): Uint8Array;
}

export type Coding = "br" | "gzip";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".webmanifest": "application/manifest+json",
};

/** What a browser may ask for of a folder, read into memory; empty when there is no such folder. */
export function readPageFiles(folder: string): PageFile[] {
  return namesIn(folder).map((name) => pageFile(name, readFileSync(path.join(folder, name))));
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => Object.hasOwn(types, path.extname(name)));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  }
}

function pageFile(name: string, bytes: Uint8Array): PageFile {
  const made = new Map<Coding, Uint8Array>();
  return {
    name,
    contentType: types[path.extname(name)] ?? "application/octet-stream",
    etag: `"${createHash("sha256").update(bytes).digest("base64url").slice(0, 22)}"`,
    lasting: /-[A-Z0-9]{8}\.\w+$/.test(name),
    bytes,
    encoded(coding) {
      const known = made.get(coding) ?? compress(bytes, coding);
      made.set(coding, known);
      return known;
    },
  };
}

/** Brotli's 9 takes some 20 ms for the page's code; its best, 11, would hold the loop for a quarter of a second. */
function compress(bytes: Uint8Array, coding: Coding): Uint8Array {
  if (coding === "gzip") return gzipSync(bytes, { level: 9 });
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
}
