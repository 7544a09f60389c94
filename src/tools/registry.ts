import { z } from "zod";
import type { ToolEffect, ToolOffer } from "../actors/tool-port.ts";
import type { DomainNode } from "../protocol/understood.ts";
import { nodeOf } from "../understanding/intents.ts";
import type { AsksFirst, Tool } from "./define-tool.ts";
import { similarNames } from "./similar-names.ts";

const toolsMax = 128;

/** A tool as people read of it. */
export interface ToolListing extends ToolOffer {
  /** `general`: a tool that no domain has. */
  readonly domain: DomainNode;
  /** `client`: a device of the user runs it. */
  readonly effect: ToolEffect;
  /** Whether a person has to allow a use; the user's profile may say otherwise. */
  readonly asksFirst: AsksFirst;
  /** What it changes, `undo` takes back. */
  readonly undoable: boolean;
}

export interface ToolRegistry {
  /**
   * Enabled tools in the order they were registered: a stable list keeps a provider's prompt cache warm. The schemas are made
   * at the first call, some 30 ms for all.
   */
  offers(): readonly ToolOffer[];
  /** The same tools, with what people want to know of them. */
  listings(): readonly ToolListing[];
  find(name: string): Tool | undefined;
  effectOf(name: string): ToolEffect;
  /** Enabled names that look like this one, closest first, at most three. */
  similarTo(name: string): readonly string[];
}

/** @throws Error for a name that is taken or is not snake_case: a mistake of the programmer, found at start. */
export function createRegistry(tools: readonly Tool[]): ToolRegistry {
  const byName = new Map<string, Tool>();
  for (const tool of tools) {
    if (!/^[a-z][a-z0-9_]{0,63}$/.test(tool.name))
      throw new Error(`tool name "${tool.name}" must be snake_case`);
    if (byName.has(tool.name)) throw new Error(`two tools are named "${tool.name}"`);
    byName.set(tool.name, tool);
  }
  if (byName.size > toolsMax) throw new Error(`${byName.size} tools; models take ${toolsMax} at most`);
  const enabled = tools.filter((tool) => tool.enabled);
  let made: { readonly offers: readonly ToolOffer[]; readonly listings: readonly ToolListing[] } | undefined;
  function schemas() {
    if (made !== undefined) return made;
    const both = enabled.map((tool) => ({ offer: offerOf(tool), facts: factsOf(tool) }));
    const listings = both.map(({ offer, facts }) => ({ ...offer, ...facts }));
    made = { offers: both.map(({ offer }) => offer), listings };
    return made;
  }
  const names = enabled.map((tool) => tool.name);
  return {
    offers: () => schemas().offers,
    listings: () => schemas().listings,
    find: (name) => byName.get(name),
    effectOf: (name) => byName.get(name)?.effect ?? "none",
    similarTo: (name) => similarNames(name, names),
  };
}

function offerOf(tool: Tool): ToolOffer {
  const { $schema: _, ...inputSchema } = z.toJSONSchema(tool.input, { io: "input" });
  return { name: tool.name, description: tool.description, inputSchema };
}

function factsOf(tool: Tool): Omit<ToolListing, keyof ToolOffer> {
  return {
    domain: nodeOf(tool.name) ?? "general",
    effect: tool.effect,
    asksFirst: tool.effect === "client" ? "never" : tool.asksFirst,
    undoable: tool.effect === "transaction",
  };
}
