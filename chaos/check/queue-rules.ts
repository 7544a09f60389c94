import type { Sent } from "./device-log.ts";
import type { Entry, Stored } from "./stored.ts";
import type { Violations } from "./violations.ts";

const ends = new Set(["turn.completed", "turn.failed", "turn.cancelled"]);

interface Waiting {
  readonly turn: string;
  /** It stands in for another message, and no later one joins it. */
  readonly isAnew: boolean;
}

/**
 * Lives a conversation's log again: one turn at a time, starts in the order of the queue, words as they were given, and what
 * a policy says of a message that comes while another is answered.
 */
export class QueueRules {
  /** Newest words of each message, by its id. */
  readonly words = new Map<string, string>();
  readonly #sent: ReadonlyMap<string, Sent>;
  readonly #violations: Violations;
  #queue: Waiting[] = [];
  /** In the order in which they came, whoever goes first. */
  #arrived: string[] = [];
  #running: { readonly turn: string; readonly message: string | null } | null = null;
  /** The running turn was asked to stop. */
  #stopping = false;
  /** It has to be, by what goes first. */
  #mustStop: { readonly turn: string; readonly entry: Entry } | null = null;

  constructor(sent: ReadonlyMap<string, Sent>, violations: Violations) {
    this.#sent = sent;
    this.#violations = violations;
  }

  check(stored: Stored): void {
    for (const entries of stored.logs.values()) {
      this.#queue = [];
      this.#arrived = [];
      this.#running = null;
      this.#stopping = false;
      this.#mustStop = null;
      for (const entry of entries) this.#entry(entry);
    }
  }

  #entry(entry: Entry): void {
    const { type, turn, role } = entry;
    if (turn === null) return;
    if (type === "message.created" && role === "user") this.#message(entry, turn);
    else if (type === "queue.edited") this.#edited(entry, turn);
    else if (type === "queue.promoted") this.#promoted(entry, turn);
    else if (type === "turn.started") this.#started(entry, turn);
    else if (type === "turn.cancel_requested" && this.#running?.turn === turn) this.#stopping = true;
    else if (ends.has(type)) this.#ended(entry, turn);
  }

  #message(entry: Entry, turn: string): void {
    const { body, message, command } = entry;
    this.words.set(message ?? "", String(body["content"]));
    this.#policy(entry, this.#sent.get(command ?? "")?.frame["policy"]);
    if (body["status"] === "running") {
      if (this.#running !== null || this.#queue.length > 0)
        this.#wrong("it begins at once only where none waits or runs", entry);
      this.#running = { turn, message };
      return;
    }
    this.#queue.push({ turn, isAnew: body["replaces"] !== undefined });
    this.#arrived.push(turn);
  }

  /** Only policies that the message itself named: then its sender's journal says which one held. */
  #policy(entry: Entry, policy: unknown): void {
    const { body } = entry;
    const running = this.#running;
    if (policy === "reject" && (running !== null || this.#queue.length > 0))
      this.#wrong("`reject` takes no message while another is answered or waits", entry);
    if (policy === "latest" && this.#queue.length > 0) this.#wrong("`latest` leaves no other waiting", entry);
    const last = this.#queue.find(({ turn }) => turn === this.#arrived.at(-1));
    if (policy === "merge" && last !== undefined && !last.isAnew)
      this.#wrong("`merge` joins the last that waits", entry);
    if (policy === "rollback" && running !== null && body["replaces"] !== running.message)
      this.#wrong("`rollback` takes the place of the message that is being answered", entry);
    if ((policy === "interrupt" || policy === "rollback") && running !== null)
      this.#mustStop = { turn: running.turn, entry };
  }

  #edited(entry: Entry, turn: string): void {
    const { body, message, command } = entry;
    const before = this.words.get(message ?? "");
    const now = String(body["content"]);
    const frame = this.#sent.get(command ?? "")?.frame;
    if (!this.#queue.some((waiting) => waiting.turn === turn))
      this.#wrong("only what waits changes its words", entry);
    if (frame?.["type"] === "chat" && now !== `${before}\n\n${frame["content"]}`)
      this.#wrong("a message that joins another is added to its words", entry);
    this.words.set(message ?? "", now);
  }

  #promoted(entry: Entry, turn: string): void {
    const found = this.#queue.find((waiting) => waiting.turn === turn);
    if (found === undefined) {
      this.#wrong("only what waits is put first", entry);
      return;
    }
    this.#queue = [found, ...this.#queue.filter((waiting) => waiting !== found)];
    if (this.#sent.get(entry.command ?? "")?.frame["type"] === "queue.send" && this.#running !== null)
      this.#mustStop ??= { turn: this.#running.turn, entry };
  }

  #started(entry: Entry, turn: string): void {
    if (this.#running !== null) this.#wrong("one turn runs at a time", entry);
    if (this.#queue[0]?.turn !== turn) this.#wrong("turns start in the order of the queue", entry);
    this.#leave(turn);
    this.#running = { turn, message: entry.message ?? String(entry.body["message"]) };
  }

  #ended(entry: Entry, turn: string): void {
    if (this.#mustStop?.turn === turn && !this.#stopping)
      this.#wrong("what goes first has the running turn asked to stop", this.#mustStop.entry);
    if (this.#running?.turn === turn) {
      this.#running = null;
      this.#stopping = false;
      this.#mustStop = null;
    } else if (!this.#queue.some((waiting) => waiting.turn === turn))
      this.#wrong("a turn that ends ran or waited", entry);
    this.#leave(turn);
  }

  #leave(turn: string): void {
    this.#queue = this.#queue.filter((waiting) => waiting.turn !== turn);
    this.#arrived = this.#arrived.filter((each) => each !== turn);
  }

  #wrong(rule: string, { log, seq, type, turn, body }: Entry): void {
    const queue = this.#queue.map((waiting) => waiting.turn);
    this.#violations.add(
      `queue: ${rule}`,
      JSON.stringify({ log, seq, type, turn, body, running: this.#running?.turn, queue }),
    );
  }
}
