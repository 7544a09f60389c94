import { PamError } from "../../protocol/errors.ts";

/** UTF-8 bytes of a context as JSON: it goes into every prompt's neighbourhood, and nobody's screen needs more. */
const contextBytesMax = 16_384;

/** @throws PamError body_too_large. */
export function checkContextSize(context: Readonly<Record<string, unknown>>): void {
  const bytes = Buffer.byteLength(JSON.stringify(context));
  if (bytes <= contextBytesMax) return;
  throw new PamError("body_too_large", {
    message: `The context would have ${bytes} bytes; at most ${contextBytesMax} are kept. Send null for fields that may go.`,
  });
}
