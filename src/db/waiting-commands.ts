import type { Ids, Tenant } from "../actors/ports.ts";
import type { CommandOf } from "../protocol/commands.ts";
import { PamError } from "../protocol/errors.ts";
import type { ToolOutcome } from "../protocol/events.ts";
import { commandHash } from "./command-hash.ts";
import type { Client } from "./driver.ts";
import { inputHash } from "./input-hash.ts";
import type { PamRow } from "./pam-row.ts";

type Finish = Pick<ToolOutcome, "status" | "result" | "summary">;

/** What the commands need to know of tools; `app.ts` joins them. */
export interface WaitingTools {
  /** @throws PamError tool_input_invalid where the tool does not take the input. */
  checkInput(name: string, input: Readonly<Record<string, unknown>>): void;
  /** A device's answer as an outcome, cut to what the tool may say. */
  answered(name: string, answer: { result: unknown; isError: boolean }): Finish;
}

export interface WaitingOptions {
  readonly tools: WaitingTools;
  readonly incarnation: string;
}

export type WaitingCommand = CommandOf<"turn.steer" | "tool.approve" | "tool.result" | "approval.forget">;

const waitingTypes: readonly string[] = ["turn.steer", "tool.approve", "tool.result", "approval.forget"];

export function isWaitingCommand<C extends { readonly type: string }>(
  command: C,
): command is Extract<C, WaitingCommand> {
  return waitingTypes.includes(command.type);
}

/** Stands for every conversation. */
export const anywhere = "00000000-0000-0000-0000-000000000000";
/** Words that may wait for one turn. */
export const steersMax = 20;

interface Call {
  readonly name: string;
  readonly status: string;
}

/**
 * Steering, decisions on tool uses, devices' answers, and approvals that are remembered no more: the rows of one call
 * each, as `createCommandStore` takes them.
 * @throws PamError already_decided (details: how it went), tool_input_invalid.
 */
export function createWaitingCommands(client: Client, ids: Ids, tools: WaitingTools) {
  /** `claimFor`: the instance that takes on a turn that goes on; null: the next scan of any instance does. */
  return async function carryOut(
    tenant: Tenant,
    command: WaitingCommand & { id: string },
    claimFor: string | null,
  ): Promise<PamRow[]> {
    // NUL is no text to Postgres, and in no id that it keeps.
    const named = "toolUse" in command ? command.toolUse : "tool" in command ? command.tool : "";
    if (named.includes("\u0000")) throw new PamError("not_found");
    switch (command.type) {
      case "turn.steer":
        return steer(tenant, command);
      case "tool.approve":
        return decided(await decide(tenant, command, claimFor));
      case "tool.result":
        return decided(await answer(tenant, command, claimFor));
      case "approval.forget":
        return forget(tenant, command);
    }
  };

  function steer({ workspace, user }: Tenant, { id, type, ...fields }: CommandOf<"turn.steer">) {
    const { conversation, turn, content } = fields;
    const steerId = ids.next();
    const tail = JSON.stringify({ steer: steerId, content }).slice(1);
    return client<PamRow[]>`
      select * from pam_steer(${workspace}::uuid, ${user}::uuid, ${id}, ${commandHash(type, fields)}, ${conversation}::uuid,
        ${turn ?? null}::uuid, ${steerId}::uuid, ${tail}, ${steersMax}::int)`;
  }

  async function decide(
    tenant: Tenant,
    { id, type, ...fields }: CommandOf<"tool.approve">,
    claimFor: string | null,
  ) {
    const { workspace, user } = tenant;
    const { conversation, turn, toolUse, decision, input, remember } = fields;
    const call = await callOf(client, tenant, fields);
    const edited = decision === "approve" ? input : undefined;
    // Of a use that waits no more only the first decision counts, and a replay of it was judged then.
    if (edited !== undefined && call.status === "waiting") tools.checkInput(call.name, edited);
    const approved = decision === "decline" ? null : edited ? inputHash(call.name, edited) : fields.inputHash;
    const kept = decision === "approve" && remember ? { conversation, always: anywhere }[remember] : null;
    return client<PamRow[]>`
      select * from pam_decide(${workspace}::uuid, ${user}::uuid, ${id}, ${commandHash(type, fields)}, ${conversation}::uuid, ${turn}::uuid,
        ${toolUse}, ${fields.inputHash}, ${approved}, ${decidedBody(call.name, fields)}, ${declinedBody(call.name, fields)}, ${kept}::uuid,
        ${claimFor}::uuid)`;
  }

  async function answer(
    tenant: Tenant,
    { id, type, ...fields }: CommandOf<"tool.result">,
    claimFor: string | null,
  ) {
    const { workspace, user } = tenant;
    const { conversation, turn, toolUse, result, isError = false } = fields;
    const { name } = await callOf(client, tenant, fields);
    const finish = tools.answered(name, { result, isError });
    const body = JSON.stringify({ turn, toolUse, name, ...finish });
    return client<PamRow[]>`
      select * from pam_tool_answer(${workspace}::uuid, ${user}::uuid, ${id}, ${commandHash(type, fields)}, ${conversation}::uuid,
        ${turn}::uuid, ${toolUse}, ${finish.status}, ${body}, ${claimFor}::uuid)`;
  }

  function forget({ workspace, user }: Tenant, { id, type, ...fields }: CommandOf<"approval.forget">) {
    const { tool, conversation = anywhere } = fields;
    return client<PamRow[]>`
      select * from pam_approval_forget(${workspace}::uuid, ${user}::uuid, ${id}, ${commandHash(type, fields)}, ${tool}, ${conversation}::uuid)`;
  }
}

/** What a command's words are judged by. It never changes but for the status; the decision itself looks again. */
async function callOf(
  client: Client,
  { workspace, user }: Tenant,
  { turn, toolUse }: { turn: string; toolUse: string },
): Promise<Call> {
  const [call] = await client<Call[]>`
    select name, status from pam_tool_named(${workspace}::uuid, ${user}::uuid, ${turn}::uuid, ${toolUse})`;
  return call ?? { name: "", status: "unknown" };
}

export function decidedBody(name: string, fields: Omit<CommandOf<"tool.approve">, "id" | "type">): string {
  const { turn, toolUse, decision, input, reason, remember } = fields;
  const approved = decision === "approve";
  return JSON.stringify({
    turn,
    toolUse,
    name,
    decision: approved ? "approved" : "declined",
    ...(approved ? { input, remember } : { reason }),
  });
}

/** The outcome of a use that a person declined: the model is told so, and why. */
export function declinedBody(name: string, fields: Omit<CommandOf<"tool.approve">, "id" | "type">): string {
  const { turn, toolUse, reason } = fields;
  const why = reason === undefined || reason.trim() === "" ? "" : ` Their reason: ${reason}`;
  const result = `Declined: the user did not allow this. Nothing was changed.${why} Do not try it again unless they ask for it.`;
  return JSON.stringify({
    turn,
    toolUse,
    name,
    status: "declined",
    result,
    summary: "Declined; nothing was changed.",
  });
}

/** A use that waits no more is an error whose details say how it went. */
function decided(rows: PamRow[]): PamRow[] {
  const [row] = rows;
  if (row?.outcome !== "already_decided") return rows;
  throw new PamError("already_decided", { details: howItWent(row.body) });
}

/** `body`: the entry that says it; null where the time was over and nobody wrote that down yet. */
export function howItWent(body: string | null): { decision: string } | { status: string } {
  if (body === null) return { decision: "expired" };
  const entry = JSON.parse(body) as { decision?: string; status?: string };
  return entry.decision === undefined
    ? { status: entry.status ?? "completed" }
    : { decision: entry.decision };
}
