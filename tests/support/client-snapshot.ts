import type { Snapshot } from "../../src/protocol/messages.ts";
import { branchId, conversation, epoch, isEntry, type Json } from "./client-log.ts";

/** What a server would send at this point of its script: written from the entries, without the reducer. */
export function snapshotOf(written: readonly Json[]): Snapshot {
  const entries = written.filter(isEntry);
  const tree = treeOf(entries);
  const log = new Log(entries);
  const items = tree.shown().flatMap((turn) => {
    const asked = log.asked(turn);
    return [{ ...asked, content: log.words(asked), ...tree.versions(turn) }, ...log.answer(turn)];
  });
  const open = tree.begun.find((turn) => log.answer(turn).length === 0);
  return {
    conversation,
    epoch,
    seq: entries.length,
    items: items.map((it, i) => ({ ...it, pos: i + 1 })),
    hasBefore: false,
    hasAfter: false,
    running: open === undefined ? null : runningOf(log, open),
    queue: queueOf(log, tree.begun),
    branch: tree.active(),
    policy: "queue",
  } as unknown as Snapshot;
}

/** The running step's text as its owner has it in memory; undefined when no turn runs. */
export function partialOf(written: readonly Json[]): Json | undefined {
  const { running } = snapshotOf(written);
  if (running === null) return undefined;
  const { turn, step, attempt } = running;
  const blocks: { type: "text"; text: string }[] = [];
  for (const it of written) {
    if (isEntry(it) || it["turn"] !== turn || it["step"] !== step || it["attempt"] !== attempt) continue;
    const block = Number(it["block"]);
    blocks[block] = { type: "text", text: (blocks[block]?.text ?? "") + String(it["text"]) };
  }
  return { type: "partial", conversation, turn, step, attempt, blocks };
}

/** Questions about the entries of a log. */
class Log {
  readonly entries: readonly Json[];

  constructor(entries: readonly Json[]) {
    this.entries = entries;
  }

  of(type: string, turn: unknown): Json[] {
    return this.entries.filter((it) => it["type"] === type && it["turn"] === turn);
  }

  asked(turn: unknown): Json {
    return this.of("message.created", turn).find((it) => it["role"] === "user") ?? {};
  }

  words(asked: Json): unknown {
    return this.of("queue.edited", asked["turn"]).at(-1)?.["content"] ?? asked["content"];
  }

  steps(turn: unknown): Json[] {
    return this.of("step.completed", turn).map((it) => ({ step: it["step"], blocks: it["blocks"] }));
  }

  tools(turn: unknown): Json[] {
    return this.of("tool.started", turn).map((begun) => {
      const { toolUse, name } = begun;
      const done = this.of("tool.completed", turn).find((it) => it["toolUse"] === toolUse);
      if (done === undefined) return { turn, toolUse, name, status: "running" };
      const { status, result, undoable } = done;
      return { turn, toolUse, name, status, result, undoable };
    });
  }

  /** The answer as a page shows it; empty while there is none. */
  answer(turn: unknown): Json[] {
    const end = this.of("message.created", turn).find((it) => it["role"] === "assistant");
    if (end === undefined) return [];
    const steps = [...this.steps(turn), { step: end["step"], blocks: end["blocks"] }];
    const story = { edits: this.edits(turn), steers: this.steers(turn), plan: this.plan(turn) };
    const [failed] = this.of("turn.failed", turn);
    const why = failed === undefined ? {} : { error: failed["error"] };
    return [{ ...end, content: "", steps, tools: this.tools(turn), ...story, ...why }];
  }

  edits(turn: unknown): Json[] {
    const edited = this.of("tool.decided", turn).filter((it) => it["input"] !== undefined);
    return edited.map(({ toolUse, input }) => ({ toolUse, input }));
  }

  plan(turn: unknown): unknown {
    return this.of("plan.updated", turn).at(-1)?.["plan"];
  }

  steers(turn: unknown): Json[] {
    return this.of("turn.steered", turn).map(({ steer, seq, content }) => {
      const ended = (type: string) => this.of(type, turn).some((it) => it["steer"] === steer);
      const state = ended("steer.applied") ? "applied" : ended("steer.returned") ? "returned" : "pending";
      return { steer, seq, state, content };
    });
  }
}

interface Tree {
  /** Turns in the order in which they began, whatever branch they are on. */
  readonly begun: unknown[];
  active(): string;
  shown(): unknown[];
  /** A question's versions: nothing where it is the only one. */
  versions(turn: unknown): Json;
}

/** Each branch as the list of its turns. Versions of a turn: those of other branches at its place behind the same turns. */
function treeOf(entries: readonly Json[]): Tree {
  const lists = new Map<string, unknown[]>([[branchId(0), []]]);
  const owner = new Map<unknown, string>();
  const begun: unknown[] = [];
  let active = branchId(0);
  const turnOf = (message: unknown) => entries.find((it) => it["message"] === message)?.["turn"];
  for (const it of entries) {
    if (it["type"] === "branch.selected") active = String(it["branch"]);
    if (it["type"] === "branch.created") {
      const list = lists.get(active) ?? [];
      active = String(it["branch"]);
      lists.set(active, list.slice(0, list.indexOf(turnOf(it["before"]))));
    }
    const starts =
      it["type"] === "turn.started" || (it["type"] === "message.created" && it["status"] === "running");
    if (!starts || it["role"] === "assistant") continue;
    lists.get(active)?.push(it["turn"]);
    owner.set(it["turn"], active);
    begun.push(it["turn"]);
  }
  const shown = () => lists.get(active) ?? [];
  return {
    begun,
    active: () => active,
    shown,
    versions: (turn) => {
      const at = shown().indexOf(turn);
      const before = JSON.stringify(shown().slice(0, at));
      const same = [...lists.values()].filter((list) => JSON.stringify(list.slice(0, at)) === before);
      const turns = begun.filter((it) => same.some((list) => list[at] === it));
      return turns.length < 2 ? {} : { branches: turns.map((it) => owner.get(it)), branch: owner.get(turn) };
    },
  };
}

function runningOf(log: Log, turn: unknown): Json {
  const reset = log.of("step.reset", turn).at(-1);
  const step = log.steps(turn).length + 1;
  const isWaiting = log.of("turn.waiting", turn).length > log.of("turn.resumed", turn).length;
  return {
    turn,
    message: log.asked(turn)["message"],
    step,
    attempt: reset && reset["step"] === step ? reset["attempt"] : 1,
    cancelRequested: false,
    status: isWaiting ? "waiting" : "running",
    waiting: waitingOf(log, turn),
    steers: log.steers(turn),
    steps: log.steps(turn),
    tools: log.tools(turn),
    edits: log.edits(turn),
    plan: log.plan(turn),
  };
}

function waitingOf(log: Log, turn: unknown): Json[] {
  const over = [...log.of("tool.decided", turn), ...log.of("tool.completed", turn)].map(
    (it) => it["toolUse"],
  );
  return log.entries
    .filter((it) => it["turn"] === turn && /^tool\.(approval_required|requested)$/.test(String(it["type"])))
    .filter((it) => !over.includes(it["toolUse"]))
    .map(({ type, toolUse, name, input, inputHash = "", expiresAt }) => {
      const waitsFor = type === "tool.requested" ? "client" : "approval";
      return { toolUse, name, waitsFor, input, inputHash, expiresAt };
    });
}

function queueOf(log: Log, begun: readonly unknown[]): Json[] {
  let queue: Json[] = [];
  for (const it of log.entries) {
    if (it["type"] === "message.created" && it["status"] === "queued") queue.push(it);
    const promoted = it["type"] === "queue.promoted" && queue.find((each) => each["turn"] === it["turn"]);
    if (promoted) {
      const { startAfter: _, ...ready } = promoted;
      queue = [ready, ...queue.filter((each) => each !== promoted)];
    }
  }
  return queue
    .filter((it) => !begun.includes(it["turn"]) && log.of("turn.cancelled", it["turn"]).length === 0)
    .map((it) => {
      const { message, turn, seq, at, startAfter } = it;
      return {
        message,
        turn,
        seq,
        at,
        content: log.words(it),
        ...(startAfter !== undefined && { startAfter }),
      };
    });
}
