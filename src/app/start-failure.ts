import { WorkerRefused } from "./worker.ts";

/** Why the process did not start, in one line: a sentence and a next step. Stacks are for bugs, in the log. */
export function sentenceOf(error: unknown): string {
  // It comes from this very function, in the worker.
  if (error instanceof WorkerRefused) return error.message;
  if (!(error instanceof Error)) return `PAM could not start: ${String(error)}`;
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  const message = "sentence" in error ? String(error.sentence) : error.message.split("\n", 1)[0];
  const nextStep = "nextStep" in error ? ` ${error.nextStep}` : "";
  // Our own codes are in lower case and come with whole sentences; those of the system do not.
  const lead = /^[a-z]+(_[a-z]+)+$/.test(code) ? "" : "PAM could not start: ";
  return `${lead}${message}${nextStep}${code === "" ? "" : ` [${code}]`}`;
}
