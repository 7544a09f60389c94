import type { Clock } from "../actors/ports.ts";
import { deliverJobName } from "./handlers/deliver-outbox.ts";
import type { JobQueue } from "./job-queue.ts";
import type { OutboxRows } from "./outbox-item.ts";

const limit = 200;
/** Behind its time by so long an item counts as forgotten by the queue, which tries again by itself. */
const graceMs = 10_000;

/** Hints at what waits in the outbox: new items, and those whose job got lost. One index probe when there is none. */
export function createOutboxScan({
  rows,
  queue,
  clock,
}: {
  readonly rows: Pick<OutboxRows, "due">;
  readonly queue: Pick<JobQueue, "hint">;
  readonly clock: Pick<Clock, "now">;
}): () => Promise<void> {
  return async () => {
    const due = await rows.due({ now: new Date(clock.now()), graceMs, limit });
    queue.hint(
      due.map(({ workspace, id, attempts }) => {
        return { name: deliverJobName, input: { workspace, id }, id: `out-${id}-${attempts}` };
      }),
    );
  };
}
