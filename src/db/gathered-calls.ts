/** A question, and those who wait for its answer. */
interface Waiting<Asked, Found> {
  readonly asked: Asked;
  readonly key: string | undefined;
  readonly askers: { resolve: (found: Found | null) => void; reject: (error: unknown) => void }[];
}

export interface GatheredCalls<Asked> {
  /** Questions of one call. */
  readonly batchMax: number;
  /** Calls under way: what is asked meanwhile goes together, with whatever is stored by then. */
  readonly callsMax: number;
  /** Questions of one key are one question, until it is sent. */
  readonly keyOf?: (asked: Asked) => string;
}

/**
 * Joins what many ask in a tick, and while calls are under way, into few calls. Every question is asked of the database
 * after it was asked here.
 * @param call Answers by the place in the batch, from 1; a question without an answer gets null.
 */
export function gathered<Asked, Found>(
  { batchMax, callsMax, keyOf }: GatheredCalls<Asked>,
  call: (batch: readonly Asked[]) => Promise<ReadonlyMap<number, Found>>,
): (asked: Asked) => Promise<Found | null> {
  const waiting: Waiting<Asked, Found>[] = [];
  const byKey = new Map<string, Waiting<Asked, Found>>();
  let calls = 0;
  let scheduled = false;

  function schedule(): void {
    if (scheduled || calls >= callsMax || waiting.length === 0) return;
    scheduled = true;
    setImmediate(() => {
      scheduled = false;
      void flush();
      schedule();
    });
  }

  async function flush(): Promise<void> {
    const batch = waiting.splice(0, batchMax);
    for (const { key } of batch) if (key !== undefined) byKey.delete(key);
    calls++;
    try {
      const found = await call(batch.map(({ asked }) => asked));
      for (const [index, { askers }] of batch.entries())
        for (const { resolve } of askers) resolve(found.get(index + 1) ?? null);
    } catch (error) {
      for (const { askers } of batch) for (const { reject } of askers) reject(error);
    }
    calls--;
    schedule();
  }

  return (asked) =>
    new Promise((resolve, reject) => {
      const key = keyOf?.(asked);
      const same = key === undefined ? undefined : byKey.get(key);
      if (same !== undefined) return void same.askers.push({ resolve, reject });
      const question = { asked, key, askers: [{ resolve, reject }] };
      waiting.push(question);
      if (key !== undefined) byKey.set(key, question);
      schedule();
    });
}
