import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { applyPatch, parsePatch, reversePatch } from "diff";
import { build } from "esbuild";
import { afterEach, beforeEach, expect, test } from "vitest";
import { patchDriver } from "../scripts/patch-driver.mjs";
import { assertPatchedDriver, UnpatchedDriverError } from "../src/db/driver.ts";

const project = fileURLToPath(new URL("..", import.meta.url));
const patch = parsePatch(readFileSync(join(project, "patches", "postgres@3.4.9.patch"), "utf8"));
const paths = patch.map(({ newFileName = "" }) => newFileName.replace(/^b\//, ""));

let root: string;
const file = (path: string) => join(root, "node_modules", "postgres", path);
const texts = () => paths.map((path) => readFileSync(file(path), "utf8"));

/** A project of its own whose driver is as published: the installed one with the patch taken back. */
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "pam-patch-"));
  for (const part of ["patches", "node_modules/postgres"])
    cpSync(join(project, part), join(root, part), { recursive: true });
  patch.forEach((piece, index) => {
    const path = file(paths[index] ?? "");
    const original = applyPatch(readFileSync(path, "utf8"), reversePatch(piece));
    expect(original).not.toBe(false);
    writeFileSync(path, String(original));
  });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test("patching gives what the patch file says, in both module formats, and a second run changes nothing", () => {
  const published = texts();
  expect(patchDriver({ root })).toEqual({ patched: true, version: "3.4.9" });
  const patched = texts();
  expect(patched).toEqual(published.map((text, index) => applyPatch(text, patch[index] ?? "")));
  expect(paths.filter((path) => path.startsWith("cjs/"))).toHaveLength(2);
  expect(patchDriver({ root })).toEqual({ patched: false, version: "3.4.9" });
  expect(texts()).toEqual(patched);
});

test("a run that was cut half way is completed by the next", () => {
  patchDriver({ root });
  const patched = texts();
  const index = file("src/index.js");
  const pieces = patch.filter(({ newFileName }) => newFileName === "b/src/index.js");
  expect(pieces).toHaveLength(1);
  writeFileSync(
    index,
    String(applyPatch(patched[paths.indexOf("src/index.js")] ?? "", reversePatch(pieces)[0] ?? "")),
  );
  expect(patchDriver({ root }).patched).toBe(true);
  expect(texts()).toEqual(patched);
});

test("another version, a changed file and a missing driver are refused with their code, and nothing is written", () => {
  const index = file("src/index.js");
  writeFileSync(
    index,
    readFileSync(index, "utf8").replaceAll("connection.onclose = reject", "connection.onclose = noop"),
  );
  const before = texts();
  expect(() => patchDriver({ root })).toThrow(expect.objectContaining({ code: "driver_changed" }));
  writeFileSync(file("package.json"), JSON.stringify({ version: "3.5.0" }));
  expect(() => patchDriver({ root })).toThrow(expect.objectContaining({ code: "driver_version" }));
  expect(texts()).toEqual(before);
  rmSync(join(root, "node_modules"), { recursive: true });
  expect(() => patchDriver({ root })).toThrow(expect.objectContaining({ code: "driver_missing" }));
});

test("the start refuses an unpatched driver and takes a patched one, also from a bundle", async () => {
  const load = async () => {
    const entry = file("src/index.js");
    const bundle = join(root, `bundle-${Math.random()}.mjs`);
    await build({
      entryPoints: [entry],
      bundle: true,
      minify: true,
      platform: "node",
      format: "esm",
      outfile: bundle,
    });
    const { default: driver } = await import(bundle);
    return driver;
  };
  const unpatched = await load();
  expect(() => assertPatchedDriver(unpatched)).toThrow(UnpatchedDriverError);
  expect(() => assertPatchedDriver(unpatched)).toThrow(/node scripts\/patch-driver\.mjs/);
  patchDriver({ root });
  const patched = await load();
  expect(() => assertPatchedDriver(patched)).not.toThrow();
  expect(() => assertPatchedDriver(createRequire(import.meta.url)(file("cjs/src/index.js")))).not.toThrow();
  expect(() => assertPatchedDriver()).not.toThrow();
});
