/** The word closest to what was typed, when at most two edits away; undefined otherwise. For "did you mean". */
export function nearest(typed: string, words: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestEdits = 3;
  for (const word of words) {
    const edits = editsBetween(typed.slice(0, 64), word);
    if (edits < bestEdits) {
      best = word;
      bestEdits = edits;
    }
  }
  return best;
}

/** Levenshtein's distance, one row at a time. */
function editsBetween(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (const [index, letter] of [...left].entries()) {
    row = nextRow({ above: row, letter, word: right, first: index + 1 });
  }
  return row.at(-1) ?? 0;
}

function nextRow(input: { above: number[]; letter: string; word: string; first: number }): number[] {
  const row = [input.first];
  for (let column = 1; column <= input.word.length; column += 1) {
    const replaced = (input.above[column - 1] ?? 0) + (input.word[column - 1] === input.letter ? 0 : 1);
    row.push(Math.min((input.above[column] ?? 0) + 1, (row[column - 1] ?? 0) + 1, replaced));
  }
  return row;
}
