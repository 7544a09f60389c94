import type { Tenant, TurnAddress } from "../actors/ports.ts";
import type { PartialBlock } from "../protocol/blocks.ts";
import type { Partial } from "../protocol/messages.ts";
import type { Client } from "./driver.ts";
import { gathered } from "./gathered-calls.ts";
import { plainColumn } from "./plain-column.ts";
import { reachable } from "./postgres-store.ts";

/** A piece of what an open step's block has shown, from one UTF-16 offset of the block to another. */
export interface PartialChunk extends TurnAddress {
  readonly step: number;
  readonly attempt: number;
  readonly block: number;
  readonly starts: number;
  readonly ends: number;
  readonly text: string;
  /** The block that it is of. */
  readonly shape: PartialBlock;
}

/**
 * Appends to what is stored of open steps, of any number of turns, in one call. A chunk that starts at 0 takes the place of
 * what is stored of its block. Returns the places, from 0, of those that were refused: another owner has the turn, its step is
 * over, or the chunk does not follow what is stored. Chunks of `over` turns go, but for those of a step that is still open.
 */
export async function storePartials(
  client: Client,
  chunks: readonly PartialChunk[],
  over: readonly Pick<TurnAddress, "workspace" | "turn">[],
): Promise<readonly number[]> {
  const texts = chunks.map(({ text }) => text.replaceAll("\u0000", "\ufffd"));
  const uses = chunks.map(({ shape }) => (shape.type === "tool_use" ? shape.id : null));
  const names = chunks.map(({ shape }) => (shape.type === "tool_use" ? shape.name : null));
  const [row] = await reachable(client<{ refused: number[] }[]>`
    select pam_partials_store(${plainColumn(chunks, (it) => it.workspace)}::text::uuid[], ${plainColumn(chunks, (it) => it.user)}::text::uuid[],
      ${plainColumn(chunks, (it) => it.conversation)}::text::uuid[], ${plainColumn(chunks, (it) => it.turn)}::text::uuid[],
      ${plainColumn(chunks, (it) => it.fence)}::text::bigint[], ${plainColumn(chunks, (it) => it.step)}::text::int[],
      ${plainColumn(chunks, (it) => it.attempt)}::text::int[], ${plainColumn(chunks, (it) => it.block)}::text::int[],
      ${plainColumn(chunks, (it) => it.starts)}::text::int[], ${plainColumn(chunks, (it) => it.ends)}::text::int[],
      ${plainColumn(chunks, (it) => it.shape.type)}::text::text[], ${uses}::text[], ${names}::text[], ${texts}::text[],
      ${plainColumn(over, (it) => it.workspace)}::text::uuid[], ${plainColumn(over, (it) => it.turn)}::text::uuid[]) as refused`);
  return (row?.refused ?? []).map((item) => item - 1);
}

/** Whose conversation's open step is asked for. */
export type PartialQuestion = Tenant & { readonly conversation: string };

interface Row {
  readonly item: number;
  readonly turn: string;
  readonly step: number;
  readonly attempt: number;
  readonly block: number;
  readonly type: PartialBlock["type"];
  readonly toolUse: string | null;
  readonly name: string | null;
  readonly text: string;
}

/** About 10 MB at most. */
const batches = { batchMax: 100, callsMax: 2 };

/** Reads what is stored of the open steps of all conversations that are asked for in a tick together. Null: nothing is. */
export function createPartialReader(client: Client): (asked: PartialQuestion) => Promise<Partial | null> {
  return gathered(batches, async (batch: readonly PartialQuestion[]) => {
    const rows = await reachable(client<Row[]>`
      select item, turn, step, attempt, block, type, tool_use as "toolUse", name, text
      from pam_partials_read(${plainColumn(batch, (it) => it.workspace)}::text::uuid[],
        ${plainColumn(batch, (it) => it.user)}::text::uuid[], ${plainColumn(batch, (it) => it.conversation)}::text::uuid[])`);
    const found = new Map<number, Partial>();
    for (const row of rows) {
      const known = found.get(row.item) ?? emptyPartial(row, batch[row.item - 1]?.conversation);
      while (known.blocks.length < row.block) known.blocks.push({ type: "thinking", thinking: "" });
      known.blocks[row.block] = blockOf(row);
      found.set(row.item, known);
    }
    return found;
  });
}

/** Ids that the rows were given by parsers of these very types. */
function emptyPartial({ turn, step, attempt }: Row, conversation: string | undefined): Partial {
  return { type: "partial", conversation, turn, step, attempt, blocks: [] as PartialBlock[] } as Partial;
}

function blockOf({ type, toolUse, name, text }: Row): PartialBlock {
  if (type === "text") return { type, text };
  if (type === "thinking") return { type, thinking: text };
  return { type, id: toolUse, name, json: text } as PartialBlock;
}
