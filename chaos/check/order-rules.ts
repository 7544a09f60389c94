import { isDeepStrictEqual } from "node:util";
import type { Frame } from "./device-log.ts";
import type { Entry, Stored } from "./stored.ts";
import type { Violations } from "./violations.ts";

interface Cursor {
  epoch: string;
  seq: number;
}

/**
 * P3, P4 as one device lived them: what it applies is the log's entries in seq order, each once, each as it is stored.
 * Frames at or below the cursor are repeats; one beyond the next is not applied, and must come again.
 */
export class OrderRules {
  readonly #device: string;
  readonly #stored: Stored;
  readonly #violations: Violations;
  readonly #cursors = new Map<string, Cursor>();
  /** Entries that came too early, and had to be asked for. */
  holes = 0;
  repeats = 0;
  applied = 0;
  resets = 0;

  constructor(device: string, stored: Stored, violations: Violations) {
    this.#device = device;
    this.#stored = stored;
    this.#violations = violations;
  }

  frame(frame: Frame): void {
    const { type, seq, epoch, at } = frame;
    if (type === "ready") this.#begin(frame);
    else if (type === "reset") this.#reset(frame);
    else if (typeof seq === "number" && typeof epoch === "string" && typeof at === "string")
      this.#entry(frame, { seq, epoch });
  }

  /** All that it followed has come to it, to the end. */
  end(): void {
    for (const [log, { seq }] of this.#cursors) this.#end(log, seq);
  }

  #end(log: string, seq: number): void {
    const head = this.#stored.heads.get(log)?.seq;
    if (seq !== head)
      this.#violations.add(
        "P3: every device has come to the log's end",
        `${this.#device} ${log}: ${seq} of ${head}`,
      );
  }

  /** A session begins: its inbox is followed from its head, unless the device knows where it stood. */
  #begin({ inbox }: Frame): void {
    const log = this.#stored.user;
    if (!this.#cursors.has(log)) this.#cursors.set(log, { ...(inbox as Cursor) });
  }

  #reset(frame: Frame): void {
    const log = this.#logOf(frame);
    const { epoch, seq } = frame;
    this.resets += 1;
    if (typeof epoch === "string" && typeof seq === "number") this.#cursors.set(log, { epoch, seq });
  }

  #entry(frame: Frame, { seq, epoch }: Cursor): void {
    const log = this.#logOf(frame);
    const stored = this.#stored.logs.get(log)?.[seq - 1];
    const where = `${this.#device} ${log} ${seq}`;
    if (this.#stored.heads.get(log)?.epoch !== epoch)
      this.#violations.add("an entry bears its log's epoch", where);
    if (stored === undefined)
      this.#violations.add("P1: what was told is stored", `${where}: ${JSON.stringify(frame)}`);
    else if (!isSame(frame, stored))
      this.#violations.add(
        "an entry is told as it is stored",
        `${where}: ${JSON.stringify(frame)} / ${JSON.stringify(stored.body)}`,
      );
    // A message of its own tells the sender of what follows before a first snapshot does.
    const cursor = this.#cursors.get(log);
    if (cursor === undefined) this.holes += 1;
    else if (seq <= cursor.seq) this.repeats += 1;
    else if (seq > cursor.seq + 1) this.holes += 1;
    else {
      this.applied += 1;
      this.#cursors.set(log, { epoch, seq });
    }
  }

  #logOf({ inbox, conversation }: Frame): string {
    return inbox === true ? this.#stored.user : String(conversation);
  }
}

function isSame(frame: Frame, stored: Entry): boolean {
  const { type, epoch: _, seq: __, at: ___, inbox, ...told } = frame;
  // An inbox entry names a conversation in its body; elsewhere it is the log's address.
  const body = inbox === true ? stored.body : { conversation: stored.log, ...stored.body };
  return type === stored.type && isDeepStrictEqual(told, body);
}
