const lengthMax = 64;

/** The names that differ from `wrong` by at most a third of their letters, or share its words; closest first, three at most. */
export function similarNames(wrong: string, names: readonly string[]): string[] {
  const typed = wrong.slice(0, lengthMax).toLowerCase();
  return names
    .map((name) => ({ name, distance: distanceOf(typed, name) }))
    .filter(({ name, distance }) => distance <= Math.ceil(name.length / 3) || sharesWords(typed, name))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ name }) => name);
}

/** `add_expense` is meant to be `create_expense`: the noun is the same. */
function sharesWords(a: string, b: string): boolean {
  const words = new Set(a.split(/[^a-z0-9]+/).filter((word) => word.length > 3));
  return b.split("_").some((word) => words.has(word));
}

/** Levenshtein's edit distance, one row at a time. */
function distanceOf(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
