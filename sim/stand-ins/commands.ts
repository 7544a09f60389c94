/** In place of `src/db/commands.ts`: the commands other than chat, on the rows in memory. */
import type { Ids, Tenant } from "../../src/actors/ports.ts";
import type { Accepted } from "../../src/actors/store.ts";
import { commandHash } from "../../src/db/command-hash.ts";
import type { Client } from "../../src/db/driver.ts";
import { isPassing } from "../../src/db/pam-row.ts";
import type { WaitingOptions } from "../../src/db/waiting-commands.ts";
import type { StateCommand } from "../../src/transport/backend.ts";
import { carryOut } from "../carry-out.ts";
import { asPamError } from "../database.ts";
import { lineOf } from "../line.ts";

const triesMax = 5;

export function createCommandStore(client: Client, ids: Ids, { incarnation, tools }: WaitingOptions) {
  const { database, process } = lineOf(client);
  return async (
    tenant: Tenant,
    command: StateCommand & { id: string },
    claim: boolean,
  ): Promise<Accepted> => {
    const { id: _, type, ...fields } = command;
    const call = {
      tenant,
      command,
      hash: commandHash(type, fields),
      tools,
      claimFor: claim ? incarnation : null,
    };
    const conversation = "conversation" in command ? command.conversation : undefined;
    const statement = { label: type, conversation: () => conversation };
    for (let tries = 1; ; tries++) {
      try {
        return await database.locking(process, statement, () =>
          carryOut(database.rows, { ...call, fresh: ids.next() }),
        );
      } catch (error) {
        if (tries >= triesMax || !isPassing(error)) throw asPamError(error);
      }
    }
  };
}
