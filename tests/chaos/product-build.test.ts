import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildTestServer } from "../../chaos/build/build-test-server.ts";
import { crashPointNames } from "../../chaos/build/crash-points.ts";
import { bundleServer } from "../crash/bundle-server.ts";

const folder = mkdtempSync(join(tmpdir(), "pam-product-"));
let product = "";
let testBuild = "";

beforeAll(async () => {
  await Promise.all([bundleServer(join(folder, "product")), buildTestServer(join(folder, "test"))]);
  [product = "", testBuild = ""] = ["product", "test"].map((name) => code(join(folder, name, "main.js")));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What runs, without the source map behind it. */
function code(file: string): string {
  return readFileSync(file, "utf8").split("//# sourceMappingURL")[0] ?? "";
}

describe("crash points", () => {
  test("nothing of them is in the product", () => {
    expect(product).toContain("pam_commit");
    expect(product).not.toMatch(/PAM_CRASH_AT|crashAt|CHAOS_/);
    expect(crashPointNames.filter((name) => product.includes(`"${name}"`))).toEqual([]);
  });

  test("each of them is in the test build", () => {
    const dynamic = /^(idempotent|unsafe|cancel|decision)\./;
    const missing = crashPointNames.filter((name) => testBuild.split(`"${name}"`).length < 2 + 1);
    expect(missing.filter((name) => !dynamic.test(name))).toEqual([]);
    expect(testBuild).toContain("PAM_CRASH_AT");
  });
});
