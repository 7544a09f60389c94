import type { ClientPorts, SocketFactory } from "./ports.ts";

/** The world as a page sees it. */
export const browserPorts = (): ClientPorts => ({
  socket: browserSocket,
  clock: {
    now: () => Date.now(),
    after: (ms, work) => {
      const timer = setTimeout(work, ms);
      return () => clearTimeout(timer);
    },
  },
  random: () => Math.random(),
  newId: () => randomId(),
});

/** `crypto.randomUUID` is there only on https and on loopback; random bytes are there everywhere. */
function randomId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");
}

const browserSocket: SocketFactory = (url, protocols, events) => {
  const socket = new WebSocket(url, [...protocols]);
  socket.onopen = () => events.opened();
  socket.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (typeof data === "string") events.frame(data);
  };
  socket.onclose = ({ code, reason }) => events.closed(code, reason);
  return {
    send: (text) => {
      if (socket.readyState === WebSocket.OPEN) socket.send(text);
    },
    close: (code, reason) => socket.close(code, reason),
  };
};
