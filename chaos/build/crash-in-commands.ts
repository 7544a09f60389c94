import type { Ids } from "../../src/actors/ports.ts";
import { createCommandStore as createStore } from "../../src/db/commands.ts";
import type { Client } from "../../src/db/driver.ts";
import { crashAt } from "./crash-switch.ts";

/** Commands other than chat, with crash points around a stop and around a decision. */
export function createCommandStore(client: Client, ids: Ids): ReturnType<typeof createStore> {
  const carryOut = createStore(client, ids);
  return async (tenant, command) => {
    const kind = kinds[command.type];
    if (kind !== undefined) crashAt(`${kind}.before_commit`);
    const accepted = await carryOut(tenant, command);
    if (kind !== undefined) crashAt(`${kind}.after_commit`);
    return accepted;
  };
}

const kinds: Readonly<Record<string, "cancel" | "decision" | undefined>> = {
  "turn.cancel": "cancel",
  "tool.approve": "decision",
};
