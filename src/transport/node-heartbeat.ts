import type { NodeSocket } from "./node-socket.ts";

/** Sweeps in one idle period: a silent socket is pinged after the second, ended after the fourth. */
const SWEEPS_PER_PERIOD = 4;

interface Pulse {
  heard: number;
  silentSweeps: number;
}

/**
 * Pings sockets that are silent for half the idle time and ends those silent for all of it. One timer for
 * all.
 */
export class NodeHeartbeat {
  readonly #pulses = new Map<NodeSocket, Pulse>();
  readonly #timer: NodeJS.Timeout;

  constructor(idleTimeoutSeconds: number) {
    this.#timer = setInterval(() => this.#sweep(), (idleTimeoutSeconds * 1000) / SWEEPS_PER_PERIOD).unref();
  }

  watch(socket: NodeSocket): void {
    this.#pulses.set(socket, { heard: socket.bytesHeard(), silentSweeps: 0 });
  }

  forget(socket: NodeSocket): void {
    this.#pulses.delete(socket);
  }

  /** The sockets whose connection still exists. */
  sockets(): NodeSocket[] {
    return [...this.#pulses.keys()];
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #sweep(): void {
    for (const [socket, pulse] of this.#pulses) {
      const heard = socket.bytesHeard();
      pulse.silentSweeps = heard === pulse.heard ? pulse.silentSweeps + 1 : 0;
      pulse.heard = heard;
      if (pulse.silentSweeps >= SWEEPS_PER_PERIOD) socket.terminate();
      else if (pulse.silentSweeps === SWEEPS_PER_PERIOD / 2) socket.ping();
    }
  }
}
