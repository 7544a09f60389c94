import { PamError } from "../protocol/errors.ts";

/**
 * What a user gave does not fit: code `tool_input_invalid`, with the field that it is about.
 * @param path The field as the input names it, such as `amount`.
 * @param message What is wrong and what to write instead, as a sentence.
 */
export function inputError(path: string, message: string): PamError {
  return new PamError("tool_input_invalid", { message, details: [{ path, problem: message }] });
}
