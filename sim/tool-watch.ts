import type { ToolAttempt } from "../src/tools/tool-ports.ts";
import type { Database } from "./database.ts";
import type { Findings } from "./findings.ts";

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

  began({ use, address }: ToolAttempt, how: "transaction" | "outside"): void {
    const name = `${use.name} ${address.turn}:${use.toolUse}`;
    if (this.#cancelled.has(address.turn))
      this.#findings.add("P8", `${name} (${how}) began after its turn's cancel was acked`);
    const head = this.#database.rows.headOf(address, address.conversation);
    if (how === "outside" && head !== undefined && head.fence !== address.fence)
      this.#findings.add("P5", `${name} began under fence ${address.fence}, the newest is ${head.fence}`);
  }
}
