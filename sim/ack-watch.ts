import type { Tenant } from "../src/actors/ports.ts";
import type { DoubleSend } from "../src/protocol/commands.ts";
import type { Database } from "./database.ts";
import type { Findings } from "./findings.ts";
import type { Random } from "./random.ts";

/** What an ack says of its command. */
export interface AckWords {
  readonly conversation: string | undefined;
  readonly message: string | undefined;
  readonly turn: string | undefined;
  readonly seq: number;
  readonly epoch: string;
}

export interface SentMessage {
  readonly tenant: Tenant;
  readonly command: string;
  readonly text: string;
  readonly conversation: string | undefined;
  readonly policy?: DoubleSend | undefined;
}

interface Heard {
  readonly tenant: Tenant;
  readonly command: string;
  readonly ack: AckWords;
  /** Its entry stands in the inbox. */
  readonly inbox?: boolean;
  /** What was sent, where it may be another than the first time. */
  readonly content?: string;
}

/** P1 and P2: an ack is of something stored, and the same for ever. */
export class AckWatch {
  readonly #database: Database;
  readonly #findings: Findings;
  readonly #sent: SentMessage[] = [];
  readonly #heard = new Map<string, Heard>();

  constructor(database: Database, findings: Findings) {
    this.#database = database;
    this.#findings = findings;
  }

  count(): number {
    return this.#heard.size;
  }

  sent(message: SentMessage): void {
    this.#sent.push(message);
  }

  anyOf({ user }: Tenant, random: Random): SentMessage | undefined {
    const own = this.#sent.filter(({ tenant }) => tenant.user === user);
    return own.length === 0 ? undefined : random.pick(own);
  }

  heard(heard: Heard): void {
    const { tenant, command, ack, content, inbox = false } = heard;
    const log = inbox ? tenant.user : (ack.conversation ?? tenant.user);
    const row = this.#database.rows.headOf(tenant, log)?.log[ack.seq - 1];
    const place = `${command} at ${ack.seq}`;
    if (row === undefined) this.#findings.add("P1", `${place} was acked and is not stored`);
    else if (row.command?.id !== command || row.epoch !== ack.epoch)
      this.#findings.add("P1", `${place} was acked and something else is stored there`);
    const first = this.#heard.get(command);
    if (first !== undefined && JSON.stringify(first.ack) !== JSON.stringify(ack))
      this.#findings.add("P2", `${place} was acked as ${JSON.stringify(first.ack)} before`);
    this.#heard.set(command, first ?? heard);
    // A message that joined another one left its words there.
    const alone = row?.type === "message.created";
    if (alone && content !== undefined && JSON.parse(row.body).content !== content)
      this.#findings.add("P2", `${place} was acked with other words than are stored`);
  }

  /** When all is quiet: every acked command is stored, and once. */
  check(): void {
    const stored = new Map<string, number>();
    for (const { log } of this.#database.rows.heads.values())
      for (const { command } of log)
        if (command !== undefined) stored.set(command.id, (stored.get(command.id) ?? 0) + 1);
    for (const [command, times] of stored)
      if (times > 1) this.#findings.add("P2", `command ${command} is stored ${times} times`);
    for (const command of this.#heard.keys())
      if (!stored.has(command)) this.#findings.add("P1", `command ${command} was acked and is lost`);
  }
}
