import type { Ids, Tenant } from "../actors/ports.ts";
import type { Accepted } from "../actors/store.ts";
import type { Command, CommandOf } from "../protocol/commands.ts";
import { PamError } from "../protocol/errors.ts";
import { storableFields } from "../protocol/storable-json.ts";
import { type BranchCommand, branchCall } from "./branch-commands.ts";
import { commandHash } from "./command-hash.ts";
import type { Client } from "./driver.ts";
import { type PamRow, sqlState } from "./pam-row.ts";
import { acceptedFrom } from "./postgres-store.ts";
import { retried } from "./retried.ts";
import {
  createWaitingCommands,
  isWaitingCommand,
  type WaitingCommand,
  type WaitingOptions,
} from "./waiting-commands.ts";

export type StateCommand =
  | BranchCommand
  | WaitingCommand
  | CommandOf<"turn.cancel">
  | CommandOf<"conversation.policy">
  | CommandOf<"conversation.create">
  | CommandOf<"conversation.rename">
  | CommandOf<"conversation.archive">
  | CommandOf<"conversation.delete">
  | CommandOf<"context.update">;

/**
 * Carries out a command other than chat, in one call.
 * @returns Its ack and the entries to publish; for a replay the same ack without entries.
 * @throws PamError not_found, turn_running, turn_ended, idempotency_mismatch, context_too_large, database_unavailable.
 */
export function createCommandStore(client: Client, ids: Ids, { tools, incarnation }: WaitingOptions) {
  const waiting = createWaitingCommands(client, ids, tools);
  /** `claim`: this instance takes on a turn that waited for people and goes on now. */
  return async function carryOut(
    tenant: Tenant,
    command: StateCommand & { id: string },
    claim = false,
  ): Promise<Accepted> {
    const fresh = ids.next();
    const claimFor = claim ? incarnation : null;
    const rows = await stored(() => {
      if (command.type === "turn.cancel") return cancel(tenant, command, claimFor);
      if (isWaitingCommand(command)) return waiting(tenant, command, claimFor);
      return isBranchCommand(command)
        ? branchCall(client, tenant, { ...command, fresh })
        : change(tenant, command);
    });
    // The entry that bears the command's id is its ack.
    const own = rows.find((row) => row.command === command.id) ?? rows[0];
    const others = rows.filter((row) => row !== own);
    return acceptedFrom(own === undefined ? [] : [own, ...others]);
  };

  function cancel(
    { workspace, user }: Tenant,
    command: CommandOf<"turn.cancel"> & { id: string },
    claimFor: string | null,
  ): PromiseLike<PamRow[]> {
    const { id, conversation, turn } = command;
    const hash = commandHash("turn.cancel", { conversation, turn });
    return client<
      PamRow[]
    >`select * from pam_cancel(${workspace}::uuid, ${user}::uuid, ${id}, ${hash}, ${conversation}::uuid, ${turn ?? null}::uuid, ${claimFor}::uuid)`;
  }

  function change(
    { workspace, user }: Tenant,
    command: Exclude<StateCommand, BranchCommand | WaitingCommand | { type: "turn.cancel" }> & { id: string },
  ): PromiseLike<PamRow[]> {
    const { id, type, ...fields } = command;
    const conversation =
      "conversation" in command ? command.conversation : type === "conversation.create" ? ids.next() : null;
    const title = "title" in command ? (command.title ?? null) : null;
    const context = "context" in command ? JSON.stringify(storableFields(command.context)) : null;
    const policy = command.type === "conversation.policy" ? command.policy : null;
    return client<PamRow[]>`
      select * from pam_command(${workspace}::uuid, ${user}::uuid, ${id}, ${commandHash(type, fields)}, ${factOf[type]}, ${conversation}::uuid,
        ${title === null ? null : withoutNul(title)}, ${context}::text::jsonb, ${policy})`;
  }
}

/** The event that a command becomes. */
const factOf = {
  "conversation.create": "conversation.created",
  "conversation.rename": "conversation.renamed",
  "conversation.archive": "conversation.archived",
  "conversation.delete": "conversation.deleted",
  "conversation.policy": "conversation.policy_changed",
  "context.update": "context.updated",
} as const;

const branchTypes: ReadonlySet<string> = new Set<Command["type"]>([
  "queue.edit",
  "queue.remove",
  "queue.send",
  "branch.select",
  "conversation.fork",
]);

function isBranchCommand(command: StateCommand & { id: string }): command is BranchCommand {
  return branchTypes.has(command.type);
}

function withoutNul(text: string): string {
  return text.replaceAll("\u0000", "");
}

async function stored(work: () => PromiseLike<PamRow[]>): Promise<PamRow[]> {
  try {
    return await retried(work);
  } catch (error) {
    throw sqlState(error) === "PF002" ? new PamError("context_too_large", { cause: error }) : error;
  }
}
