import { answerOf } from "../../src/client/answer.ts";
import { type Client, createClient } from "../../src/client/client.ts";
import type { AssistantMessage } from "../../src/client/conversation-state.ts";
import { nodePorts } from "../../src/client/node-socket.ts";
import { until } from "../crash/gate.ts";
import { tokenOf } from "./instances.ts";

/** The turn of a message that was acknowledged. */
export interface Asked {
  readonly conversation: string;
  readonly turn: string;
}

/** People with PAM's own client, each of whom asks in a conversation of their own. */
export class People {
  readonly #clients: Client[] = [];

  async connect(port: number, user: string): Promise<Client> {
    const url = `ws://127.0.0.1:${port}/api/pam/ws`;
    const client = createClient({ url, ports: nodePorts(), timing: { resendMs: 3_000 } });
    this.#clients.push(client);
    client.start(await tokenOf(user));
    await until(`${user} is connected`, () => client.connection.name === "ready");
    return client;
  }

  leave(): void {
    for (const client of this.#clients.splice(0)) client.stop();
  }
}

export async function ask(client: Client, content: string): Promise<Asked> {
  const { conversation } = await client.conversations.create("work");
  const id = String(conversation);
  client.subscribe(id);
  const { turn = "" } = await client.send(content, id);
  return { conversation: id, turn };
}

export const answered = (client: Client, asked: Asked): Promise<AssistantMessage> =>
  answerOf(client, asked, { clock: nodePorts().clock, timeoutMs: 60_000 });

/** All that an answer says, over all its steps. */
export const textOf = ({ steps }: AssistantMessage): string =>
  steps
    .flatMap(({ blocks }) => blocks)
    .map((block) => (block.type === "text" ? block.text : ""))
    .join("");
