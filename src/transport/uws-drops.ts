/** A socket that lost a frame in a native fan-out. */
export interface DroppedSocket {
  settleDrop(): void;
}

/**
 * The sockets that uWS has just dropped a frame of. It fans out in batches of 32 publications and may flush a
 * full buffer at the end of one, after which it would go on with the next publication as if nothing was missing.
 * So they are settled before and after every publication, when no batch is on its way.
 */
export class UwsDrops {
  #pending: DroppedSocket[] = [];

  /** Called in the middle of a fan-out, where nothing native may be touched. */
  add(socket: DroppedSocket): void {
    this.#pending.push(socket);
    setImmediate(() => this.settle());
  }

  settle(): void {
    if (this.#pending.length === 0) return;
    const dropped = this.#pending;
    this.#pending = [];
    for (const socket of dropped) socket.settleDrop();
  }
}
