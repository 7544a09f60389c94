import { z } from "zod";
import type { ProcessIdentity } from "./host-process.ts";

export const processIdentity: z.ZodType<ProcessIdentity> = z.object({
  pid: z.number().int().positive(),
  birth: z.string(),
});

/**
 * @returns undefined when the text is not JSON of the schema's shape (cut by a crash, or written by hand).
 */
export function parseJson<T>(schema: z.ZodType<T>, text: string): T | undefined {
  try {
    return schema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
