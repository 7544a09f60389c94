import { existsSync } from "node:fs";
import { defineConfig } from "vitest/config";

/** Prepares what tests share, such as the database; tests that need a service say so by their suffix. */
const globalSetup = "tests/support/global-setup.ts";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts", "tests/**/*.test.tsx"],
    // Ending a worker thread with open uWebSockets.js sockets aborts the whole process; a fork can end cleanly.
    pool: "forks",
    maxWorkers: 2,
    globalSetup: existsSync(globalSetup) ? [globalSetup] : [],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    teardownTimeout: 20_000,
    // The build is not what the tests are about; it must never be watched or collected.
    exclude: ["node_modules/**", "dist/**", ".pam/**"],
  },
});
