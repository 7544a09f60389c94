import { z } from "zod";

/** What a request can be about. `general`: nothing that a domain has tools for. */
export const domainNodes = ["wins", "wheels", "you", "social", "device", "general"] as const;

/** What a turn's words ask for, as the server reads them before any model does. */
export const understood = z.object({
  node: z.enum(domainNodes),
  /** A tool's name; `talk`, `help` or `unclear` where none is meant. */
  intent: z.string(),
  /** 0 to 1: of the turns that are given this, about such a share means that intent. */
  confidence: z.number(),
});

export type Understood = z.infer<typeof understood>;
export type DomainNode = Understood["node"];
