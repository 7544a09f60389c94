import path from "node:path";
import { sourceFiles } from "./source-files.mjs";
import { syntaxTree } from "./syntax-tree.mjs";

/** What a component of the page may reach: the page, the client and the protocol. Packages are knip's to judge. */
const OPEN = /^(web|src\/client|src\/protocol)\//;
const FROM = new Set(["ImportDeclaration", "ExportNamedDeclaration", "ExportAllDeclaration"]);

/** The ring rule for files with JSX. */
export async function checkPageImports(root) {
  const files = await sourceFiles(root, ["web"], [".tsx"]);
  const found = await Promise.all(files.map((file) => breaches(root, file)));
  return found.flat();
}

async function breaches(root, file) {
  const { tree } = await syntaxTree(root, file);
  return tree.body
    .filter((node) => FROM.has(node.type) && node.source?.value.startsWith("."))
    .map((node) => path.posix.join(path.posix.dirname(file), node.source.value))
    .filter((target) => !OPEN.test(target))
    .map((target) => `${file} may not import ${target} (page-sees-client-and-protocol-only)`);
}
