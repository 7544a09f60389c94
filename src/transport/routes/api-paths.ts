/** The address of something, and the one that PAM's predecessors had for it. */
export function apiPaths(path: string): string[] {
  return [`/api/${path}`, `/api/v1/${path}`];
}
