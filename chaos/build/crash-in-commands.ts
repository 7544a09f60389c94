import { createCommandStore as createStore } from "../../src/db/commands.ts";
import { crashAt } from "./crash-switch.ts";

/** Commands other than chat, with crash points around a stop and around a decision. */
export function createCommandStore(...parts: Parameters<typeof createStore>): ReturnType<typeof createStore> {
  const carryOut = createStore(...parts);
  return async (tenant, command, claim) => {
    const kind = kinds[command.type];
    if (kind !== undefined) crashAt(`${kind}.before_commit`);
    const accepted = await carryOut(tenant, command, claim);
    if (kind !== undefined) crashAt(`${kind}.after_commit`);
    return accepted;
  };
}

const kinds: Readonly<Record<string, "cancel" | "decision" | undefined>> = {
  "turn.cancel": "cancel",
  "tool.approve": "decision",
};
