import { runTool } from "./run-tool.mjs";

/** The compiler's complaints, one a line. */
export async function checkTypes(root) {
  const { code, stdout, stderr } = await runTool(
    { package: "typescript", bin: "bin/tsc" },
    ["--noEmit", "--pretty", "false", "-p", "tsconfig.json"],
    root,
  );
  const problems = `${stdout}${stderr}`.split("\n").filter((line) => line.trim() !== "");
  return code !== 0 && problems.length === 0 ? [`the compiler ended with code ${code}`] : problems;
}
