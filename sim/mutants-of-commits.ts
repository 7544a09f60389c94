import type { Mutant } from "./mutant.ts";

const rows = "tests/support/memory-rows.ts";
const store = "tests/support/memory-store.ts";
const tools = "sim/tool-transactions.ts";

/** Bugs in what is committed, and in who hears of it. */
export const mutantsOfCommits: readonly Mutant[] = [
  {
    name: "ack-before-commit",
    why: "a message is acked when it arrives, not when it is stored",
    edits: [
      {
        file: "src/transport/session-chat.ts",
        find: "  return backend.chat(",
        replace:
          '  sendFrame(session, { type: "ack", id, seq: 1, epoch: "00000000-0000-7000-8000-000000000000", duplicate: false });\n  return backend.chat(',
      },
    ],
  },
  {
    name: "commit-not-durable",
    why: "synchronous_commit = off: a database that restarts has forgotten what it confirmed last",
    edits: [
      {
        file: "sim/database.ts",
        find: "    this.down = down;\n",
        replace:
          "    this.down = down;\n    if (down) for (const head of this.rows.heads.values()) head.log.pop();\n",
      },
    ],
  },
  {
    name: "effect-and-record-apart",
    why: "a tool's effect is committed before, and apart from, its record",
    edits: [
      {
        file: tools,
        find: "    return this.#commit(transaction, () => {\n      const run = this.#finish(attempt, finish);",
        replace:
          "    for (const _ of staged.splice(0)) this.#parts.ledger.book(keyOf(attempt));\n    return this.#commit(transaction, () => {\n      const run = this.#finish(attempt, finish);",
      },
    ],
  },
  {
    name: "no-fence",
    why: "a write is taken from whoever believes to own the turn",
    edits: [
      {
        file: rows,
        find: "head?.running === address.turn && head.fence === address.fence",
        replace: "head?.running === address.turn",
      },
    ],
  },
  {
    name: "fence-checked-outside",
    why: "the fence is looked at when the write is sent, and not where it is committed",
    edits: [
      {
        file: "sim/stand-ins/commit-batch.ts",
        find: "  const { database, process } = line;\n",
        replace:
          '  const { database, process } = line;\n  for (const item of items) if (item.kind === "write" && database.rows.owned(item.write) !== undefined) Object.assign(item.write, { checked: true });\n',
      },
      {
        file: store,
        find: "    const owned = this.#rows.owned(write);\n    if (owned === undefined) return",
        replace:
          '    const head0 = this.#rows.headOf(write, write.conversation);\n    const turn0 = this.#rows.turns.get(write.turn);\n    const owned = "checked" in write && head0 !== undefined && turn0 !== undefined ? { head: head0, turn: turn0 } : this.#rows.owned(write);\n    if (owned === undefined) return',
      },
    ],
  },
  {
    name: "bus-only-fan-out",
    why: "what publications did not bring is never read from the rows",
    edits: [
      {
        file: "src/transport/hub.ts",
        find: "    await this.headCheck.round(!ok);",
        replace: "    if (ok === undefined) await this.headCheck.round(!ok);",
      },
      {
        file: "src/transport/topic.ts",
        find: "  private repair(afterMs: number): void {\n    if (this.repairing) return;",
        replace: "  private repair(afterMs: number): void {\n    if (this.repairing || afterMs >= 0) return;",
      },
    ],
  },
  {
    name: "resume-reads-before-it-subscribes",
    why: "what commits while a resume is read is in neither the reading nor the live events",
    edits: [
      {
        file: "src/transport/follow.ts",
        find: "return this.seq < Math.max(this.head, this.following.catchUp.newest);",
        replace: "return this.seq < this.head;",
      },
    ],
  },
  {
    name: "resume-error-lost",
    why: "a resume that fails behind its first answer is not asked for again (found by this simulation)",
    edits: [
      {
        file: "src/client/following.ts",
        find: "    this.#entries.get(keyOf(log))?.cancelTimer();\n  }\n\n  /** Whether",
        replace:
          "    const known = this.#entries.get(keyOf(log));\n    if (known !== undefined) known.asked = undefined;\n    known?.cancelTimer();\n  }\n\n  /** Whether",
      },
    ],
  },
  {
    name: "claims-before-its-lease",
    why: "an instance that starts hears that turns were left, and claims them, before it has a lease (found by this simulation)",
    edits: [
      {
        file: "src/app/ownership.ts",
        find: "      await renew();\n      bus.onSignals(hear);\n",
        replace: "      bus.onSignals(hear);\n      await renew();\n",
      },
    ],
  },
  {
    name: "publish-before-commit",
    why: "a turn's entries are published when they are sent to the database, and not when they are committed",
    edits: [
      {
        file: "sim/instance.ts",
        find: "    const { model, store } = this;\n",
        replace: `    const { model, store: kept } = this;
    const store = { ...kept, write: async (write: Parameters<SimStore["write"]>[0]) => {
      const head = database.rows.headOf(write, write.conversation);
      const { workspace, user, conversation, turn } = write;
      const place = { workspace, user, turn, stream: { conversation }, epoch: head?.epoch ?? "", at: new Date(clock.now()).toISOString() };
      publisher.events(write.entries.map(({ type, body }, at) => ({ ...place, type, body, seq: (head?.log.length ?? 0) + at + 1 })));
      return kept.write(write);
    } };
`,
      },
    ],
  },
];
