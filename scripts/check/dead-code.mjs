import { runTool } from "./run-tool.mjs";

/** Files, exports and dependencies that nothing uses, and imports that no dependency provides. */
export async function checkDeadCode(root) {
  const { code, stdout, stderr } = await runTool(
    { package: "knip", bin: "bin/knip.js" },
    ["--no-progress", "--reporter", "json", "--directory", root],
    root,
  );
  const report = parseReport(stdout);
  if (report === undefined) return [`knip gave no report: ${stderr.trim().slice(0, 500)}`];
  const problems = report.issues.flatMap(problemsOf);
  return code !== 0 && problems.length === 0 ? [`knip ended with code ${code}: ${stderr.trim()}`] : problems;
}

function problemsOf({ file, ...kinds }) {
  return Object.entries(kinds).flatMap(([kind, items]) =>
    (Array.isArray(items) ? items : [])
      .flat()
      .map(
        (item) => `${file}${item.line ? `:${item.line}` : ""} unused or missing ${item.name ?? ""} (${kind})`,
      ),
  );
}

function parseReport(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
