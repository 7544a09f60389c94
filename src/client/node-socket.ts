import { randomUUID } from "node:crypto";
import { WebSocket } from "ws";
import type { ClientPorts, SocketFactory } from "./ports.ts";

/** The world as a node process sees it. Timers keep the process alive until the client is stopped. */
export const nodePorts = (): ClientPorts => ({
  socket: nodeSocket,
  clock: {
    now: () => Date.now(),
    after: (ms, work) => {
      const timer = setTimeout(work, ms);
      return () => clearTimeout(timer);
    },
  },
  random: () => Math.random(),
  newId: () => randomUUID(),
});

/** Largest frame that is accepted from a server: a snapshot of 500 long messages fits. */
const frameBytesMax = 64 * 1024 * 1024;

const nodeSocket: SocketFactory = (url, protocols, events) => {
  const socket = new WebSocket(url, [...protocols], { maxPayload: frameBytesMax, perMessageDeflate: false });
  socket.on("open", () => events.opened());
  socket.on("message", (data, isBinary) => {
    if (!isBinary) events.frame(data.toString());
  });
  // An error is always followed by `close`, which carries what matters.
  socket.on("error", () => {});
  socket.on("close", (code, reason) => events.closed(code, reason.toString()));
  return {
    send: (text) => {
      if (socket.readyState === WebSocket.OPEN) socket.send(text);
    },
    close: (code, reason) => {
      if (socket.readyState === WebSocket.CONNECTING) socket.terminate();
      else socket.close(code, reason);
    },
  };
};
