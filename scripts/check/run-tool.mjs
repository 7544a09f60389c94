import { execFile } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";

const NODE_MODULES = fileURLToPath(new URL("../../node_modules", import.meta.url));
const OUTPUT_BYTES_MAX = 64 * 1024 * 1024;
const TOOL_MS_MAX = 180_000;

/**
 * Runs a tool of our dependencies in `cwd`, without a shell and whatever the folder's own dependencies are.
 * @param tool.package The package that has it, for example `typescript`.
 * @param tool.bin Path of its script inside that package.
 * @returns `{ code, stdout, stderr }`; rejects only when the tool could not be run at all.
 */
export function runTool(tool, args, cwd) {
  const script = path.join(NODE_MODULES, tool.package, tool.bin);
  const options = { cwd, maxBuffer: OUTPUT_BYTES_MAX, timeout: TOOL_MS_MAX };
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [script, ...args], options, (error, stdout, stderr) => {
      if (error !== null && typeof error.code !== "number") reject(error);
      else resolve({ code: error?.code ?? 0, stdout, stderr });
    });
  });
}
