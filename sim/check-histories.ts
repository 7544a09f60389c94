import { buildRequest } from "../src/actors/history.ts";
import type { TurnRecord } from "../src/actors/turn-history.ts";
import { turnRecord } from "../src/db/turn-view.ts";
import { validateMessages } from "../tests/support/fake-anthropic/validate-messages.ts";
import { activeMessages, wordsOf } from "../tests/support/memory-branches.ts";
import type { LogHead, LogRow, MemoryRows } from "../tests/support/memory-rows.ts";
import { bodyOf, entriesOfTurn } from "./reads.ts";
import type { World } from "./world.ts";

const options = { system: "s", tools: [], maxTokens: 100, charsMax: 50_000 };
/** Prefixes that are tried of one log, spread over it. */
const prefixesMax = 10;

/** P9: wherever a log is cut, what a model would be sent is valid. */
export function checkHistories({ database, findings }: World): void {
  for (const head of database.rows.heads.values()) {
    if (head.inbox || head.log.length === 0) continue;
    const every = Math.max(1, Math.ceil(head.log.length / prefixesMax));
    for (let length = head.log.length; length > 0; length -= every) {
      const history = turnsOf(database.rows, head, length);
      if (history.length === 0) continue;
      const request = buildRequest({ history }, options);
      const problem = validateMessages({ system: request.system, messages: request.messages });
      if (problem !== null)
        findings.add("P9", `the first ${length} entries of ${head.id} make an invalid history: ${problem}`);
    }
  }
}

/** The turns of the active branch, as far as they had come by then. */
function turnsOf(rows: MemoryRows, head: LogHead, length: number): TurnRecord[] {
  const asked = activeMessages(rows, head).filter(({ owned }) => !owned);
  const before = (row: LogRow): boolean => row.epoch !== head.epoch || row.seq <= length;
  return asked.filter(before).map((message) => {
    const own = entriesOfTurn(rows, message.turn ?? "").filter((row) => row.owned && before(row));
    return turnRecord({
      turn: message.turn ?? "",
      body: { content: wordsOf(rows, message) },
      rows: own.map((row) => ({ type: row.type, body: bodyOf(row) })),
    });
  });
}
