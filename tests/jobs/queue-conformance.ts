import { randomUUID } from "node:crypto";
import { afterEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { defineJob, GiveUp, type Job, type JobContext } from "../../src/jobs/define-job.ts";
import { createJobQueue, type JobOutcome, type JobQueue } from "../../src/jobs/job-queue.ts";
import type { QueueBackend } from "../../src/jobs/queue-backend.ts";
import { silentLogger } from "../../src/telemetry/logger.ts";
import { until } from "./until.ts";

export interface QueueWorld {
  readonly name: QueueBackend["name"];
  /** One more instance's connections to the same queue. */
  open(): Promise<QueueBackend>;
  /** Everything in the queue is gone. */
  empty(): Promise<void>;
}

const quick = { firstMs: 10, mostMs: 40 };
const input = z.strictObject({ n: z.int() });

/** What the queue promises, wherever it lives. */
export function queueConformance(name: string, world: () => QueueWorld): void {
  const queues: JobQueue[] = [];
  const outcomes: [string, JobOutcome][] = [];
  const open = (jobs: readonly Job[], concurrency = 4): JobQueue => {
    const onOutcome = (job: string, outcome: JobOutcome) => void outcomes.push([job, outcome]);
    const queue = createJobQueue({
      ...world(),
      jobs,
      concurrency,
      log: silentLogger,
      onOutcome,
    });
    queues.push(queue);
    return queue;
  };
  const job = (run: (n: number, context: JobContext) => Promise<void>, more: Partial<Job> = {}): Job =>
    defineJob({
      name: "count",
      input,
      attempts: 3,
      backoff: quick,
      timeoutMs: 5_000,
      ...more,
      run: ({ n }, context) => run(n, context),
    });
  const hints = (...ns: number[]) => ns.map((n) => ({ name: "count", input: { n }, id: `n-${n}-${round}` }));
  let round = randomUUID();

  describe(`the queue in ${name}`, { timeout: 60_000 }, () => {
    afterEach(async () => {
      await Promise.all(queues.splice(0).map((queue) => queue.drain(2_000)));
      await world().empty();
      outcomes.length = 0;
      round = randomUUID();
    });

    it("runs what was hinted at before and after a worker began, on whatever instance, once", async () => {
      const ran: number[] = [];
      const [one, two] = [
        open([job(async (n) => void ran.push(n))]),
        open([job(async (n) => void ran.push(n))]),
      ];
      for (const queue of [one, two])
        await until("the queue", async () => (await queue.counts()).waiting === 0);
      one.hint(hints(1, 2, 3));
      await until("three jobs that wait", async () => (await one.counts()).waiting === 3);
      one.begin();
      two.begin();
      two.hint(hints(4, 5));
      await until("five runs", () => ran.length === 5);
      expect(ran.toSorted()).toEqual([1, 2, 3, 4, 5]);
      await until("five outcomes", () => outcomes.length === 5);
    });

    it("keeps what is hinted at while it is being opened", async () => {
      const ran: number[] = [];
      let letGo = () => {};
      const gate = new Promise<void>((resolve) => {
        letGo = resolve;
      });
      const { name: where, open: openNow } = world();
      const opened = await openNow();
      // One that has its connection: a hint while Redis is away is dropped.
      await until("the connection", () => opened.isUp());
      const queue = createJobQueue({
        name: where,
        open: () => gate.then(() => opened),
        jobs: [job(async (n) => void ran.push(n))],
        concurrency: 1,
        log: silentLogger,
        onOutcome: () => {},
      });
      queues.push(queue);
      queue.begin();
      queue.hint(hints(7));
      letGo();
      await until("its run", () => ran.length === 1);
    });

    it("opens the queue again where it could not be opened", async () => {
      const ran: number[] = [];
      let tries = 0;
      const queue = createJobQueue({
        name: world().name,
        open: () => (++tries === 1 ? Promise.reject(new Error("away")) : world().open()),
        jobs: [job(async (n) => void ran.push(n))],
        concurrency: 1,
        log: silentLogger,
        onOutcome: () => {},
      });
      queues.push(queue);
      queue.begin();
      await until("its run", () => {
        queue.hint(hints(8));
        return ran.length === 1;
      });
      expect(tries).toBe(2);
    });

    it("does not take the same hint again while its job waits, runs, or has ended of late", async () => {
      let runs = 0;
      const queue = open([job(async () => void runs++)]);
      await until("the queue", async () => (await queue.counts()).waiting === 0);
      queue.hint([...hints(1), ...hints(1)]);
      await until("one job that waits", async () => (await queue.counts()).waiting === 1);
      queue.begin();
      await until("a run", () => outcomes.length === 1);
      queue.hint([...hints(1), ...hints(2)]);
      await until("the other run", () => outcomes.length === 2);
      expect(runs).toBe(2);
    });

    it("tries a job that throws again after a wait, as often as it says, and keeps it then as a dead one", async () => {
      const attempts: number[] = [];
      const queue = open([
        job(async (n, { attempt }) => {
          attempts.push(attempt);
          if (n === 2 || attempt < 3) throw new Error("not yet");
        }),
      ]);
      await until("the queue", async () => (await queue.counts()).waiting === 0);
      queue.begin();
      queue.hint(hints(1));
      await until("three attempts", () => outcomes.length === 3);
      expect(attempts).toEqual([1, 2, 3]);
      queue.hint(hints(2));
      await until("three more", () => outcomes.length === 6);
      expect(outcomes.map(([, outcome]) => outcome)).toEqual([
        "failed",
        "failed",
        "completed",
        "failed",
        "failed",
        "dead",
      ]);
      await until("the dead one to be shown", async () => (await queue.counts()).failed === 1);
    });

    it("gives up at once where trying again would not help: GiveUp, input that does not fit, a name nobody knows", async () => {
      const queue = open([
        job(async () => {
          throw new GiveUp("never");
        }),
      ]);
      await until("the queue", async () => (await queue.counts()).waiting === 0);
      queue.begin();
      queue.hint([
        ...hints(1),
        { name: "count", input: { n: "one" }, id: `odd-${round}` },
        { name: "unheard_of", input: {}, id: `name-${round}` },
      ]);
      await until("three dead jobs", async () => (await queue.counts()).failed === 3);
      expect(outcomes.toSorted()).toEqual([
        ["count", "dead"],
        ["count", "dead"],
        ["unknown", "dead"],
      ]);
    });

    it("stops a job whose time is over, and never runs more at a time than it was told", async () => {
      let running = 0;
      let most = 0;
      const patient = job(
        async (n, { signal }) => {
          most = Math.max(most, ++running);
          await new Promise(
            (resolve) =>
              setTimeout(resolve, n === 9 ? 60_000 : 20).unref() && signal.addEventListener("abort", resolve),
          );
          running--;
        },
        { attempts: 1, timeoutMs: 300 },
      );
      const queue = open([patient], 2);
      await until("the queue", async () => (await queue.counts()).waiting === 0);
      queue.begin();
      queue.hint(hints(9, 1, 2, 3, 4, 5));
      await until("all outcomes", () => outcomes.length === 6);
      expect(most).toBe(2);
      expect(outcomes.filter(([, outcome]) => outcome === "dead")).toHaveLength(1);
    });

    it("waits at its drain for a job that runs, begins no other, and leaves those to the next instance", async () => {
      let ended = 0;
      let begun = 0;
      const slow = job(async () => {
        begun++;
        await new Promise((resolve) => setTimeout(resolve, 200));
        ended++;
      });
      const queue = open([slow], 1);
      await until("the queue", async () => (await queue.counts()).waiting === 0);
      queue.begin();
      queue.hint(hints(1, 2));
      await until("one that runs", () => begun === 1);
      await queue.drain(5_000);
      expect([begun, ended]).toEqual([1, 1]);
      const next = open([slow], 1);
      next.begin();
      await until("the other one", () => ended === 2);
    });

    it("does a job again that an instance left when its drain was over, and one whose queue was emptied with the next hint", async () => {
      const stuck = open([
        job((_, { signal }) => new Promise((_, reject) => signal.addEventListener("abort", reject))),
      ]);
      await until("the queue", async () => (await stuck.counts()).waiting === 0);
      stuck.begin();
      stuck.hint(hints(1));
      await until("one that runs", async () => (await stuck.counts()).active === 1);
      await stuck.drain(50);
      const ran: number[] = [];
      const next = open([job(async (n) => void ran.push(n))]);
      next.begin();
      await until("the queue", async () => (await next.counts()).waiting === 0);
      await world().empty();
      next.hint(hints(1));
      await until("its run", () => ran.length === 1);
    });
  });
}
