import type { Tenant } from "../actors/ports.ts";
import type { EventType } from "../protocol/events.ts";
import type { StoredEntry } from "./conversations.ts";
import type { Client } from "./driver.ts";
import { gathered } from "./gathered-calls.ts";
import { plainColumn } from "./plain-column.ts";
import { reachable } from "./postgres-store.ts";

/** Who comes back to which log: a conversation's, or the inbox by the user's own id. */
export interface ResumeRequest extends Tenant {
  readonly log: string;
  /** The last entry that is known there; null where nothing is. */
  readonly cursor: { readonly epoch: string; readonly seq: number } | null;
}

export interface ResumeBounds {
  /** Entries of a gap, and bytes of their bodies, above which nothing of it is read. */
  readonly gapEntriesMax: number;
  readonly gapBytesMax: number;
  /** Entries that are read at once. */
  readonly pageEntries: number;
}

/** Where a log stands for one who comes back. */
export interface Resumption {
  readonly epoch: string;
  readonly seq: number;
  /** The turn that runs, and does not wait for a person. */
  readonly running: string | null;
  /** Of the bodies behind the cursor; null where the cursor is none, or the gap has too many entries. */
  readonly gapBytes: number | null;
  /** The first entries behind the cursor; none where the gap is too large. */
  readonly entries: readonly StoredEntry[];
}

interface Row {
  readonly item: number;
  readonly epoch: string;
  readonly seq: number;
  readonly running: string | null;
  readonly bytes: number | null;
  readonly missed: string | null;
}

/** Of the bodies of one log's first entries: the entry that passes it is the last. */
const pageBytesMax = 96 * 1_024;
/** A batch holds about 10 MB at most. */
const batches = { batchMax: 100, callsMax: 2 };

/** Reads what people who come back have missed, for all who ask in a tick together. Null: no such log of this user. */
export function createResumer(
  client: Client,
  bounds: ResumeBounds,
): (request: ResumeRequest) => Promise<Resumption | null> {
  return gathered(batches, async (batch: readonly ResumeRequest[]) => {
    const rows = await reachable(readResumes(client, batch, bounds));
    return new Map(rows.map((row) => [row.item, resumptionOf(row)]));
  });
}

function readResumes(
  client: Client,
  batch: readonly ResumeRequest[],
  { gapEntriesMax, gapBytesMax, pageEntries }: ResumeBounds,
): Promise<Row[]> {
  return client<Row[]>`
    select * from pam_resume(${plainColumn(batch, (it) => it.workspace)}::text::uuid[], ${plainColumn(batch, (it) => it.user)}::text::uuid[],
      ${plainColumn(batch, (it) => it.log)}::text::uuid[], ${plainColumn(batch, (it) => it.cursor?.epoch)}::text::uuid[],
      ${plainColumn(batch, (it) => it.cursor?.seq)}::text::bigint[], ${gapEntriesMax}::int, ${gapBytesMax}::int, ${pageEntries}::int,
      ${pageBytesMax}::int)`;
}

function resumptionOf({ epoch, seq, running, bytes, missed }: Row): Resumption {
  const entries = missed === null ? [] : missed.split("\u001e").map((text) => entryOf(epoch, text));
  return { epoch, seq, running, gapBytes: bytes, entries };
}

/** As `pam_resume` writes it. */
function entryOf(epoch: string, text: string): StoredEntry {
  const [type = "", seq = "", at = "", turn = "", body = ""] = text.split("\u001f");
  return { epoch, seq: Number(seq), at, type: type as EventType, turn: turn === "" ? null : turn, body };
}
