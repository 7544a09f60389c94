import type { Ports } from "./ports.ts";
import type { ClaimedTurn, NewToolCall, TurnView } from "./store.ts";
import type { ToolUseRequest } from "./tool-port.ts";
import { usedTools } from "./turn-plan.ts";
import { waitMs } from "./turn-waiting.ts";

export interface AskedUses {
  readonly uses: readonly ToolUseRequest[];
  readonly claim: ClaimedTurn;
  readonly step: number;
  /** As the model had it when it asked. */
  readonly view: TurnView;
}

/** Uses that the turn may still ask for. */
export function roomIn({ toolCalls }: TurnView, { toolCallsMax }: Ports["bounds"]): number {
  return Math.max(0, toolCallsMax - toolCalls.length);
}

/** What a step asks for, with what has to come first. Uses beyond the turn's bound are refused later: nobody is asked about them. */
export function newToolCalls(
  { uses, claim, step, view }: AskedUses,
  { tools, bounds }: Pick<Ports, "tools" | "bounds">,
): Promise<NewToolCall[]> {
  const room = roomIn(view, bounds);
  const before = usedTools(view);
  const calls = uses.map(async (use, index) => {
    const beside = uses.slice(0, index).map(({ name }) => name);
    const asked = { address: claim, before, beside };
    const waitsFor = use.ordinal < room ? await tools.waitsFor(use, asked) : null;
    return { ...use, step, ...(waitsFor && { waits: { for: waitsFor, ms: waitMs[waitsFor] } }) };
  });
  return Promise.all(calls);
}
