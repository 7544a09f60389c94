import { errorTable, PamError } from "../protocol/errors.ts";
import { GiveUp } from "./define-job.ts";

/**
 * What whoever asked for a job may read of why it was given up. The words of PamError and GiveUp are for people; what any other
 * exception says may be anything, and goes to the log and to operators only.
 */
export function toldProblem(error: unknown): { readonly code: string; readonly message: string } {
  const known = error instanceof GiveUp && error.cause instanceof PamError ? error.cause : error;
  if (known instanceof PamError) return { code: known.code, message: known.message };
  return { code: "internal", message: known instanceof GiveUp ? known.message : errorTable.internal.text };
}
