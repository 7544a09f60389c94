import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import type { Tenant } from "../../src/actors/ports.ts";
import type { ModelScript } from "../../src/llm/scripted.ts";
import { type PreparedTestDatabase, preparedDatabase } from "../db/prepared-database.ts";
import { gate } from "./gate.ts";
import { type CrashInstance, crashInstance, type InstanceOptions } from "./instance.ts";
import { expectWholeRows } from "./rows-story.ts";
import { rowsOf } from "./turn-rows.ts";

/** One database for a file, a new user for each test, and as many instances as the test wants to crash. */
export class CrashScene {
  #db: PreparedTestDatabase | undefined;
  #tenant: Tenant | undefined;
  readonly #instances: CrashInstance[] = [];

  get db(): PreparedTestDatabase {
    return there(this.#db);
  }
  get tenant(): Tenant {
    return there(this.#tenant);
  }
  get rows(): ReturnType<typeof rowsOf> {
    return rowsOf(this.db.admin, this.tenant);
  }

  async open(): Promise<void> {
    this.#db = await preparedDatabase();
  }

  async begin(): Promise<void> {
    [this.#tenant] = await this.db.tenants(1);
  }

  /** @param writers Tools of the test's own that write. */
  async end(writers: readonly string[]): Promise<void> {
    await Promise.all(this.#instances.splice(0).map((instance) => instance.close()));
    await expectWholeRows(this.db.admin, writers);
  }

  async instance(script: ModelScript, more: Omit<InstanceOptions, "script"> = {}): Promise<CrashInstance> {
    const made = await crashInstance(this.db, { script, ...more });
    this.#instances.push(made);
    return made;
  }

  /** Another transaction's hold on the user's conversation, until it is let go. */
  async holdConversation(): Promise<() => Promise<void>> {
    const [held, free] = [gate(), gate()];
    const { workspace } = this.tenant;
    const done = this.db.patient.begin(async (tx) => {
      await tx`select from conversations where workspace = ${workspace} for update`;
      held.open();
      await free.opened;
    });
    await held.opened;
    return async () => {
      free.open();
      await done;
    };
  }

  /** The instance's commit waits for a row that another transaction holds. */
  async isWaiting({ incarnation }: CrashInstance): Promise<boolean> {
    const waiting = await this.db.admin`select from pg_stat_activity
      where application_name = ${`slow lane of ${incarnation}`} and wait_event_type = 'Lock'`;
    return waiting.length > 0;
  }
}

/** Call it once in a file. */
export function crashScene(writers: readonly string[] = []): CrashScene {
  const scene = new CrashScene();
  beforeAll(() => scene.open());
  beforeEach(() => scene.begin());
  afterEach(() => scene.end(writers));
  afterAll(() => scene.db.close());
  return scene;
}

function there<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("the scene has not begun");
  return value;
}
