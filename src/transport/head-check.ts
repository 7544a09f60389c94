import type { Backend, LogState } from "./backend.ts";
import type { Topic } from "./topic.ts";

export interface HeadCheckOptions {
  readonly heads: Backend["heads"];
  /** @param all Also those that sleep. */
  readonly topics: (all: boolean) => Iterable<Topic>;
  /** The log is not the one that its followers know. */
  readonly onOther: (topic: Topic) => Promise<void>;
  readonly onFault: (error: unknown) => void;
}

/** Logs of one call, and logs read at a time where something is missing. */
const batchMax = 1_000;
const readersMax = 8;

/**
 * Compares what this instance has released with what the store has: publications are a hint and may get lost, the
 * last ones of a log without a trace. One round at a time; one that is asked for meanwhile comes after it.
 */
export class HeadCheck {
  private readonly options: HeadCheckOptions;
  private current: Promise<void> | null = null;
  private next: { all: boolean } | null = null;

  constructor(options: HeadCheckOptions) {
    this.options = options;
  }

  /** @param all Quiet logs too. Never rejects; resolves when no round is under way. */
  round(all: boolean): Promise<void> {
    this.next = { all: all || this.next?.all === true };
    this.current ??= this.run().finally(() => {
      this.current = null;
    });
    return this.current;
  }

  private async run(): Promise<void> {
    for (let asked = this.next; asked !== null; asked = this.next) {
      this.next = null;
      try {
        await this.check(asked.all);
      } catch (error) {
        this.options.onFault(error);
      }
    }
  }

  private async check(all: boolean): Promise<void> {
    const topics = [...this.options.topics(all)].filter((topic) => !topic.isQuiet() || all);
    for (let from = 0; from < topics.length; from += batchMax)
      await this.checkBatch(topics.slice(from, from + batchMax));
  }

  private async checkBatch(topics: readonly Topic[]): Promise<void> {
    const logs = topics.map(({ options }) => ({
      workspace: options.tenant.workspace,
      stream: options.stream,
    }));
    const heads = new Map((await this.options.heads(logs)).map((head) => [nameOf(head), head]));
    const wrong = topics.flatMap((topic) => this.repairOf(topic, heads));
    const readers = Array.from({ length: Math.min(readersMax, wrong.length) }, async () => {
      for (let repair = wrong.pop(); repair !== undefined; repair = wrong.pop()) await repair();
    });
    await Promise.all(readers);
  }

  private repairOf(topic: Topic, heads: ReadonlyMap<string, LogState>): (() => Promise<void>)[] {
    const { tenant, stream } = topic.options;
    const head = heads.get(nameOf({ workspace: tenant.workspace, stream }));
    // Its deletion is an event of another log.
    if (head === undefined) return [];
    const state = topic.compare(head);
    if (state === "same") return [];
    return [state === "behind" ? () => topic.readHole() : () => this.options.onOther(topic)];
  }
}

const nameOf = ({ workspace, stream }: Pick<LogState, "workspace" | "stream">): string =>
  `${workspace} ${stream}`;
