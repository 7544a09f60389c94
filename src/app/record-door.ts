import type { Publisher } from "../actors/ports.ts";
import type { createRecordDoor } from "../db/records/record-door.ts";
import type { RecordDoor } from "../transport/record-port.ts";

/** The rows' door, which publishes what came of a change after its commit. */
export function publishedDoor(
  records: ReturnType<typeof createRecordDoor>,
  publisher: Pick<Publisher, "events">,
): RecordDoor {
  return {
    list: ({ workspace, user }, kind, query) => records.list({ workspace, user }, kind, query),
    get: ({ workspace, user }, kind, id) => records.get({ workspace, user }, kind, id),
    async change({ workspace, user }, request) {
      const { events, ...changed } = await records.change({ workspace, user }, request);
      publisher.events(events);
      return changed;
    },
  };
}
