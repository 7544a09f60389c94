import { readFile } from "node:fs/promises";
import path from "node:path";
import { parse } from "@swc/core";

/** One file's syntax tree, and a way to tell the line of a node. swc counts bytes from 1. */
export async function syntaxTree(root, file) {
  const bytes = await readFile(path.join(root, file));
  const tree = await parse(bytes.toString("utf8"), {
    syntax: "typescript",
    tsx: file.endsWith("x"),
    decorators: false,
    target: "es2022",
  });
  const lineOf = (node) =>
    bytes
      .subarray(0, Math.max(0, node.span.start - 1))
      .toString("latin1")
      .split("\n").length;
  return { tree, lineOf };
}

/** The nodes directly below a node, in source order. */
export function children(node) {
  return Object.values(node)
    .flatMap((value) => (Array.isArray(value) ? value : [value]))
    .flatMap(asNode);
}

/** swc wraps arguments, declarators and the like in objects without a type of their own. */
function asNode(value) {
  if (typeof value !== "object" || value === null) return [];
  if (typeof value.type === "string") return [value];
  return Object.values(value).filter(
    (inner) => typeof inner === "object" && inner !== null && typeof inner.type === "string",
  );
}
