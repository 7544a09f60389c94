const idCharsMax = 120;
const nameCharsMax = 128;

/**
 * Gives each tool use an id that is unique within one request and made of the characters that the API allows.
 * An id that is both already stays as it is.
 */
export class ToolUseIds {
  readonly #taken = new Set<string>();

  constructor(taken: Iterable<string> = []) {
    for (const id of taken) this.#taken.add(id);
  }

  claim(id: string): string {
    const clean = allowedCharacters(id).slice(0, idCharsMax) || "tool_use";
    let unique = clean;
    for (let n = 2; this.#taken.has(unique); n++) unique = `${clean}_${n}`;
    this.#taken.add(unique);
    return unique;
  }
}

/** A tool's name as the API takes it: a model may have made one up. */
export function wireToolName(name: string): string {
  return allowedCharacters(name).slice(0, nameCharsMax) || "unknown_tool";
}

function allowedCharacters(text: string): string {
  return text.replace(/[^a-zA-Z0-9_-]/g, "_");
}
