type Input = Readonly<Record<string, unknown>>;

/** A tool's input as lines of text, one a field: text as it is, all else as JSON. */
export function fieldsOf(input: Input): Record<string, string> {
  return Object.fromEntries(
    Object.entries(input).map(([name, value]) => [
      name,
      typeof value === "string" ? value : JSON.stringify(value),
    ]),
  );
}

/** The input that the lines stand for; a field that was text stays text. */
export function editedInput(
  before: Input,
  fields: Readonly<Record<string, string>>,
): { input: Input } | { problem: string } {
  const input: Record<string, unknown> = {};
  for (const [name, text] of Object.entries(fields)) {
    if (typeof before[name] === "string") input[name] = text;
    else {
      const value = parsed(text);
      if (value === undefined) return { problem: `“${name}” is no longer JSON. Mend it, or go back.` };
      input[name] = value;
    }
  }
  return { input };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
