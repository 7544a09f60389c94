import path from "node:path";
import { isExecutable } from "./executable.mjs";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const ELSEWHERE = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** A browser of the Chromium family. Tests that need one are called `*.browser.test.ts` and find it in CHROMIUM_PATH. */
export const chromium = {
  name: "Chromium",
  testSuffix: ".browser.test.ts",
  variable: "CHROMIUM_PATH",
  debianPackage: "chromium",
  advice: "Install Chromium or Chrome (Debian: apt-get install chromium), or set CHROMIUM_PATH to one.",
  find: () => {
    const set = process.env.CHROMIUM_PATH;
    const folders = (process.env.PATH ?? "").split(path.delimiter);
    const candidates = folders.flatMap((folder) => NAMES.map((name) => path.join(folder, name)));
    return [...(set ? [set] : []), ...candidates, ...ELSEWHERE].find(isExecutable);
  },
};
