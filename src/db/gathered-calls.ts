/** What one asked, and who waits for its answer. */
interface Waiting<Asked, Found> {
  readonly asked: Asked;
  readonly resolve: (found: Found | null) => void;
  readonly reject: (error: unknown) => void;
}

export interface GatheredBounds {
  /** Questions of one call. */
  readonly batchMax: number;
  /** Calls under way: what is asked meanwhile goes together, with whatever is stored by then. */
  readonly callsMax: number;
}

/**
 * Joins what many ask in a tick, and while calls are under way, into few calls. Every question is asked of the database
 * after it was asked here.
 * @param call Answers by the place in the batch, from 1; a question without an answer gets null.
 */
export function gathered<Asked, Found>(
  { batchMax, callsMax }: GatheredBounds,
  call: (batch: readonly Asked[]) => Promise<ReadonlyMap<number, Found>>,
): (asked: Asked) => Promise<Found | null> {
  const waiting: Waiting<Asked, Found>[] = [];
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
    calls++;
    try {
      const found = await call(batch.map(({ asked }) => asked));
      for (const [index, { resolve }] of batch.entries()) resolve(found.get(index + 1) ?? null);
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
    calls--;
    schedule();
  }

  return (asked) =>
    new Promise((resolve, reject) => {
      waiting.push({ asked, resolve, reject });
      schedule();
    });
}
