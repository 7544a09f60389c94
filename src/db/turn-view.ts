import type { TurnAddress } from "../actors/ports.ts";
import type { TurnView } from "../actors/store.ts";
import type { EditedInput, SteerRecord, StepRecord, TurnRecord } from "../actors/turn-history.ts";
import type { EndStatus, EventBody, ToolOutcome } from "../protocol/events.ts";
import type { Client } from "./driver.ts";

/** Messages of the branch that a turn reads; the history builder cuts further by length. */
const messagesMax = 80;

interface RowsOfTurn {
  readonly turn: string;
  readonly body: { readonly content: string };
  readonly rows: readonly { readonly type: string; readonly body: unknown }[];
}

/** What a turn needs to know before its next step, in one round trip. `fenced` when it is another owner's. */
export async function readTurnView(client: Client, address: TurnAddress): Promise<TurnView | "fenced"> {
  const [row] = await client<{ view: string | null }[]>`
    select pam_view(${address.workspace}::uuid, ${address.user}::uuid, ${address.conversation}::uuid, ${address.turn}::uuid,
      ${address.fence}::bigint, ${messagesMax}::int) as view`;
  if (row === undefined || row.view === null) return "fenced";
  const { history, steers, ...view } = JSON.parse(row.view) as Omit<TurnView, "history" | "steers"> & {
    history: RowsOfTurn[] | null;
    steers: { body: EventBody<"turn.steered"> }[];
  };
  return {
    ...view,
    steers: steers.map(({ body: { steer, content } }) => ({ steer, content })),
    history: (history ?? []).map(turnRecord),
  };
}

/** A turn's rows, sorted out. */
export function turnRecord({ turn, body, rows }: RowsOfTurn): TurnRecord {
  const steps: StepRecord[] = [];
  const results: ToolOutcome[] = [];
  const edits: EditedInput[] = [];
  const steers: SteerRecord[] = [];
  let status: EndStatus | null = null;
  for (const row of rows) {
    if (row.type === "step.completed") steps.push(row.body as EventBody<"step.completed">);
    else if (row.type === "tool.completed") results.push(row.body as ToolOutcome);
    else if (row.type === "steer.applied") steers.push(row.body as EventBody<"steer.applied">);
    else if (row.type === "tool.decided") {
      const { toolUse, input } = row.body as EventBody<"tool.decided">;
      if (input !== undefined) edits.push({ toolUse, input });
    } else if (row.type === "message.created") {
      const message = row.body as Extract<EventBody<"message.created">, { role: "assistant" }>;
      steps.push(message);
      status = message.status;
    }
  }
  return { turn, content: body.content, steps, results, edits, steers, status };
}
