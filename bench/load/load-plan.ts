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
    }
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
  | { readonly kind: "http"; readonly path: string }
  /** Nobody connects. */
  | { readonly kind: "none" };

export interface ConnectRequest {
  readonly plan: LoadPlan;
  readonly port: number;
  /** Where the server hears when to publish; null where it publishes nothing by itself. */
  readonly beats: number | null;
  readonly connections: number;
  /** One for each connection, or none. */
  readonly tokens: readonly string[];
}

export interface RunRequest {
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
