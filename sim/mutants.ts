/** A deliberate bug: exact snippets, and what stands there instead in its build. Nothing of it is left in `src/`. */
export interface Mutant {
  readonly name: string;
  /** What it breaks, for people. */
  readonly why: string;
  readonly edits: readonly Edit[];
}

export interface Edit {
  readonly file: string;
  /** Stands there exactly once. */
  readonly find: string;
  readonly replace: string;
}

const rows = "tests/support/memory-rows.ts";
const store = "tests/support/memory-store.ts";
const tools = "sim/tool-transactions.ts";

export const mutants: readonly Mutant[] = [
  {
    name: "ack-before-commit",
    why: "a message is acked when it arrives, not when it is stored",
    edits: [
      {
        file: "src/transport/session-chat.ts",
        find: "  await backend.chat(",
        replace:
          '  sendFrame(session, { type: "ack", id, seq: 1, epoch: "00000000-0000-7000-8000-000000000000", duplicate: false });\n  await backend.chat(',
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
    name: "cancel-only-in-memory",
    why: "a cancel is told to the instances and not written to the turn's row",
    edits: [
      {
        file: "sim/carry-out.ts",
        find: "  turn.cancelRequested = true;\n  const acked",
        replace: "  const acked",
      },
    ],
  },
  {
    name: "tools-run-on-after-cancel",
    why: "a tool's transaction does not look whether its turn was cancelled",
    edits: [{ file: tools, find: '    if (owned.turn.cancelRequested) return "cancelled";\n', replace: "" }],
  },
  {
    name: "timers-only-in-xstate",
    why: "a turn's deadline is a timer of its actor, and not a column: each owner begins it anew",
    edits: [
      {
        file: "src/actors/turn.machine.ts",
        find: "Math.max(0, context.claim.deadlineAt - work.now())",
        replace: "20_000 + 0 * (context.claim.deadlineAt - work.now())",
      },
      {
        file: "src/actors/turn-plan.ts",
        find: "  if (now >= claim.deadlineAt) return deadlineExceeded;\n",
        replace: "  if (now < 0 && claim.deadlineAt < 0) return deadlineExceeded;\n",
      },
    ],
  },
  {
    name: "wall-clock-lease",
    why: "a lease ends by the clock of the instance that renews it, and not by the database's",
    edits: [
      {
        file: "sim/line.ts",
        find: "database.renewLease(incarnation)",
        replace: "database.renewLease(incarnation, process.clock.now())",
      },
      {
        file: "sim/database.ts",
        find: "  renewLease(incarnation: string): boolean {\n    const { now } = this.#options.timeline;",
        replace: "  renewLease(incarnation: string, now: number): boolean {",
      },
    ],
  },
  {
    name: "no-dedupe",
    why: "a command that comes again is carried out again",
    edits: [
      {
        file: store,
        find: "    if (prior !== undefined) return replay(prior, hash);\n",
        replace: "    if (prior !== undefined && hash === '') return replay(prior, hash);\n",
      },
    ],
  },
  {
    name: "dedupe-without-hash",
    why: "the same id with other words is taken for the same command",
    edits: [
      {
        file: "tests/support/memory-acks.ts",
        find: '  if (prior.command?.hash !== hash) throw new PamError("idempotency_mismatch");\n',
        replace: "  if (hash === '-') throw new PamError(\"idempotency_mismatch\");\n",
      },
    ],
  },
  {
    name: "attempt-not-raised",
    why: "a new owner streams under the old attempt: two texts mix on the screens",
    edits: [{ file: store, find: "    turn.attempt += 1;\n", replace: "" }],
  },
  {
    name: "unsafe-tool-retried",
    why: "an external tool that dedupes nothing is called again after a crash",
    edits: [
      {
        file: "src/tools/runner.ts",
        find: '  if (start.resumed && tool.effect === "external_unsafe") {',
        replace: '  if (start.resumed && tool.name === "" && tool.effect === "external_unsafe") {',
      },
    ],
  },
  {
    name: "reducer-accepts-gaps",
    why: "the client folds an entry although one before it is missing",
    edits: [
      {
        file: "src/client/reducer.ts",
        find: " || event.seq > cursor.seq + 1)",
        replace: ")",
      },
      {
        file: "src/client/reducer.ts",
        find: "  if (!(event.seq === cursor.seq + 1)) return same(state);",
        replace: "  if (!(event.seq >= cursor.seq + 1)) return same(state);",
      },
    ],
  },
  {
    name: "reducer-keeps-withdrawn-text",
    why: "text that was withdrawn stays on the screen",
    edits: [
      {
        file: "src/client/fold-event.ts",
        find: "  return { ...turn, live: freshStep(event.step, event.attempt) };",
        replace: "  return event.step < 0 ? { ...turn, live: freshStep(event.step, event.attempt) } : turn;",
      },
    ],
  },
  {
    name: "end-written-twice",
    why: "a turn that has ended takes further writes of its owner",
    edits: [
      {
        file: rows,
        find: "const ours = head?.running === address.turn && head.fence === address.fence;",
        replace: "const ours = head?.fence === address.fence;",
      },
    ],
  },
  {
    name: "claim-without-order",
    why: "the last that waits is claimed first",
    edits: [
      {
        file: "tests/support/memory-queue.ts",
        find: "  const [turn] = waiting;\n  if (turn === undefined || !ready)",
        replace: "  const turn = waiting.at(-1);\n  if (turn === undefined || !ready)",
      },
    ],
  },
  {
    name: "history-without-missing-results",
    why: "a tool use without a recorded outcome is sent to the model without a result",
    edits: [
      {
        file: "src/actors/history-turn.ts",
        find: "      results.push(resultOf({",
        replace: "      if (turn.results.some((it) => it.toolUse === block.id)) results.push(resultOf({",
      },
    ],
  },
  {
    name: "steer-applied-twice",
    why: "words for a running turn stay pending when they were heard",
    edits: [{ file: "tests/support/memory-waiting.ts", find: "  steer.state = state;\n", replace: "" }],
  },
  {
    name: "decision-not-bound",
    why: "a tool that a person allowed with an input runs with whatever input",
    edits: [
      {
        file: tools,
        find: '    if (approval && call.wait?.approvedHash !== inputHash(use.name, use.input)) return "unapproved";\n',
        replace: '    if (approval && inputHash(use.name, use.input) === "") return "unapproved";\n',
      },
      {
        file: "src/db/turn-view.ts",
        find: 'else if (row.type === "tool.decided") {',
        replace: 'else if (row.type === "tool.decided" && turn === "") {',
      },
    ],
  },
  {
    name: "own-lost-claims-forgotten",
    why: "a turn whose claim's answer was lost is nobody's, and nobody looks for it",
    edits: [
      {
        file: store,
        find: "return owner === this.#incarnation && lost;",
        replace: "return owner === null && lost;",
      },
    ],
  },
  {
    name: "parked-turn-not-woken",
    why: "a decision is stored, and the turn that waited for it is not woken",
    edits: [
      {
        file: "tests/support/memory-waiting.ts",
        find: "  wakeTurn(rows, place);\n  return claimFor",
        replace: "  return claimFor",
      },
    ],
  },
];
