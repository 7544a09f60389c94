import type { DialectName } from "./dialects.ts";
import type { LatencyFigures } from "./latencies.ts";

/** What a load process is told to be, once. */
export type LoadPlan =
  | {
      readonly kind: "messages";
      readonly dialect: DialectName;
      /** One message in flight on each; with `turn` until the answer's end. */
      readonly until: "accept" | "turn";
      readonly content: string;
      /** Connections beside each sender that say nothing, of users of their own. */
      readonly idlePerSender?: number;
      /** Between an answer and the next message; a window counts what leaves in it. */
      readonly pauseMs?: number;
    }
  /** All ask in the same tick, for answers of one piece that carries its time. */
  | { readonly kind: "first"; readonly dialect: DialectName; readonly content: string }
  | { readonly kind: "listeners"; readonly dialect: DialectName; readonly content: string }
  | {
      readonly kind: "fan";
      readonly dialect: DialectName;
      /** Events at a time. */
      readonly burst: number;
      /** Beats a second; without it each comes when everybody has the last one. */
      readonly perSecond?: number;
    }
  | {
      readonly kind: "storm";
      readonly dialect: DialectName;
      /** Entries each client has missed, where the server keeps a log. */
      readonly missed: number;
    }
  | { readonly kind: "idle"; readonly dialect: DialectName }
  | {
      readonly kind: "http";
      /** `{cursor}` in it is another number at each request. */
      readonly path: string;
      readonly cursors?: Cursors;
      /** Requests come at this share of the rate that the warm-up reached, whether answers are there or not. */
      readonly share?: number;
      /** Who asks, where it is not our own client. */
      readonly by?: "autocannon";
    }
  /** Nobody connects. */
  | { readonly kind: "none" };

/** `count` numbers from `from` on, again and again. */
export interface Cursors {
  readonly from: number;
  readonly count: number;
}

/** The path of one request. */
export function pathWith(path: string, cursor = 0): string {
  return path.replace("{cursor}", String(cursor));
}

export interface ConnectRequest {
  readonly plan: LoadPlan;
  /** Of every process that takes connections. */
  readonly ports: readonly number[];
  /** Where the server hears when to publish; null where it publishes nothing by itself. */
  readonly beats: number | null;
  readonly connections: number;
  /** One for each connection, or none. */
  readonly tokens: readonly string[];
}

export interface RunRequest {
  /** Operations come at this pace, where the plan says so. */
  readonly perSecond?: number | undefined;
  readonly warmupMs: number;
  readonly measureMs: number;
  /** Processes whose CPU time is read at both ends of the window, by name. */
  readonly processes: Readonly<Record<string, readonly number[]>>;
}

/** What one window of measuring gave. */
export interface WindowFigures {
  readonly operations: number;
  /** Operations that the server refused, with the first refusal's text. */
  readonly refused: number;
  readonly refusal: string;
  readonly tookMs: number;
  /** CPU time by the names of the request, and of this process as `load`. */
  readonly cpuMs: Readonly<Record<string, number>>;
  readonly latency: LatencyFigures | null;
}

/** Parent to load process. Each is answered once, with the same `call`. */
export type LoadCall =
  | ({ readonly call: "connect" } & ConnectRequest)
  | ({ readonly call: "run" } & RunRequest)
  | { readonly call: "close" };
