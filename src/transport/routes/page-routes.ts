import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { HttpReply, SocketServer } from "../socket-server.ts";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".webmanifest": "application/manifest+json",
};

/** Scripts, styles and connections of our own origin only; nothing inline; nobody may frame us. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** The page, read once and served from memory. Without a build there is none, and `/` says how to make it. */
export function registerPageRoutes(server: SocketServer, folder: string): void {
  const files = filesIn(folder);
  for (const name of files) {
    const file = readPageFile(path.join(folder, name));
    server.route("get", name === "index.html" ? "/" : `/${name}`, (request) =>
      request.header("if-none-match") === file.etag ? { status: 304, headers: file.headers } : file.reply,
    );
  }
  if (!files.includes("index.html")) server.route("get", "/", () => notBuilt);
}

const notBuilt: HttpReply = {
  status: 503,
  headers: { "content-type": "text/plain; charset=utf-8" },
  body: "The page has not been built. Run npm start once: it builds what is missing.\n",
};

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => Object.hasOwn(types, path.extname(name)));
  } catch {
    return [];
  }
}

function readPageFile(file: string) {
  const body = readFileSync(file);
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
  // Names with a checksum never change their content.
  const lasting = /-[A-Z0-9]{8}\.\w+$/.test(file);
  const headers = {
    "content-type": types[path.extname(file)] ?? "application/octet-stream",
    "cache-control": lasting ? "public, max-age=31536000, immutable" : "no-cache",
    etag,
    "content-security-policy": policy,
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
  };
  return { etag, headers, reply: { status: 200, headers, body } };
}
