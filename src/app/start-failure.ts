/** Why the process did not start, in one line: a sentence and a next step. Stacks are for bugs, in the log. */
export function sentenceOf(error: unknown): string {
  if (typeof error !== "object" || error === null) return `PAM could not start: ${String(error)}`;
  const code = "code" in error && typeof error.code === "string" ? ` [${error.code}]` : "";
  if ("sentence" in error && typeof error.sentence === "string" && "nextStep" in error)
    return `${error.sentence} ${error.nextStep}${code}`;
  const message = error instanceof Error ? error.message.split("\n", 1)[0] : String(error);
  if ("nextStep" in error) return `${message} ${error.nextStep}${code}`;
  return `PAM could not start: ${message}${code}`;
}
