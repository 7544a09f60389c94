import type { Tenant } from "../actors/ports.ts";
import type { CommandOf } from "../protocol/commands.ts";
import { commandHash } from "./command-hash.ts";
import type { Client } from "./driver.ts";
import type { PamRow } from "./pam-row.ts";

export type BranchCommand =
  | CommandOf<"queue.edit">
  | CommandOf<"queue.remove">
  | CommandOf<"queue.send">
  | CommandOf<"branch.select">
  | CommandOf<"conversation.fork">;

/** What a command on a waiting message becomes. */
const queueFacts = {
  "queue.edit": "queue.edited",
  "queue.remove": "turn.cancelled",
  "queue.send": "queue.promoted",
} as const;

/**
 * What waits and what branches, one call each.
 * @param fresh Id of the conversation that a fork makes.
 */
export function branchCall(
  client: Client,
  { workspace, user }: Tenant,
  command: BranchCommand & { fresh: string },
): PromiseLike<PamRow[]> {
  const { id, type, fresh, ...fields } = command;
  const hash = commandHash(type, fields);
  if (command.type === "branch.select") {
    const { conversation, branch } = command;
    return client<
      PamRow[]
    >`select * from pam_branch_select(${workspace}::uuid, ${user}::uuid, ${id}, ${hash}, ${conversation}::uuid,
      ${branch}::uuid)`;
  }
  if (command.type === "conversation.fork") {
    const { conversation, message = null, title = null } = command;
    return client<
      PamRow[]
    >`select * from pam_branch_conversation(${workspace}::uuid, ${user}::uuid, ${id}, ${hash}, ${conversation}::uuid,
      ${fresh}::uuid, ${message}::uuid, ${title})`;
  }
  const { conversation, turn } = command;
  const words = command.type === "queue.edit" ? JSON.stringify(command.content) : null;
  return client<
    PamRow[]
  >`select * from pam_queue(${workspace}::uuid, ${user}::uuid, ${id}, ${hash}, ${queueFacts[command.type]},
    ${conversation}::uuid, ${turn}::uuid, ${words})`;
}
