export class PatchDriverError extends Error {
  readonly code: "driver_missing" | "driver_version" | "driver_changed";
}

/** `root` holds node_modules/ and patches/. `patched` false: it was already. Throws PatchDriverError. */
export function patchDriver(options: { root: string }): { patched: boolean; version: string };
