import { runTool } from "./run-tool.mjs";

/** Lint and format, with the rules of biome.json. Its warnings count as problems too. */
export async function checkStyle(root) {
  const { stdout, stderr } = await runTool(
    { package: "@biomejs/biome", bin: "bin/biome" },
    ["ci", "--reporter=json", "--max-diagnostics=none", "--colors=off", "."],
    root,
  );
  const report = parseReport(stdout);
  if (report === undefined) return [`biome gave no report: ${stderr.trim().slice(0, 500)}`];
  const { changed = 0, unchanged = 0 } = report.summary;
  // One file is biome.json itself.
  if (changed + unchanged <= 1) return ["biome looked at no file"];
  // What a command can't mend is read first.
  const byKind = report.diagnostics.sort((left, right) => rank(left) - rank(right));
  return byKind.map(({ location, message, category }) => {
    const line = location?.start?.line ? `:${location.start.line}` : "";
    return `${location?.path ?? "?"}${line} ${message} (${category})`;
  });
}

function rank({ category }) {
  return ["lint", "assist", "format"].findIndex((kind) => category?.startsWith(kind));
}

function parseReport(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
