import { canonicalJson } from "../src/db/command-hash.ts";
import type { ToolAttempt } from "../src/tools/tool-ports.ts";
import { approvalKey } from "../tests/support/memory-waiting.ts";
import type { Database } from "./database.ts";
import type { Findings } from "./findings.ts";
import { bodyOf } from "./reads.ts";

/** P8: after a cancel is acked no tool of its turn starts. And no tool starts under a fence that is not the newest. */
export class ToolWatch {
  readonly #database: Database;
  readonly #findings: Findings;
  readonly #cancelled = new Set<string>();

  constructor(database: Database, findings: Findings) {
    this.#database = database;
    this.#findings = findings;
  }

  cancelAcked(turn: string | undefined): void {
    if (turn !== undefined) this.#cancelled.add(turn);
  }

  began(attempt: ToolAttempt, how: "transaction" | "outside"): void {
    const { use, address } = attempt;
    const name = `${use.name} ${address.turn}:${use.toolUse}`;
    if (use.name === "pay") this.approved(attempt);
    if (this.#cancelled.has(address.turn))
      this.#findings.add("P8", `${name} (${how}) began after its turn's cancel was acked`);
    const head = this.#database.rows.headOf(address, address.conversation);
    if (how === "outside" && head !== undefined && head.fence !== address.fence)
      this.#findings.add("P5", `${name} began under fence ${address.fence}, the newest is ${head.fence}`);
  }

  /** Only the very input that a person allowed may run, or a tool that need not ask here. */
  approved({ use, address }: ToolAttempt): void {
    const { rows } = this.#database;
    const head = rows.headOf(address, address.conversation);
    const of = (type: string) =>
      head?.log.find(
        (row) => row.type === type && row.turn === address.turn && bodyOf(row)["toolUse"] === use.toolUse,
      );
    const decided = of("tool.decided");
    const asked = of("tool.approval_required");
    const remembered = [address.conversation, "*"].some((place) =>
      rows.approvals.has(approvalKey(address, use.name, place)),
    );
    if (asked === undefined && remembered) return;
    const shown =
      decided === undefined ? undefined : (bodyOf(decided)["input"] ?? (asked && bodyOf(asked)["input"]));
    const allowed = decided !== undefined && bodyOf(decided)["decision"] === "approved";
    if (!allowed || canonicalJson(shown) !== canonicalJson(use.input))
      this.#findings.add(
        "approval",
        `${use.name} ${address.turn}:${use.toolUse} ran, and nobody allowed that input`,
      );
  }
}
