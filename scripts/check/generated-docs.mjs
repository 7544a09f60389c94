import { staleDocs } from "../generate-docs.mjs";

/** Generated files that the source has moved away from. */
export async function checkGeneratedDocs(root) {
  const stale = await staleDocs({ root, write: false });
  return stale.map((file) => `${file} is out of date: run node scripts/generate-docs.mjs`);
}
