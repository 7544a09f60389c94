import type { Tenant } from "../../src/actors/ports.ts";
import type { ToolRun, ToolUseRequest } from "../../src/actors/tool-port.ts";
import { type CrashInstance, message } from "./instance.ts";

export interface StoredStep {
  /** Runs one of its uses, by index, as the turn's owner does. */
  run(index: number): Promise<ToolRun>;
}

/** A turn whose first step is stored with its uses, on an instance that runs none of them by itself. */
export async function storedStep(
  { store, tools }: CrashInstance,
  tenant: Tenant,
  expenses: readonly { id: string; amount: string }[],
): Promise<StoredStep> {
  const { claimed } = await store.accept({ ...message(tenant, "book these"), claim: true });
  if (claimed === undefined) throw new Error("the first message starts a turn");
  const uses: ToolUseRequest[] = expenses.map(({ id, amount }, ordinal) => ({
    toolUse: id,
    name: "create_expense",
    input: { amount, category: "fuel" },
    ordinal,
  }));
  const blocks = uses.map(({ toolUse, name, input }) => ({ type: "tool_use", id: toolUse, name, input }));
  await store.write({
    ...claimed,
    entries: [
      {
        type: "step.completed",
        step: 1,
        body: JSON.stringify({ turn: claimed.turn, step: 1, attempt: 1, blocks }),
      },
    ],
    next: { step: 2, attempt: 1 },
    toolCalls: uses.map((use) => ({ ...use, step: 1 })),
  });
  return {
    run(index) {
      const use = uses[index];
      if (use === undefined) throw new RangeError(`there are only ${uses.length} uses`);
      return tools.run(use, claimed, new AbortController().signal);
    },
  };
}
