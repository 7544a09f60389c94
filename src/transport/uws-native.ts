import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { arch, platform, versions } from "node:process";
import { PINNED_SHA256 } from "./uws-checksums.ts";

/** The native module, as far as it is used here. */
export type UwsModule = Pick<
  typeof import("uWebSockets.js"),
  "App" | "us_listen_socket_close" | "us_socket_local_port"
>;

export type NativeLoad = { readonly uws: UwsModule } | { readonly refusal: string };

export interface NativeLookup {
  /** Name of this machine's binary, for example `uws_linux_x64_115.node`. */
  readonly binary: string;
  /** SHA-256, hex, by binary name. */
  readonly pinned: Readonly<Record<string, string>>;
}

const OF_THIS_MACHINE: NativeLookup = {
  binary: `uws_${platform}_${arch}_${versions.modules}.node`,
  pinned: PINNED_SHA256,
};

/**
 * Loads uWebSockets.js after its binary has been compared with the pinned checksum: native code that is not
 * the code we tested is not run. Never throws; `refusal` says in one sentence why it is not used.
 */
export function loadUws({ binary, pinned }: NativeLookup = OF_THIS_MACHINE): NativeLoad {
  const expected = pinned[binary];
  if (expected === undefined)
    return { refusal: `uWebSockets.js has no checked binary for this machine (${binary}).` };
  try {
    // A require made here survives bundling: the module stays outside the bundle and is found beside it.
    const require = createRequire(import.meta.url);
    const file = join(dirname(require.resolve("uWebSockets.js")), binary);
    const actual = createHash("sha256").update(readFileSync(file)).digest("hex");
    if (actual !== expected)
      return { refusal: `The checksum of ${binary} is not the expected one; it was not loaded.` };
    return { uws: require("uWebSockets.js") as UwsModule };
  } catch (error) {
    const [firstLine] = String(error instanceof Error ? error.message : error).split("\n");
    return { refusal: `uWebSockets.js can't be loaded: ${firstLine}` };
  }
}
