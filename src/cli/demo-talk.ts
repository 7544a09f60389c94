import { randomUUID } from "node:crypto";
import { answerOf } from "../client/answer.ts";
import { type Client, createClient } from "../client/client.ts";
import type { Ack } from "../client/conversation-commands.ts";
import { type AssistantMessage, liveText, stepsText } from "../client/conversation-state.ts";
import { nodePorts } from "../client/node-socket.ts";
import type { DemoScreen } from "./demo-screen.ts";

const answerMsMax = 20_000;

export interface DemoAnswer extends AssistantMessage {
  readonly conversation: string;
  readonly text: string;
}

/** One person at one client, whose screen we look at. */
export class DemoTalk {
  readonly client: Client;
  readonly #screen: DemoScreen;
  readonly #ports = nodePorts();

  constructor(url: string, screen: DemoScreen) {
    this.client = createClient({ url, ports: this.#ports });
    this.#screen = screen;
  }

  /** Sends one message and shows its answer until it is complete. `meanwhile` sees each change of the text. */
  async ask(content: string, meanwhile: (text: string) => void = () => {}): Promise<DemoAnswer> {
    this.#screen.asked(content);
    const ack = await this.client.send(content);
    return this.hear(ack, meanwhile);
  }

  /** The same command, sent `times` times over. */
  async askAgain(content: string, times: number): Promise<{ answer: DemoAnswer; acks: readonly Ack[] }> {
    this.#screen.asked(`${content}   (sent ${times} times under one id)`);
    const id = randomUUID();
    const acks: Ack[] = [];
    for (let n = 0; n < times; n++) acks.push(await this.client.send(content, undefined, { command: id }));
    const [first] = acks;
    if (first === undefined) throw new Error("Nothing was sent.");
    return { answer: await this.hear(first, () => {}), acks };
  }

  /** @throws Error when the answer is not complete in time, or is not a good one. */
  async hear({ conversation, turn }: Ack, meanwhile: (text: string) => void): Promise<DemoAnswer> {
    if (conversation === undefined || turn === undefined) throw new Error("The ack names no turn.");
    const show = () => this.#show(conversation, turn, meanwhile);
    const stop = this.client.onChange(show);
    show();
    try {
      const wait = { clock: this.#ports.clock, timeoutMs: answerMsMax };
      const answer = await answerOf(this.client, { conversation, turn }, wait);
      const text = stepsText(answer.steps);
      this.#screen.tools(answer.tools);
      this.#screen.plan(answer.plan);
      this.#screen.answer(text);
      if (answer.status !== "completed") throw new Error(`The turn ended as ${answer.status}.`);
      return { ...answer, conversation, text };
    } finally {
      stop();
      this.#screen.answered();
    }
  }

  /** Resolves when another session than the given one is open. */
  async reconnected(session: string): Promise<void> {
    const until = this.#ports.clock.now() + answerMsMax;
    while (this.client.session?.session === session || this.client.connection.name !== "ready") {
      if (this.#ports.clock.now() > until) throw new Error("The client did not come back after the cut.");
      await new Promise<void>((resolve) => void this.#ports.clock.after(20, resolve));
    }
  }

  #show(conversation: string, turn: string, meanwhile: (text: string) => void): void {
    const running = this.client.state(conversation)?.running;
    if (running?.turn !== turn) return;
    this.#screen.tools(running.tools);
    this.#screen.plan(running.plan);
    const text = liveText(running);
    this.#screen.answer(text);
    meanwhile(text);
  }
}
