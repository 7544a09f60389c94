import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { expect, test } from "vitest";
import { chooseServer } from "../../src/transport/choose-server.ts";
import { addressFromBytes, addressFromText } from "../../src/transport/peer-address.ts";
import { PINNED_SHA256 } from "../../src/transport/uws-checksums.ts";
import { loadUws } from "../../src/transport/uws-native.ts";
import { LIMITS } from "./rig.ts";

const BINARY = `uws_${process.platform}_${process.arch}_${process.versions.modules}.node`;

function choose(load: typeof loadUws, preference: "auto" | "uws" | "node" = "auto") {
  const warnings: string[] = [];
  const log = { warn: (message: string): void => void warnings.push(message) };
  const server = chooseServer({ preference, limits: LIMITS, log, load: () => load() });
  return { name: server.name, warnings, closed: server.close() };
}

test("uWebSockets.js is chosen where it loads, the other one when asked for, both without a word", async () => {
  const auto = choose(loadUws);
  const node = choose(loadUws, "node");
  expect([auto.name, node.name]).toEqual(["uws", "node"]);
  expect([auto.warnings, node.warnings]).toEqual([[], []]);
  await Promise.all([auto.closed, node.closed]);
});

test("a binary with another checksum is not loaded: one warning, and the other server", async () => {
  const foreign = () => loadUws({ binary: BINARY, pinned: { ...PINNED_SHA256, [BINARY]: "0".repeat(64) } });
  for (const preference of ["auto", "uws"] as const) {
    const { name, warnings, closed } = choose(foreign, preference);
    expect(name).toBe("node");
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain(`checksum of ${BINARY}`);
    await closed;
  }
});

test("a machine without a binary, or with a missing file, gets the other server and one warning", async () => {
  const unknown = choose(() => loadUws({ binary: "uws_plan9_mips_1.node", pinned: PINNED_SHA256 }));
  const missing = choose(() =>
    loadUws({ binary: "uws_none.node", pinned: { "uws_none.node": "0".repeat(64) } }),
  );
  expect([unknown.name, missing.name]).toEqual(["node", "node"]);
  expect(unknown.warnings[0]).toContain("no checked binary for this machine (uws_plan9_mips_1.node)");
  expect(missing.warnings[0]).toContain("can't be loaded");
  await Promise.all([unknown.closed, missing.closed]);
});

test("the choice survives bundling: the native module is found beside the bundle", async () => {
  const folder = mkdtempSync(join("node_modules", ".bundle-"));
  try {
    const outfile = join(folder, "bundle.mjs");
    const contents = `import { chooseServer } from "./src/transport/choose-server.ts";
      const server = chooseServer({ preference: "auto", limits: ${JSON.stringify(LIMITS)}, log: console });
      await server.listen("127.0.0.1", 0);
      console.log(server.name);
      await server.close();`;
    await build({
      stdin: { contents, resolveDir: ".", loader: "ts" },
      bundle: true,
      platform: "node",
      format: "esm",
      outfile,
      external: ["uWebSockets.js", "ws"],
    });
    const { stdout, stderr, status } = spawnSync(process.execPath, [outfile], { encoding: "utf8" });
    expect({ stdout, stderr, status }).toEqual({ stdout: "uws\n", stderr: "", status: 0 });
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("addresses: an IPv4 peer of an IPv6 listener is told as IPv4, IPv6 in its canonical form", () => {
  const mapped = [...new Uint8Array(10), 255, 255, 10, 0, 0, 7];
  expect(addressFromBytes(new Uint8Array(mapped))).toBe("10.0.0.7");
  expect(addressFromBytes(new Uint8Array([192, 168, 0, 1]))).toBe("192.168.0.1");
  expect(addressFromBytes(new Uint8Array([...new Uint8Array(15), 1]))).toBe("::1");
  expect(addressFromBytes(new Uint8Array([0x20, 1, 0xd, 0xb8, ...new Uint8Array(11), 5]))).toBe(
    "2001:db8::5",
  );
  expect(addressFromBytes(new Uint8Array())).toBe("");
  expect(addressFromText("::ffff:10.0.0.7")).toBe("10.0.0.7");
  expect([addressFromText("::1"), addressFromText(undefined)]).toEqual(["::1", ""]);
});
