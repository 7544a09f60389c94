import type { FleetCpu } from "./fleet.ts";

/** Milliseconds. */
export interface TimesMs {
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

/** Shares of one core, by who used them, over a window. */
export interface WindowCpu extends FleetCpu {
  readonly seconds: number;
}

export function figuresOf(times: readonly number[]): TimesMs {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
  return { p50: at(0.5), p99: at(0.99), max: at(1) };
}

export function windowCpu(before: FleetCpu, after: FleetCpu, seconds: number): WindowCpu {
  const share = (name: keyof FleetCpu) => (after[name] - before[name]) / (seconds * 1_000);
  return {
    seconds,
    servers: share("servers"),
    load: share("load"),
    postgres: share("postgres"),
    redis: share("redis"),
  };
}

/** µs of CPU that one message costs servers, Postgres and Redis beyond what the same people cost who say nothing. */
export function microsOfMessage(idle: WindowCpu, chatting: WindowCpu, messages: number): number {
  const own = ({ servers, postgres, redis }: WindowCpu) => servers + postgres + redis;
  return ((own(chatting) - own(idle)) * chatting.seconds * 1e6) / messages;
}

/** The pause with so many users, on the line through two that were measured. */
export function pauseWith(
  users: number,
  { empty, full, at }: { empty: number; full: number; at: number },
): number {
  return empty + ((full - empty) * users) / at;
}
