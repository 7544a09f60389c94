import type { Mutant } from "./mutant.ts";

const rows = "tests/support/memory-rows.ts";
const store = "tests/support/memory-store.ts";
const tools = "sim/tool-transactions.ts";

/** Bugs in how turns run, wait and end, and in what clients make of it. */
export const mutantsOfTurns: readonly Mutant[] = [
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
    why: "a turn's deadline is a timer of its actor, and not a column: the next owner knows of none",
    edits: [
      {
        file: "src/actors/provide-turn.ts",
        find: "Math.max(0, context.claim.deadlineAt - work.now())",
        replace: "context.claim.attempt > 1 ? 600_000 : Math.max(0, context.claim.deadlineAt - work.now())",
      },
      {
        file: "src/actors/turn-plan.ts",
        find: "  if (now >= claim.deadlineAt) return deadlineExceeded;\n",
        replace: "  if (now < 0 && claim.deadlineAt < 0) return deadlineExceeded;\n",
      },
    ],
  },
  {
    name: "deadline-of-each-owner",
    why: "an instance that takes a turn over counts its time from then, and not from the turn's start",
    edits: [
      {
        file: "src/actors/scan.ts",
        find: 'users.activate(claimed).send({ type: "user.claimed", claimed });',
        replace:
          'users.activate(claimed).send({ type: "user.claimed", claimed: { ...claimed, deadlineAt: ports.clock.now() + ports.bounds.wallMs } });',
      },
    ],
  },
  {
    name: "deadline-restarted",
    why: "a take-over writes a new deadline to the turn's row",
    edits: [
      {
        file: store,
        find: "    turn.attempt += 1;\n",
        replace:
          "    turn.attempt += 1;\n    turn.deadlineAt = this.#rows.now() + this.#rows.options.wallMs;\n",
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
    name: "lost-claim-put-off",
    why: "a lost claim is waited for two leases long, and longer while people write to its conversation",
    edits: [
      { file: store, find: "const lostClaimMs = 5_000;", replace: "const lostClaimMs = 10_000;" },
      {
        file: store,
        find: "log.findLast((row) => row.turn === turn && row.owned) ?? log.find((row) => row.turn === turn);",
        replace: "log.at(-1);",
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
