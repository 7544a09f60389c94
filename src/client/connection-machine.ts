import { backoffMs, closeRule } from "./close-rules.ts";

/**
 * idle ─start→ connecting ─socket.opened→ authenticating ─ready→ ready
 * connecting, authenticating, ready ─socket.closed→ waiting ─timer→ connecting          (by close code)
 *                                                  → needsToken ─token→ connecting       (4001)
 *                                                  → stopped                             (4003, 4500 and above)
 */
export type ConnectionState =
  | { readonly name: "idle" }
  | ({ readonly name: "connecting" } & Tries)
  | ({ readonly name: "authenticating" } & Tries)
  | { readonly name: "ready"; readonly attempt: number; readonly sinceMs: number }
  /** The next try is due at `retryAtMs`; `code` is how the last one ended. */
  | ({ readonly name: "waiting"; readonly code: number; readonly retryAtMs: number } & Tries)
  | ({ readonly name: "needsToken" } & Tries)
  | { readonly name: "stopped"; readonly code: number };

/** Since the last session: tries that failed, and how many of them for the token. */
interface Tries {
  readonly attempt: number;
  readonly rejections: number;
}

export type ConnectionEvent =
  | { readonly type: "start" }
  | { readonly type: "socket.opened" }
  | { readonly type: "socket.closed"; readonly code: number }
  | { readonly type: "ready" }
  | { readonly type: "timer" }
  /** Nothing was heard for too long, or the handshake takes too long. */
  | { readonly type: "silence" }
  | { readonly type: "token" }
  /** The network is back, or the page is visible again: don't wait. */
  | { readonly type: "wake" }
  | { readonly type: "stop" };

export interface Moment {
  readonly nowMs: number;
  readonly random: () => number;
}

/** A session that lasted so long counts as a success: the next loss starts again with the shortest wait. */
const stableMs = 5_000;
/** The code under which a connection is given up from this side when nothing is heard. */
export const silenceCode = 1006;

/** Pure and total: an event that means nothing in a state leaves it as it is. */
export function nextConnectionState(
  state: ConnectionState,
  event: ConnectionEvent,
  moment: Moment,
): ConnectionState {
  if (event.type === "stop") return { name: "stopped", code: 1000 };
  switch (state.name) {
    case "idle":
    case "stopped":
      return event.type === "start" ? connecting({ attempt: 0, rejections: 0 }) : state;
    case "connecting":
      if (event.type === "socket.opened") return { ...state, name: "authenticating" };
      return isLoss(event) ? afterLoss(state, event, moment) : state;
    case "authenticating":
      if (event.type === "ready") return { name: "ready", attempt: state.attempt, sinceMs: moment.nowMs };
      return isLoss(event) ? afterLoss(state, event, moment) : state;
    case "ready": {
      // After a stable session the first wait is the shortest again.
      const attempt = moment.nowMs - state.sinceMs >= stableMs ? -1 : state.attempt;
      return isLoss(event) ? afterLoss({ attempt, rejections: 0 }, event, moment) : state;
    }
    case "waiting":
      return event.type === "timer" || event.type === "wake" || event.type === "token"
        ? connecting(state)
        : state;
    case "needsToken":
      return event.type === "token" ? connecting(state) : state;
  }
}

type Loss = Extract<ConnectionEvent, { type: "socket.closed" | "silence" }>;
const isLoss = (event: ConnectionEvent): event is Loss =>
  event.type === "socket.closed" || event.type === "silence";

const connecting = ({ attempt, rejections }: Tries): ConnectionState => ({
  name: "connecting",
  attempt,
  rejections,
});

function afterLoss(before: Tries, event: Loss, moment: Moment): ConnectionState {
  const code = event.type === "silence" ? silenceCode : event.code;
  const rule = closeRule(code);
  const attempt = before.attempt + 1;
  if (rule.next === "stop") return { name: "stopped", code };
  if (rule.next === "token") return { name: "needsToken", attempt, rejections: before.rejections + 1 };
  const retryAtMs = moment.nowMs + backoffMs(rule.baseMs, attempt, moment.random);
  return { name: "waiting", attempt, rejections: before.rejections, code, retryAtMs };
}
