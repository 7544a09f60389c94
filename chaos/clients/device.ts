import { type Client, createClient } from "../../src/client/client.ts";
import { stepsText } from "../../src/client/conversation-state.ts";
import { nodePorts } from "../../src/client/node-socket.ts";
import type { ClientPorts } from "../../src/client/ports.ts";
import { type Journal, openJournal } from "./journal.ts";

export interface Device {
  readonly client: Client;
  readonly ports: ClientPorts;
  /** Writes down what it shows, says goodbye, and closes its journal. */
  finish(conversations: readonly string[]): Promise<void>;
}

export interface DeviceOptions {
  readonly file: string;
  readonly token: string;
  /** Ports of 127.0.0.1 at which the instances can be reached. */
  readonly ports: readonly number[];
  readonly random: () => number;
}

/** A page of a user: each of its connections goes to any of the instances, and all it hears and says is written down. */
export function openDevice({ file, token, ports, random }: DeviceOptions): Device {
  const journal = openJournal(file);
  const world = { ...nodePorts(), random, socket: journalled(journal, ports, random) };
  const client = createClient({
    url: "ws://127.0.0.1/api/pam/ws",
    ports: world,
    timing: { connectMs: 3_000, idleMs: 3_000, pongMs: 2_000, resendMs: 3_000 },
  });
  client.start(token);
  return {
    client,
    ports: world,
    async finish(conversations) {
      for (const conversation of conversations)
        journal.line("final", { shown: shownIn(client, conversation) });
      client.stop();
      await journal.close();
    },
  };
}

function journalled(journal: Journal, ports: readonly number[], random: () => number): ClientPorts["socket"] {
  const { socket } = nodePorts();
  let connections = 0;
  return (_, protocols, events) => {
    const c = ++connections;
    const to = Math.floor(random() * ports.length);
    journal.line("open", { c, to });
    const opened = socket(`ws://127.0.0.1:${ports[to]}/api/pam/ws`, protocols, {
      opened: () => {
        journal.line("up", { c });
        events.opened();
      },
      frame: (text) => {
        journal.frame("in", c, text);
        events.frame(text);
      },
      closed: (code, reason) => {
        journal.line("close", { c, code });
        events.closed(code, reason);
      },
    });
    return {
      send: (text) => {
        journal.frame("out", c, text);
        opened.send(text);
      },
      close: opened.close,
    };
  };
}

/** What a person sees of a conversation in the end. */
function shownIn(client: Client, conversation: string): object {
  const state = client.state(conversation);
  const messages = (state?.messages ?? []).map((it) =>
    it.role === "user"
      ? { role: it.role, message: it.message, turn: it.turn, text: it.content }
      : {
          role: it.role,
          message: it.message,
          turn: it.turn,
          status: it.status,
          text: stepsText(it.steps),
          tools: it.tools.map(({ toolUse, status }) => [toolUse, status]),
        },
  );
  const { cursor, running, queue, pending, resyncing, branch } = state ?? {};
  return {
    conversation,
    cursor,
    branch: branch ?? null,
    messages,
    running: running?.turn ?? null,
    queue: queue?.length ?? null,
    pending: pending?.length ?? null,
    resyncing: resyncing ?? null,
    connection: client.connection.name,
  };
}
