import { sourceFiles } from "./source-files.mjs";
import { children, syntaxTree } from "./syntax-tree.mjs";

const DEPTH_MAX = 3;
const NESTING = new Set([
  "IfStatement",
  "ForStatement",
  "ForOfStatement",
  "ForInStatement",
  "WhileStatement",
  "DoWhileStatement",
  "SwitchStatement",
  "TryStatement",
]);
const FUNCTIONS = new Set([
  "FunctionDeclaration",
  "FunctionExpression",
  "ArrowFunctionExpression",
  "ClassMethod",
  "PrivateMethod",
  "Constructor",
  "GetterProperty",
  "SetterProperty",
  "MethodProperty",
]);

/** Functions whose statements nest deeper than three. `else if` continues its `if`. */
export async function checkDepth(root) {
  const files = await sourceFiles(
    root,
    ["src", "web", "bench", "chaos", "tests", "scripts"],
    [".ts", ".tsx", ".mjs"],
  );
  if (files.length === 0) return ["no file was seen"];
  const found = await Promise.all(files.map((file) => tooDeep(root, file)));
  return found.flat();
}

async function tooDeep(root, file) {
  const { tree, lineOf } = await syntaxTree(root, file);
  const problems = [];
  const walk = (node, depth) => {
    const here = depthAt(node, depth);
    if (here === DEPTH_MAX + 1 && NESTING.has(node.type)) {
      problems.push(`${file}:${lineOf(node)} nests deeper than ${DEPTH_MAX}`);
    }
    for (const child of children(node)) walk(child, isElseIf(node, child) ? here - 1 : here);
  };
  walk(tree, 0);
  return problems;
}

function depthAt(node, depth) {
  if (FUNCTIONS.has(node.type)) return 0;
  return NESTING.has(node.type) ? depth + 1 : depth;
}

function isElseIf(node, child) {
  return node.type === "IfStatement" && child.type === "IfStatement" && node.alternate === child;
}
