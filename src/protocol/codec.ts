import { type Command, command } from "./commands.ts";
import { PamError } from "./errors.ts";
import { issuesOf, misfit } from "./issues.ts";

/** Depth beyond which a frame is refused before it is looked at: no honest client nests so deep. */
const depthMax = 64;

/** A command, and whether it came in a short form whose sender expects `chat_response`. */
export interface Decoded {
  readonly command: Command;
  readonly shortForm: boolean;
}

const knownTypes: ReadonlySet<unknown> = new Set(command.options.map((option) => typeOf(option)));

/**
 * A client's text frame as a typed command.
 * @throws PamError `bad_json`, `unknown_type` or `invalid_frame` (details: the fields and what is wrong with them).
 */
export function decodeClientFrame(text: string): Decoded {
  const value = parseJsonObject(text);
  const shortForm = isShortForm(value);
  const candidate =
    value.type === undefined && typeof value.message === "string" ? fromMessageForm(value) : value;
  if (!knownTypes.has(candidate.type)) throw new PamError("unknown_type");
  const parsed = command.safeParse(candidate);
  if (!parsed.success) throw misfit("command", issuesOf(parsed.error));
  return { command: parsed.data, shortForm };
}

/** The client's id of a frame that could not be decoded, so that its error can name it. */
export function idOfRefusedFrame(text: string): string | undefined {
  if (text.length > 4096) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== "object" || value === null || !("id" in value)) return undefined;
    return typeof value.id === "string" && value.id.length <= 64 ? value.id : undefined;
  } catch {
    return undefined;
  }
}

/** @throws PamError `bad_json` unless the text is one JSON object of sane depth. */
export function parseJsonObject(text: string): Record<string, unknown> {
  if (isTooDeep(text))
    throw new PamError("bad_json", { message: `JSON nested deeper than ${depthMax} levels is refused.` });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new PamError("bad_json", { cause });
  }
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new PamError("bad_json", {
      message: "That is JSON, but no object. Send one JSON object per frame or body.",
    });
  return value as Record<string, unknown>;
}

function isShortForm(value: Record<string, unknown>): boolean {
  return value.id === undefined && (value.type === undefined || value.type === "chat");
}

/** `{message, context?}`, the form of PAM's first clients. */
function fromMessageForm({ message, ...rest }: Record<string, unknown>): Record<string, unknown> {
  return { ...rest, type: "chat", content: message };
}

/** Brackets inside strings count too: a cheap upper bound that only over-long nonsense reaches. */
function isTooDeep(text: string): boolean {
  if (hasFewBrackets(text)) return false;
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 34) i = endOfString(text, i);
    else if (code === 123 || code === 91) depth++;
    else if (code === 125 || code === 93) depth--;
    if (depth > depthMax) return true;
  }
  return false;
}

/** Whether so few brackets open that they can't nest too deep; searching natively costs a tenth of looking at each letter. */
function hasFewBrackets(text: string): boolean {
  let opened = 0;
  for (const bracket of ["{", "["]) {
    for (let at = text.indexOf(bracket); at !== -1; at = text.indexOf(bracket, at + 1)) {
      if (++opened > depthMax) return false;
    }
  }
  return true;
}

function endOfString(text: string, start: number): number {
  let i = start + 1;
  while (i < text.length && text.charCodeAt(i) !== 34) i += text.charCodeAt(i) === 92 ? 2 : 1;
  return i;
}

function typeOf(option: (typeof command.options)[number]): unknown {
  return option.shape.type.value;
}
