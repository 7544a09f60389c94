/** What stops a script, as one sentence and a next step; it is printed without a stack trace. */
export class StartError extends Error {
  constructor(sentence, nextStep, details = "") {
    super(`${sentence} ${nextStep}`);
    this.name = "StartError";
    this.details = details;
  }
}

/** Runs a script's work; a StartError becomes its sentence on standard error and exit code 1. */
export async function runScript(work) {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    if (error.details !== "") console.error(error.details);
    console.error(error.message);
    process.exitCode = 1;
  }
}
