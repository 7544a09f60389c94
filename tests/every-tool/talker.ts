import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import type { Peer, WireServer } from "../wire/server.ts";
import type { Fields } from "./drive.ts";

// biome-ignore lint/suspicious/noExplicitAny: what a server answers is what the test is about
type Json = any;

interface Done {
  readonly name: string;
  readonly status: string;
  readonly toolUse: string;
  readonly result: string;
  readonly summary: string;
  readonly undoable?: boolean;
}

const id = () => `k-${randomUUID()}`;

/** A person who talks to PAM over a socket, allows what is asked, and looks at their rows by REST. */
export function talker(server: WireServer, user: string) {
  const token = server.token(user);
  let peer: Peer | undefined;
  const fetched = async (method: "GET" | "POST", path: string, body?: object): Promise<Json> => {
    const headers = {
      authorization: `Bearer ${await token}`,
      "content-type": "application/json",
      "idempotency-key": id(),
    };
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const reply = await fetch(server.origin + path, { method, headers, ...sent });
    const answer: Json = await reply.json();
    expect(reply.status, `${path} ${JSON.stringify(body)}: ${JSON.stringify(answer)}`).toBeLessThan(300);
    return answer;
  };
  const get = (path: string) => fetched("GET", path);
  return {
    get,
    /** Runs a tool by REST, outside of any conversation; gives its result. */
    async run(tool: string, input: Fields): Promise<Fields> {
      return JSON.parse((await fetched("POST", `/api/pam/tools/${tool}`, input)).result);
    },
    /** The rows that lie at an address, without what every write counts up. */
    async rows(path: string): Promise<readonly Fields[]> {
      if (path === "profiles/me") return [bare(await get(`/api/${path}`))];
      const scope = path === "social/members" ? "&scope=group" : "";
      const { items } = await get(`/api/${path}?limit=100${scope}`);
      return items.map(bare).sort((a: Fields, b: Fields) => (String(a["id"]) < String(b["id"]) ? -1 : 1));
    },
    /** Says something; gives the outcome of the one tool use that comes of it, once the turn is over. */
    async ask(said: string, device: Fields | undefined): Promise<Done> {
      peer ??= await server.join(user);
      const socket = peer;
      const ack: Json = await socket.ask({ type: "chat", id: id(), content: said });
      const { turn } = ack;
      const answered = new Set<unknown>();
      for (;;) {
        const of = socket.frames.filter((frame) => frame["turn"] === turn) as Json[];
        for (const frame of of) {
          const answer = answered.has(frame["toolUse"]) ? undefined : answerTo(frame, device);
          if (answer === undefined) continue;
          answered.add(frame["toolUse"]);
          expect((await socket.ask(answer)).type).toBe("ack");
        }
        if (of.some(({ type }) => /^turn\.(completed|failed|cancelled)$/.test(type))) {
          const outcomes = of.filter(({ type }) => type === "tool.completed");
          expect(outcomes.length, JSON.stringify(of)).toBe(1);
          return outcomes[0];
        }
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    },
    /** What this person's device was told of the rows that a tool use changed. */
    async changes(toolUse: string): Promise<readonly Json[]> {
      // What came before an answer to a later command has come.
      await peer?.ask({ type: "presence", id: id(), state: "active" });
      return (peer?.frames ?? []).filter(
        (frame) => frame.type === "records.changed" && frame["toolUse"] === toolUse,
      );
    },
    end: async () => void (await peer?.end()),
  };
}

function answerTo(frame: Json, device: Fields | undefined) {
  const { type, conversation, turn, toolUse, inputHash } = frame;
  const of = { id: id(), conversation, turn, toolUse };
  if (type === "tool.approval_required")
    return { type: "tool.approve", ...of, inputHash, decision: "approve" };
  if (type === "tool.requested") return { type: "tool.result", ...of, result: device };
  return undefined;
}

function bare({ version, updatedAt, ...row }: Json): Fields {
  return row;
}
