/** Addresses with those that PAM's predecessors had: what stands under `/api/` stands under `/api/v1/` too, behind its own. */
export function withOlderPaths(paths: readonly string[]): readonly string[] {
  const older = paths
    .filter((path) => path.startsWith("/api/"))
    .map((path) => path.replace("/api/", "/api/v1/"));
  return [...paths, ...older];
}
