import { PamError } from "../protocol/errors.ts";

/** @throws PamError content_empty or content_too_long. Characters are UTF-16 units. */
export function checkContent(content: string, charsMax: number): void {
  if (content.trim() === "") throw new PamError("content_empty");
  if (content.length > charsMax) {
    throw new PamError("content_too_long", {
      message: `The message has ${content.length} characters; at most ${charsMax} are accepted. Shorten it or split it into several messages.`,
    });
  }
}
