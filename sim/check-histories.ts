import { buildRequest } from "../src/actors/history.ts";
import type { StepRecord, TurnRecord } from "../src/actors/turn-history.ts";
import type { ToolOutcome } from "../src/protocol/events.ts";
import { validateMessages } from "../tests/support/fake-anthropic/validate-messages.ts";
import type { LogHead, LogRow } from "../tests/support/memory-rows.ts";
import { bodyOf } from "./reads.ts";
import type { World } from "./world.ts";

const options = { system: "s", tools: [], maxTokens: 100, charsMax: 50_000 };
/** Prefixes that are tried of one log, spread over it. */
const prefixesMax = 24;

/** P9: wherever a log is cut, what a model would be sent is valid. */
export function checkHistories({ database, findings }: World): void {
  for (const head of database.rows.heads.values()) {
    if (head.inbox || head.log.length === 0) continue;
    const every = Math.max(1, Math.ceil(head.log.length / prefixesMax));
    for (let length = head.log.length; length > 0; length -= every) {
      const history = turnsOf(head, length);
      if (history.length === 0) continue;
      const request = buildRequest({ history, context: {} }, options);
      const problem = validateMessages({ system: request.system, messages: request.messages });
      if (problem !== null) findings.add("P9", `the first ${length} entries of ${head.id} make an invalid history: ${problem}`);
    }
  }
}

/** The turns that had begun by then, in the order of the branch. */
function turnsOf(head: LogHead, length: number): TurnRecord[] {
  const rows = head.log.slice(0, length);
  const asked = rows.filter((row) => row.command !== undefined && row.message !== undefined && row.pos !== null);
  asked.sort((a, b) => (a.pos ?? 0) - (b.pos ?? 0));
  return asked.map((message) => turnOf(message, rows));
}

function turnOf(message: LogRow, rows: readonly LogRow[]): TurnRecord {
  const own = rows.filter((row) => row.turn === message.turn && row.owned);
  const steps: StepRecord[] = [];
  const results: ToolOutcome[] = [];
  let status: TurnRecord["status"] = null;
  for (const row of own) {
    const body = bodyOf(row);
    if (row.type === "tool.completed") results.push(body as unknown as ToolOutcome);
    if (row.type === "step.completed" || row.type === "message.created") steps.push(body as unknown as StepRecord);
    if (row.type === "message.created") status = body["status"] as TurnRecord["status"];
  }
  return { turn: message.turn ?? "", content: String(bodyOf(message)["content"]), steps, results, status };
}
