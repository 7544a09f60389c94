import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { FromWorker, ToWorker } from "../../src/app/worker-messages.ts";
import { WorkerPool } from "../../src/app/worker-pool.ts";
import type { WorkerProcess } from "../../src/app/worker-process.ts";
import { silentLogger } from "../../src/telemetry/logger.ts";
import { createMetrics } from "../../src/telemetry/metrics.ts";

/** A worker as its primary sees it, moved by hand. */
class Fake implements WorkerProcess {
  readonly heard: ToWorker[] = [];
  readonly metrics = createMetrics();
  killed = false;
  hangs = false;
  readonly #hears: ((message: FromWorker) => void)[] = [];
  #gone: (how: string) => void = () => {};
  readonly pid: number;
  constructor(pid: number) {
    this.pid = pid;
  }
  tell(message: ToWorker): void {
    this.heard.push(message);
    if (this.hangs) return;
    if (message.type === "metrics.collect") void this.give(message.ask);
    if (message.type === "pulse.ask") this.say({ type: "pulse" });
  }
  onMessage(hear: (message: FromWorker) => void): void {
    this.#hears.push(hear);
  }
  onGone(hear: (how: string) => void): void {
    this.#gone = hear;
  }
  kill(): void {
    this.killed = true;
    this.end("by SIGKILL");
  }
  say(message: FromWorker): void {
    for (const hear of this.#hears) hear(message);
  }
  ready(): void {
    this.say({ type: "hello" });
    this.say({
      type: "ready",
      facts: { port: 1, model: "m", broker: "redis", socketServer: "uws", token: null },
    });
  }
  async give(ask: number | null): Promise<void> {
    // As the way between two processes does.
    const snapshot = JSON.parse(JSON.stringify(await this.metrics.snapshot()));
    this.say({ type: "metrics.mine", ask, snapshot });
  }
  end(how: string): void {
    this.#gone(how);
  }
  told(type: ToWorker["type"]): number {
    return this.heard.filter((message) => message.type === type).length;
  }
}

const drainMs = 25_000;
let forked: Fake[];
let pool: WorkerPool;

beforeEach(() => {
  vi.useFakeTimers();
  forked = [];
  pool = new WorkerPool({
    fork: () => {
      const worker = new Fake(100 + forked.length);
      forked.push(worker);
      return worker;
    },
    count: 3,
    setup: { appUrl: "postgres://app", port: 8_000 },
    drainMs,
    log: silentLogger,
  });
});
afterEach(() => vi.useRealTimers());

const worker = (index: number): Fake => {
  const found = forked[index];
  if (found === undefined) throw new Error(`worker ${index} was not forked`);
  return found;
};
/** All that is due in so many milliseconds, and what follows from it. */
const pass = (ms = 0) => vi.advanceTimersByTimeAsync(ms);

async function started(): Promise<void> {
  const ready = pool.start();
  for (const each of forked) each.ready();
  await ready;
}

describe("a start", () => {
  test("tells each worker of database and port once it listens, and is over when all are ready", async () => {
    const ready = vi.fn();
    pool.start().then(ready);
    expect(worker(0).heard).toEqual([]);
    for (const each of forked.slice(0, 2)) each.ready();
    await pass();
    expect(ready).not.toHaveBeenCalled();
    worker(2).ready();
    await pass();
    expect(ready).toHaveBeenCalledOnce();
    expect(worker(1).heard).toEqual([{ type: "begin", setup: { appUrl: "postgres://app", port: 8_000 } }]);
    expect(pool.pids()).toEqual([100, 101, 102]);
  });

  test("fails with a worker's own sentence, and no worker takes its place", async () => {
    const failed = expect(pool.start()).rejects.toThrow("Port 8000 is in use.");
    worker(1).say({ type: "refused", sentence: "Port 8000 is in use." });
    worker(1).end("with exit code 1");
    await failed;
    await pass(600_000);
    expect(forked).toHaveLength(3);
  });

  test("ends a worker that is never ready", async () => {
    const failed = expect(pool.start()).rejects.toThrow(/not ready within 60 s/);
    worker(0).ready();
    await pass(60_000);
    await failed;
    expect(worker(1).killed).toBe(true);
    expect(worker(0).killed).toBe(false);
  });
});

describe("a worker that ends by itself", () => {
  test("is replaced, each time later while it crashes in a row, at most 10 s later, and soon again when it was steady", async () => {
    await started();
    worker(0).end("by SIGSEGV");
    const waits: number[] = [];
    for (let crash = 0; crash < 9; crash += 1) {
      const before = forked.length;
      let waited = 0;
      for (; forked.length === before; waited += 100) await pass(100);
      waits.push(waited);
      worker(before).ready();
      worker(before).end("with exit code 1");
    }
    expect(waits).toEqual([200, 400, 800, 1_600, 3_200, 6_400, 10_000, 10_000, 10_000]);
    await pass(10_000);
    worker(forked.length - 1).ready();
    await pass(61_000);
    const steady = forked.length;
    worker(steady - 1).end("by SIGKILL");
    await pass(100);
    expect(forked).toHaveLength(steady + 1);
    expect(pool.pids()).toEqual([100 + steady, 101, 102]);
  });
});

describe("a worker that does not answer", () => {
  test("is ended ten seconds after the first ask without an answer, and replaced; one that is late is not", async () => {
    await started();
    worker(0).hangs = true;
    await pass(12_400);
    expect(worker(0).killed).toBe(false);
    worker(0).hangs = false;
    worker(0).say({ type: "pulse" });
    await pass(60_000);
    expect(forked).toHaveLength(3);
    worker(0).hangs = true;
    // The next ask is 100 ms away.
    await pass(10_000);
    expect(worker(0).killed).toBe(false);
    await pass(100);
    expect(forked.map(({ killed }) => killed)).toEqual([true, false, false]);
    await pass(200);
    expect(pool.pids()).toEqual([103, 101, 102]);
  });

  test("is left to its drain once it was told to leave", async () => {
    await started();
    worker(1).hangs = true;
    void pool.drain();
    await pass(drainMs);
    expect(worker(1).killed).toBe(false);
  });
});

describe("a rolling restart", () => {
  test("goes one by one: a new worker is ready before the old one drains, which is gone before the next begins", async () => {
    await started();
    const done = vi.fn();
    pool.roll().then(done);
    for (let place = 0; place < 3; place += 1) {
      expect(forked).toHaveLength(4 + place);
      expect(worker(place).told("drain")).toBe(0);
      worker(3 + place).ready();
      await pass();
      expect(worker(place).told("drain")).toBe(1);
      expect(forked).toHaveLength(4 + place);
      expect(done).not.toHaveBeenCalled();
      worker(place).end("with exit code 0");
      await pass();
    }
    expect(done).toHaveBeenCalledOnce();
    expect(pool.pids()).toEqual([103, 104, 105]);
    await pass(600_000);
    expect(forked).toHaveLength(6);
  });

  test("stops where a new worker does not get ready, and the old ones stay", async () => {
    await started();
    const rolled = pool.roll();
    worker(3).end("with exit code 1");
    await rolled;
    await pass(600_000);
    expect(forked).toHaveLength(4);
    expect(pool.pids()).toEqual([100, 101, 102]);
    expect(forked.map((each) => each.told("drain"))).toEqual([0, 0, 0, 0]);
  });

  test("asked for again meanwhile it is the same one; afterwards another", async () => {
    await started();
    expect(pool.roll()).toBe(pool.roll());
    const first = pool.roll();
    for (let place = 0; place < 3; place += 1) {
      worker(3 + place).ready();
      await pass();
      worker(place).end("with exit code 0");
      await pass();
    }
    await first;
    void pool.roll();
    await pass();
    expect(forked).toHaveLength(7);
  });

  test("a worker that crashes while its successor starts is not started twice for one place", async () => {
    await started();
    void pool.roll();
    worker(0).end("by SIGKILL");
    worker(3).ready();
    await pass(10_000);
    // The fifth is the next place's successor.
    expect(forked).toHaveLength(5);
    expect(pool.pids()).toEqual([103, 101, 102]);
  });
});

describe("a stop", () => {
  test("drains all at once, also those that are just starting, and forks no more", async () => {
    await started();
    void pool.roll();
    worker(1).end("by SIGKILL");
    const stopped = vi.fn();
    pool.drain().then(stopped);
    expect(forked.map((each) => each.told("drain"))).toEqual([1, 1, 1, 1]);
    // It could not hear yet, and is told again when it can.
    worker(3).say({ type: "hello" });
    expect(worker(3).told("drain")).toBe(2);
    for (const each of [0, 2, 3]) worker(each).end("with exit code 0");
    await pass();
    expect(stopped).toHaveBeenCalledOnce();
    await pass(600_000);
    expect(forked).toHaveLength(4);
  });

  test("ends by force what does not leave, only after its drain's time", async () => {
    await started();
    const stopped = pool.drain();
    for (const each of [0, 2]) worker(each).end("with exit code 0");
    await pass(drainMs + 14_000);
    expect(worker(1).killed).toBe(false);
    await pass(1_000);
    expect(worker(1).killed).toBe(true);
    await stopped;
  });
});

describe("metrics", () => {
  async function read(through: Fake): Promise<string> {
    through.heard.length = 0;
    through.say({ type: "metrics.ask", ask: 7 });
    await pass(1_000);
    const sum = through.heard.find((message) => message.type === "metrics.sum");
    return sum?.type === "metrics.sum" && sum.ask === 7 ? sum.body : "";
  }

  test("read at any worker are the sum over all", async () => {
    await started();
    for (const [index, each] of forked.entries()) {
      each.metrics.deltas.inc(10 ** index);
      each.metrics.connections.set(index);
      each.metrics.firstTokenSeconds.observe(0.3);
      each.metrics.poolConnections.set({ pool: "pam-reader", state: "idle" }, 12);
    }
    for (const each of forked) {
      const body = await read(each);
      expect(body).toMatch(/^pam_deltas_total 111$/m);
      expect(body).toMatch(/^pam_connections 3$/m);
      expect(body).toMatch(/^pam_first_token_seconds_count 3$/m);
      // Each of them sees all.
      expect(body).toMatch(/^pam_pool_connections\{pool="pam-reader",state="idle"\} 12$/m);
    }
  });

  test("keep what a worker counted when it is gone, and not what it measured", async () => {
    await started();
    for (const each of forked) {
      each.metrics.deltas.inc(5);
      each.metrics.connections.set(2);
    }
    await worker(0).give(null);
    worker(0).end("with exit code 0");
    expect(await read(worker(1))).toMatch(/^pam_deltas_total 15$/m);
    expect(await read(worker(1))).toMatch(/^pam_connections 4$/m);
    worker(2).end("by SIGKILL");
    expect(await read(worker(1))).toMatch(/^pam_deltas_total 15$/m);
  });

  test("count a worker that hangs as it was", async () => {
    await started();
    for (const each of forked) each.metrics.deltas.inc(5);
    await read(worker(0));
    worker(2).tell = () => {};
    worker(2).metrics.deltas.inc(5);
    expect(await read(worker(0))).toMatch(/^pam_deltas_total 15$/m);
  });
});
