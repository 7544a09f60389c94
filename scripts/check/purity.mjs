import { isPure } from "./rings.mjs";
import { sourceFiles } from "./source-files.mjs";
import { children, syntaxTree } from "./syntax-tree.mjs";

/** Members through which time, chance and the world come in. Plain globals such as `fetch` are biome's part. */
const BANNED_MEMBERS = new Map([
  ["Date.now", "take the time from the Clock port"],
  ["Math.random", "take chance from the Random port"],
]);

/** Time and chance in the pure core: `Date.now()`, `new Date()` without an argument, `Math.random()`, dynamic imports. */
export async function checkPurity(root) {
  const files = (await sourceFiles(root, ["src"], [".ts", ".tsx"])).filter(isPure);
  if (files.length === 0) return ["no file of the pure core was seen"];
  const found = await Promise.all(files.map((file) => impureIn(root, file)));
  return found.flat();
}

async function impureIn(root, file) {
  const { tree, lineOf } = await syntaxTree(root, file);
  const problems = [];
  const walk = (node) => {
    const reason = impurityOf(node);
    if (reason !== undefined) problems.push(`${file}:${lineOf(node)} ${reason}`);
    for (const child of children(node)) walk(child);
  };
  walk(tree);
  return problems;
}

function impurityOf(node) {
  if (node.type === "MemberExpression") {
    const member = `${node.object.value}.${memberName(node.property)}`;
    const advice = BANNED_MEMBERS.get(member);
    return advice && `${member}: the core is pure, ${advice}`;
  }
  if (node.type === "NewExpression" && node.callee.value === "Date" && (node.arguments ?? []).length === 0) {
    return "new Date(): the core is pure, take the time from the Clock port";
  }
  if (node.type === "CallExpression" && node.callee.type === "Import")
    return "import(): the core has no world to load";
  if (node.type === "CallExpression" && node.callee.value === "Date")
    return "Date(): the core is pure, use the Clock port";
  return undefined;
}

/** `Date.now` and `Date["now"]` are the same. */
function memberName(property) {
  return property.type === "Computed" ? property.expression.value : property.value;
}
