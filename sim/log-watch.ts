import type { TurnWrite } from "../src/actors/store.ts";
import type { LogHead, LogRow } from "../tests/support/memory-rows.ts";
import { leaseMs } from "./database.ts";
import { Deadlines } from "./deadlines.ts";
import { bodyOf } from "./reads.ts";
import type { World } from "./world.ts";

interface Seen {
  seq: number;
  fence: number;
  owner: string | null;
  running: string | null;
  epoch: string;
  readonly ended: Set<string>;
  readonly outcomes: Set<string>;
}

const ends: ReadonlySet<string> = new Set(["turn.completed", "turn.failed", "turn.cancelled"]);
const endStates: ReadonlySet<string> = new Set(["completed", "failed", "cancelled"]);

/** Looks at what each commit left: the invariants that hold at every step. */
export class LogWatch {
  readonly #world: World;
  readonly #seen = new Map<string, Seen>();
  readonly #final = new Map<string, string>();
  readonly #deadlines: Deadlines;

  constructor(world: World) {
    this.#world = world;
    this.#deadlines = new Deadlines(world);
  }

  look(): void {
    const { rows } = this.#world.database;
    for (const head of rows.heads.values()) this.#lookAt(head);
    this.#lookAtTurns();
  }

  #lookAt(head: LogHead): void {
    const { findings, timeline } = this.#world;
    const seen = this.#seenOf(head);
    if (head.fence < seen.fence) findings.add("P5", `the fence of ${head.id} went back to ${head.fence}`);
    if (head.epoch !== seen.epoch) findings.add("P3", `the epoch of ${head.id} changed`);
    if (head.log.length < seen.seq) findings.add("P3", `the log of ${head.id} lost entries`);
    this.#lookAtOwner(head, seen);
    this.#lookAtTakeOver(head, seen);
    seen.fence = head.fence;
    seen.owner = head.owner;
    seen.running = head.running;
    for (let at = seen.seq; at < head.log.length; at++) {
      const row = head.log[at] as LogRow;
      timeline.note(`commit ${head.id.slice(-3)} ${row.seq} ${row.type}`);
      if (row.seq !== at + 1) findings.add("P3", `${head.id} has seq ${row.seq} at place ${at + 1}`);
      this.#lookAtEntry(head, row, seen);
    }
    seen.seq = head.log.length;
  }

  /** A turn is claimed by somebody whose end others would see. */
  #lookAtOwner({ owner, running }: LogHead, seen: Seen): void {
    const { database, findings } = this.#world;
    if (owner !== null && owner !== seen.owner && !database.rows.instances.has(owner))
      findings.add("P5", `turn ${running} was claimed by ${owner}, which has had no lease yet`);
  }

  /** Only whose lease is over, by the database's clock, loses a turn that runs. */
  #lookAtTakeOver(head: LogHead, { owner, running }: Seen): void {
    if (owner === null || head.owner === null || owner === head.owner || running !== head.running) return;
    if (this.#world.database.holdsLease(owner))
      this.#world.findings.add("P5", `turn ${running} was taken from ${owner}, whose lease is not over`);
  }

  /** A turn starts when none waits before it. */
  #lookAtStart(head: LogHead, { type, turn: id, seq }: LogRow): void {
    const { rows } = this.#world.database;
    const turn = rows.turns.get(id ?? "");
    if (turn === undefined || (type === "message.created" && head.running !== id)) return;
    // One commit may hold several commands: what came, or was promoted, behind the start did not wait then.
    const later = head.log.slice(seq);
    const passed = rows
      .waiting(head)
      .filter(({ id: other, messageSeq }) => messageSeq < seq && !later.some((row) => row.turn === other))
      .find(
        (it) =>
          it.priority > turn.priority || (it.priority === turn.priority && it.messageSeq < turn.messageSeq),
      );
    if (passed !== undefined)
      this.#world.findings.add("order", `turn ${id} started before ${passed.id}, which came first`);
  }

  #lookAtEntry(head: LogHead, row: LogRow, seen: Seen): void {
    const { findings } = this.#world;
    const { turn, type, owned } = row;
    if (turn === null) return;
    if (type === "turn.started" || (type === "message.created" && !owned)) this.#lookAtStart(head, row);
    const place = `${type} of ${turn} at ${head.id}/${row.seq}`;
    // What was said to a turn and not heard goes back in the commit of its end.
    if (seen.ended.has(turn) && type !== "steer.returned")
      findings.add("P7", `${place} comes after the turn's end`);
    if (type === "tool.completed") {
      const use = `${turn}:${bodyOf(row)["toolUse"]}`;
      if (seen.outcomes.has(use)) findings.add("P6", `${use} has a second outcome`);
      seen.outcomes.add(use);
    }
    if (!ends.has(type)) return;
    seen.ended.add(turn);
    const late = this.overdueMs(turn) - 2 * leaseMs;
    if (owned && late > 0) findings.add("P7", `${place} is ${late} ms later than it may be`);
  }

  /** How long the turn's deadline is over, beyond what the world's own faults account for. */
  overdueMs(turn: string): number {
    const { database, timeline } = this.#world;
    const deadline = this.#deadlines.of(turn);
    return deadline === undefined ? 0 : timeline.now - deadline - database.downMs - this.#slackMs();
  }

  /** Clocks that are wrong, and instances that were away, make their turns later by as much. */
  #slackMs(): number {
    const { skewsMs, actions } = this.#world.scenario;
    const stepped = actions.reduce(
      (sum, it) =>
        sum + (it.kind === "clock" || it.kind === "pause" || it.kind === "outage" ? Math.abs(it.ms) : 0),
      0,
    );
    return 2_000 + Math.max(0, ...skewsMs.map(Math.abs)) + stepped;
  }

  #lookAtTurns(): void {
    const { database, findings } = this.#world;
    const running = new Map<string, string>();
    for (const turn of database.rows.turns.values()) {
      const final = this.#final.get(turn.id);
      if (final !== undefined && final !== turn.status)
        findings.add("P7", `turn ${turn.id} was ${final} and is ${turn.status}`);
      if (endStates.has(turn.status)) this.#final.set(turn.id, turn.status);
      this.#deadlines.look(turn);
      if (turn.status !== "running") continue;
      if (running.has(turn.conversation)) findings.add("P5", `two turns run in ${turn.conversation}`);
      running.set(turn.conversation, turn.id);
    }
  }

  /** A write was committed where the newest fence was `newest`: it must be that owner's. */
  written({ fence, turn }: TurnWrite, newest: number | undefined): void {
    if (newest !== fence)
      this.#world.findings.add(
        "P5",
        `a write of ${turn} under fence ${fence} was committed, the newest is ${newest}`,
      );
  }

  #seenOf(head: LogHead): Seen {
    const known = this.#seen.get(head.id);
    if (known !== undefined) return known;
    const seen: Seen = {
      seq: 0,
      fence: head.fence,
      owner: null,
      running: null,
      epoch: head.epoch,
      ended: new Set(),
      outcomes: new Set(),
    };
    this.#seen.set(head.id, seen);
    return seen;
  }
}
