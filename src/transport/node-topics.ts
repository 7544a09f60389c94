import type { NodeSocket } from "./node-socket.ts";

/** Who listens to what, on one server. An empty topic costs nothing. */
export class NodeTopics {
  readonly #subscribers = new Map<string, Set<NodeSocket>>();

  add(topic: string, socket: NodeSocket): void {
    const sockets = this.#subscribers.get(topic) ?? new Set();
    sockets.add(socket);
    this.#subscribers.set(topic, sockets);
  }

  remove(topic: string, socket: NodeSocket): void {
    const sockets = this.#subscribers.get(topic);
    if (sockets === undefined) return;
    sockets.delete(socket);
    if (sockets.size === 0) this.#subscribers.delete(topic);
  }

  /**
   * The frame is encoded once. No subscriber's state changes within the loop: the slow ones are closed after
   * it.
   */
  publish(topic: string, frame: string): void {
    const sockets = this.#subscribers.get(topic);
    if (sockets === undefined) return;
    const bytes = Buffer.from(frame);
    for (const socket of sockets) socket.sendBytes(bytes);
  }
}
