import { readFile } from "node:fs/promises";
import path from "node:path";

const EXAMPLE = "tests/support/example-tool.ts";

/** The example of the pages, which the tests compile and run, as it would stand in the source. */
export async function toolExample(root) {
  const text = await readFile(path.join(root, EXAMPLE), "utf8").catch(() => "");
  const code = text.replace("../../src/tools/define-tool.ts", "../define-tool.ts").trimEnd();
  return `\`\`\`ts\n${code}\n\`\`\``;
}
