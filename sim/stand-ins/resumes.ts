/** In place of `src/db/resumes.ts`. */
import type { Client } from "../../src/db/driver.ts";
import type { ResumeBounds, ResumeRequest, Resumption } from "../../src/db/resumes.ts";
import { readRows } from "../read-rows.ts";
import { chatOf, entriesOf } from "../reads.ts";

/** Each asks by itself, in one round trip. */
export function createResumer(client: Client, bounds: ResumeBounds) {
  const { gapEntriesMax, gapBytesMax, pageEntries } = bounds;
  return (request: ResumeRequest): Promise<Resumption | null> =>
    readRows(client, "resume", ({ rows }) => {
      const { log: conversation, cursor } = request;
      const head = chatOf(rows, request, conversation);
      if (head === undefined) return null;
      const [epoch, seq] = [head.epoch, head.log.length];
      const turn = rows.turns.get(head.running ?? "");
      const log = { epoch, seq, running: turn?.status === "running" ? turn.id : null };
      const gap = cursor?.epoch === epoch ? seq - cursor.seq : 0;
      if (cursor === null || gap < 1 || gap > gapEntriesMax) return { ...log, gapBytes: null, entries: [] };
      const missed = entriesOf(rows, request, { conversation, after: cursor.seq, limit: gap });
      const gapBytes = missed.reduce((sum, { body }) => sum + body.length, 0);
      return { ...log, gapBytes, entries: gapBytes > gapBytesMax ? [] : missed.slice(0, pageEntries) };
    });
}
