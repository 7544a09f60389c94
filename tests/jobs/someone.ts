import { randomUUID } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { personalWorkspaceOf, userIdOf } from "../../src/auth/user-id.ts";
import type { AppWorld } from "./app-world.ts";

/** A user of the whole application, with what their jobs have done. */
export class Someone {
  readonly login = `user-${randomUUID()}`;
  readonly id = userIdOf(this.login);
  readonly workspace = personalWorkspaceOf(this.login);
  readonly email = `${randomUUID().slice(0, 8)}@example.org`;
  readonly #world: AppWorld;

  constructor(world: AppWorld) {
    this.#world = world;
  }

  /** By REST; `line`: method and path. @throws Error where it is refused. */
  async call(line: string, body?: object): Promise<Record<string, unknown>> {
    const { status, body: answer } = await this.#world.call(this.login, line, body, `key-${randomUUID()}`);
    if (status >= 300) throw new Error(`${line} was answered with ${status}: ${JSON.stringify(answer)}`);
    return answer;
  }

  /** Their address, as if they had given its code. */
  async confirmed(): Promise<void> {
    await this.call("GET /api/profiles/me");
    await this.#world.admin`insert into mail_addresses (workspace, user_id, address)
      values (${this.workspace}, ${this.id}, ${this.email})`;
    await this.call("PATCH /api/profiles/me", { email: this.email });
  }

  /** Brings what their schedules of a kind wait for. */
  async elapse(kind: string): Promise<void> {
    await this.#world
      .admin`update schedules set next_at = date_trunc('milliseconds', now() - interval '1 second'),
        starts_at = date_trunc('milliseconds', now() - interval '1 second')
      where user_id = ${this.id} and kind = ${kind} and active`;
  }

  async notified(kind: string): Promise<number> {
    return this.#count(
      await this.#world.admin<{ n: number }[]>`
        select count(*)::int as n from notifications where user_id = ${this.id} and kind = ${kind}`,
    );
  }

  /** Entries of their inbox. */
  async entries(type: string): Promise<number> {
    return this.#count(
      await this.#world.admin<{ n: number }[]>`
        select count(*)::int as n from log where user_id = ${this.id} and conversation = ${this.id} and type = ${type}`,
    );
  }

  /** Rows of a table that are theirs and stand. */
  async rows(table: string): Promise<number> {
    const { admin } = this.#world;
    return this.#count(
      await admin<{ n: number }[]>`select count(*)::int as n from ${admin(table)} where user_id = ${this.id}`,
    );
  }

  /** Mails to their address that became files. */
  async mails(): Promise<readonly string[]> {
    const folder = path.join(this.#world.dataDir, "mail");
    const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith(".eml"));
    const mails = await Promise.all(names.map((name) => readFile(path.join(folder, name), "utf8")));
    return mails.filter((mail) => mail.includes(`To: ${this.email}`));
  }

  /** What the queue would try again in a while is due now. */
  async hasten(): Promise<void> {
    await this.#world.admin`update outbox set next_try_at = now() - interval '1 minute'
      where user_id = ${this.id} and sent_at is null and dead_at is null and next_try_at > now()`;
  }

  #count([row]: readonly { n: number }[]): number {
    return row?.n ?? 0;
  }
}
