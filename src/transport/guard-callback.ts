/**
 * Runs a WebSocket callback so that neither a throw nor the rejection of an async callback gets out.
 * An async function is assignable to a callback that returns nothing, so both must be expected.
 */
export function guardCallback(work: () => unknown, failed: (error: unknown) => void): void {
  try {
    const result = work();
    if (result instanceof Promise) result.catch(failed);
  } catch (error) {
    failed(error);
  }
}
