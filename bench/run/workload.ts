import type { LoadPlan } from "../load/load-plan.ts";
import type { ModelName } from "../servers/bench-models.ts";
import type { RawMode, RawOptions } from "../servers/raw-modes.ts";
import type { StartProgram } from "./start-programs.ts";

/** What is measured, as data: a rival is one more contender, a question one more workload. */
export interface Workload {
  /** `W1a`; a workload is run by its id or the beginning of it. */
  readonly id: string;
  readonly title: string;
  /** What one operation is: `message`, `turn`, `delta`, `page`, `connection`. */
  readonly operation: string;
  readonly contenders: readonly Contender[];
  readonly connections: number;
  /** Operations per second that the servers are paced to; null where they are driven as hard as they can be. */
  readonly pacedPerSecond: number | null;
  readonly targets: readonly Target[];
  /** `windows`: work of a time. `memory`: what is held once everybody is there. `starts`: how long they take. */
  readonly measures: "windows" | "memory" | "starts";
  /** Finished turns that the first user has before anything is measured, on servers that keep any. */
  readonly seedTurns?: number;
}

export interface Contender {
  readonly name: string;
  readonly server: ServerSpec;
  readonly load: LoadPlan;
  /** Debian packages that it needs; without them it is left out and the result says so. */
  readonly debian?: readonly string[];
}

export type ServerSpec =
  | { readonly kind: "raw"; readonly mode: RawMode; readonly options?: RawOptions }
  /** Below `bench/rivals/`; it gets its options, a database of its own and the tokens' secret as JSON. */
  | {
      readonly kind: "rival";
      readonly entry: string;
      readonly options?: Readonly<Record<string, unknown>>;
      readonly across?: "second";
      readonly upstream?: Upstream;
    }
  /** Not one to be connected to: its start is what is timed. */
  | { readonly kind: "start"; readonly program: StartProgram }
  | {
      readonly kind: "pam";
      readonly model: ModelName;
      readonly executes: boolean;
      readonly pieces?: number;
      readonly everyMs?: number;
      /** Publishes entries when the load says so. */
      readonly fans?: boolean;
      /** Its own model adapter reads a stream; `model` is not asked then. */
      readonly upstream?: Upstream;
      /** Two processes joined by a Redis: the sockets are on the second, or on both; events come from the first. */
      readonly across?: "second" | "both";
      /** Idle time after which a user's actor is put away. */
      readonly passivateMs?: number;
      /** Rows that are there before anything is measured. */
      readonly stored?: Stored;
    };

export interface Stored {
  /** With one message each, of as many users. */
  readonly conversations?: number;
  /** Of the first user's current conversation. */
  readonly messages?: number;
}

/** A paced model of the server's own, in a process on the load's core, that speaks the Messages API. */
export interface Upstream {
  /** Between two pieces of an answer without end; null: each answer is one piece that carries its time. */
  readonly everyMs: number | null;
  /** How long an answer of one piece takes to come. */
  readonly firstMs?: number;
}

/** Of the contender `PAM`. */
export interface Target {
  /** `all CPU`: of the server and Postgres. */
  readonly figure: "server CPU" | "all CPU" | "wall rate" | "p50" | "p99" | "bytes" | "ready";
  /** The contender it is divided by; null: the figure itself, in µs, per second, ms or bytes. */
  readonly against: string | null;
  /** The other's figure is taken off in place of dividing by it. */
  readonly difference?: true;
  readonly atMost?: number;
  readonly atLeast?: number;
}

export const subject = "PAM";
