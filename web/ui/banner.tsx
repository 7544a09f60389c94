import { useEffect, useState } from "preact/hooks";
import { client, connection, wasReady } from "../store.ts";

/** Losses that are over sooner are not worth a word. */
const calmMs = 700;

/** Says that the connection is gone, and that nothing else is. */
export function Banner() {
  const state = connection.value;
  const isLost = state.name !== "ready" && state.name !== "idle" && state.name !== "needsToken";
  const isLate = useLate(isLost);
  if (!isLost || !isLate) return null;
  if (state.name === "stopped") {
    return (
      <div class="banner problem">
        <span>The server ended this session (code {state.code}). Reload the page to begin a new one.</span>
        <button type="button" onClick={() => location.reload()}>
          Reload
        </button>
      </div>
    );
  }
  return (
    <div class="banner">
      <span class="pulse" aria-hidden="true" />
      <span>
        {wasReady.value
          ? "Reconnecting. Nothing is lost; what you send now waits for the connection."
          : "Connecting…"}
      </span>
      {state.name === "waiting" && (
        <button type="button" onClick={() => client.wake()}>
          Try now
        </button>
      )}
    </div>
  );
}

function useLate(isLost: boolean): boolean {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    if (!isLost) {
      setLate(false);
      return undefined;
    }
    const timer = setTimeout(() => setLate(true), calmMs);
    return () => clearTimeout(timer);
  }, [isLost]);
  return isLate;
}
