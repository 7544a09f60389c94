/** What stands elsewhere now: the message by REST, and what PAM can do. */
const moved = [
  ["/api/pam/chat", "/api/chat"],
  ["/api/pam/tools", "/api/actions"],
] as const;

/**
 * Addresses with those that PAM's predecessors had: behind its own each at the place that it was moved from, and behind all of these
 * what stands under `/api/` under `/api/v1/` too. Whose path named a user is read in `named-user.ts`.
 */
export function withOlderPaths(paths: readonly string[]): readonly string[] {
  const named = [...paths, ...paths.flatMap(beforeMove)];
  const older = named
    .filter((path) => path.startsWith("/api/"))
    .map((path) => path.replace("/api/", "/api/v1/"));
  return [...named, ...older];
}

function beforeMove(path: string): string[] {
  const found = moved.find(([own]) => path === own || path.startsWith(`${own}/`));
  return found === undefined ? [] : [found[1] + path.slice(found[0].length)];
}
