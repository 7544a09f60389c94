import type { SocketEvents as ClientEvents, ClientSocket, SocketFactory } from "../src/client/ports.ts";
import type { SendResult, Socket, SocketEvents, SocketServer } from "../src/transport/socket-server.ts";
import type { Rates } from "./faults.ts";
import type { Random } from "./random.ts";
import type { Process, Timeline } from "./timeline.ts";

export interface NetworkParts {
  readonly timeline: Timeline;
  readonly random: Random;
  readonly rates: () => Rates;
  /** Where a load balancer sends the next connection; undefined when nobody listens. */
  readonly balance: () => Door | undefined;
}

/** An instance, as the network sees it. */
export interface Door {
  readonly process: Process;
  readonly server: SimServer;
}

const bufferBytesMax = 24 * 1_024;
/** Below it nobody waits for room (`pacedBytesMax` is half of the configured buffer). */
const drainBytes = 4 * 1_024;
const tooSlowCode = 4008;

/** The socket server of one instance: what `uws-server.ts` is to the real one. */
export class SimServer implements Pick<SocketServer, "publish"> {
  readonly name = "node";
  readonly links = new Set<Link>();
  readonly topics = new Map<string, Set<Link>>();
  events: SocketEvents | undefined;

  route(): void {}

  socket(_patterns: readonly string[], events: SocketEvents): void {
    this.events = events;
  }

  publish(topic: string, frame: string): void {
    for (const link of [...(this.topics.get(topic) ?? [])]) link.socket.send(frame);
  }
}

/** Opens sockets for one client. */
export function socketFactory(
  parts: NetworkParts,
  client: Process,
  onLink: (link: Link) => void,
): SocketFactory {
  return (_url, protocols, events) => {
    const door = parts.balance();
    const link = new Link(parts, { client, door, events });
    onLink(link);
    link.connect(protocols);
    return link.clientEnd;
  };
}

/** The beginning of a frame, which names its type. */
const gist = (frame: string): string => frame.slice(9, 60);

interface Ends {
  readonly client: Process;
  readonly door: Door | undefined;
  readonly events: ClientEvents;
}

/** One connection: both directions keep their order, and neither end learns at once that the other is gone. */
export class Link {
  readonly socket: Socket;
  readonly clientEnd: ClientSocket;
  readonly #parts: NetworkParts;
  readonly #ends: Ends;
  #clientOpen = true;
  #serverOpen = false;
  #buffered = 0;
  /** Nothing arrives before, in each direction. */
  #toClientAt = 0;
  #toServerAt = 0;

  constructor(parts: NetworkParts, ends: Ends) {
    this.#parts = parts;
    this.#ends = ends;
    this.clientEnd = {
      send: (text) => {
        if (this.#clientOpen) this.#toServer(`up ${gist(text)}`, () => this.#hear(text));
      },
      close: (code) => this.#leave(code),
    };
    this.socket = this.#serverSocket();
  }

  connect(protocols: readonly string[]): void {
    const { door } = this.#ends;
    if (door === undefined) {
      this.#clientClosed(1006);
      return;
    }
    this.#toServer("connect", () => {
      const events = door.server.events;
      if (events === undefined || !this.#clientOpen) {
        this.#clientClosed(1006);
        return;
      }
      const opening = {
        path: "/ws",
        params: {},
        query: new URLSearchParams(),
        protocols,
        header: () => "",
        remoteAddress: "127.0.0.1",
      };
      this.#serverOpen = true;
      door.server.links.add(this);
      this.#toClient("opened", () => this.#ends.events.opened());
      this.socket.data = events.upgrade(opening).data;
      events.open(this.socket);
    });
  }

  /** The wire is cut: each end finds out by itself. */
  cut(): void {
    const { timeline, random } = this.#parts;
    this.#clientClosed(1006);
    const { door } = this.#ends;
    if (door !== undefined)
      timeline.after(random.between(0, 800), door.process, "cut", () => this.#serverClosed(1006));
  }

  /** For so long nothing arrives on either side. */
  stall(ms: number): void {
    const until = this.#parts.timeline.now + ms;
    this.#toClientAt = Math.max(this.#toClientAt, until);
    this.#toServerAt = Math.max(this.#toServerAt, until);
  }

  #serverSocket(): Socket {
    const server = this.#ends.door?.server;
    return {
      data: undefined,
      remoteAddress: "127.0.0.1",
      send: (frame) => this.#send(frame),
      post: (frame) => void this.#send(frame),
      bufferedBytes: () => this.#buffered,
      cork: (work) => work(),
      subscribe: (topic) => {
        if (!this.#serverOpen || server === undefined) return;
        const links = server.topics.get(topic) ?? new Set();
        server.topics.set(topic, links.add(this));
      },
      unsubscribe: (topic) => void server?.topics.get(topic)?.delete(this),
      close: (code) => {
        if (!this.#serverOpen) return;
        this.#toClient("closed", () => this.#lost(code));
        this.#serverClosed(code);
      },
    };
  }

  #send(frame: string): SendResult {
    if (!this.#serverOpen) return "closed";
    if (this.#buffered + frame.length > bufferBytesMax) {
      const { door } = this.#ends;
      if (door !== undefined) {
        this.#parts.timeline.after(0, door.process, "too slow", () => {
          this.#toClient("closed", () => this.#lost(tooSlowCode));
          this.#serverClosed(tooSlowCode);
        });
      }
      return "closed";
    }
    this.#buffered += frame.length;
    this.#toClient(`down ${gist(frame)}`, () => {
      this.#taken(frame.length);
      this.#ends.events.frame(frame);
    });
    return "sent";
  }

  /** The reader took a frame; a server that waits for room hears of it. */
  #taken(length: number): void {
    const waited = this.#buffered > drainBytes;
    this.#buffered -= length;
    const { door } = this.#ends;
    if (!waited || door === undefined) return;
    this.#parts.timeline.after(1, door.process, "drain", () => {
      if (this.#serverOpen) door.server.events?.drain(this.socket);
    });
  }

  #hear(text: string): void {
    if (this.#serverOpen) this.#ends.door?.server.events?.message(this.socket, text);
  }

  #lost(code: number): void {
    if (!this.#clientOpen) return;
    this.#clientOpen = false;
    this.#ends.events.closed(code, "");
  }

  /** The client's own close: it hears of it, and some time later the server does. */
  #leave(code: number): void {
    if (!this.#clientOpen) return;
    this.#clientOpen = false;
    this.#toServer("left", () => this.#serverClosed(code));
  }

  #clientClosed(code: number): void {
    this.#parts.timeline.after(1, this.#ends.client, "closed", () => this.#lost(code));
  }

  #serverClosed(code: number): void {
    if (!this.#serverOpen) return;
    this.#serverOpen = false;
    const { server } = this.#ends.door ?? {};
    for (const links of server?.topics.values() ?? []) links.delete(this);
    server?.links.delete(this);
    server?.events?.close(this.socket, code);
  }

  #toClient(label: string, work: () => void): void {
    const { timeline } = this.#parts;
    this.#toClientAt = Math.max(this.#toClientAt, timeline.now + this.#latency());
    timeline.after(this.#toClientAt - timeline.now, this.#ends.client, label, () => {
      if (this.#clientOpen) work();
    });
  }

  #toServer(label: string, work: () => void): void {
    const { timeline } = this.#parts;
    const { door } = this.#ends;
    if (door === undefined) return;
    this.#toServerAt = Math.max(this.#toServerAt, timeline.now + this.#latency());
    timeline.after(this.#toServerAt - timeline.now, door.process, label, work);
  }

  #latency(): number {
    const { random } = this.#parts;
    return random.chance(this.#parts.rates().netSlow ?? 0) ? random.between(50, 1_000) : random.between(0, 3);
  }
}
