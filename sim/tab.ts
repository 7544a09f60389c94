import type { Tenant } from "../src/actors/ports.ts";
import { type Client, createClient } from "../src/client/client.ts";
import type { Ack } from "../src/client/conversation-commands.ts";
import { type ConversationState, emptyConversation } from "../src/client/conversation-state.ts";
import { CommandRefused } from "../src/client/outbox.ts";
import { tokenOf } from "./instance.ts";
import { type Link, socketFactory } from "./network.ts";
import { doPlain, settle } from "./person.ts";
import type { UserAction } from "./scenario.ts";
import { Process } from "./timeline.ts";
import type { World } from "./world.ts";

const timing = { connectMs: 2_000, idleMs: 4_000, pongMs: 1_500, resendMs: 2_500 };
/** Conversations that a tab shows. */
const shownMax = 4;

/** A device of a user: the product's own client, and somebody who uses it. */
export class Tab {
  readonly tenant: Tenant;
  readonly user: number;
  readonly name: string;
  process: Process;
  client: Client;
  link: Link | undefined;
  /** Commands that still wait for their answers. */
  open = 0;
  readonly #world: World;
  #loads = 0;

  constructor(world: World, name: string, of: { user: number; tenant: Tenant }) {
    this.#world = world;
    this.name = name;
    this.user = of.user;
    this.tenant = of.tenant;
    this.process = new Process(world.timeline, name);
    this.client = this.#load();
  }

  /** The page is loaded anew: what it had not sent, or not heard of, it knows no more. */
  reload(): void {
    this.process.state = "dead";
    this.link?.cut();
    this.open = 0;
    this.#loads += 1;
    this.process = new Process(this.#world.timeline, `${this.name}.${this.#loads}`);
    this.client = this.#load();
  }

  /** The conversations that this tab shows. */
  shown(): string[] {
    return this.client.inbox.conversations.slice(0, shownMax).map((it) => it.conversation);
  }

  act(action: UserAction): void {
    const { timeline } = this.#world;
    this.open += 1;
    timeline.after(0, this.process, `does ${action.kind}`, () => {
      this.open -= 1;
      this.#act(action);
    });
  }

  #load(): Client {
    const { network, random, ids, timeline, watches } = this.#world;
    const { process } = this;
    const client = createClient({
      url: "ws://simulated",
      timing,
      ports: {
        socket: socketFactory(network, process, (link) => {
          this.link = link;
        }),
        clock: {
          now: process.clock.now,
          after: (ms, work) => {
            const timer = timeline.after(ms, process, "client timer", work);
            return () => timeline.cancel(timer);
          },
        },
        random: () => random.next(),
        newId: () => ids.next(),
      },
    });
    client.onChange((change) => {
      if (client !== this.client) return;
      if (change.kind === "inbox") this.#showAll();
      if (change.kind === "conversation") watches.screens.look(this, change.conversation);
    });
    timeline.after(0, process, "load", () => client.start(tokenOf(this.tenant)));
    return client;
  }

  #showAll(): void {
    for (const conversation of this.shown())
      if (this.client.state(conversation) === undefined) this.client.subscribe(conversation);
  }

  #act(action: UserAction): void {
    if (action.kind === "send") this.#send(action);
    else if (action.kind === "storm") this.#storm(action);
    else this.#inChat(action);
  }

  /** What is done with one of the conversations on the screen. */
  #inChat(action: Exclude<UserAction, { kind: "send" | "storm" }>): void {
    const conversation = this.#chat(action.chat);
    const state = conversation === undefined ? undefined : this.client.state(conversation);
    if (action.kind === "cancel") {
      if (state !== undefined) this.#cancel(state, action.waiting);
      return;
    }
    const done = doPlain(this.client, action, state ?? emptyConversation(conversation ?? ""));
    if (done !== undefined && (state !== undefined || action.kind === "create"))
      this.#give(action.kind, done);
    else done?.catch(() => {});
  }

  /** Somebody who leaves nothing open: decides on everything that waits for people. */
  tidy(): void {
    const { timeline, random } = this.#world;
    timeline.after(0, this.process, "tidies", () => {
      for (const conversation of this.shown()) {
        const state = this.client.state(conversation);
        if (state?.running?.status !== "waiting") continue;
        const done = settle(this.client, state, random.between(0, 11));
        if (done !== undefined) this.#give("decide", done);
      }
    });
  }

  /** Which of the conversations it shows; none for a message to the current one. */
  #chat(number: number): string | undefined {
    const shown = this.shown();
    return shown[number % Math.max(1, shown.length)];
  }

  #send({ text, chat, policy }: Extract<UserAction, { kind: "send" }>): void {
    const conversation = chat === 0 ? undefined : this.#chat(chat - 1);
    const command = this.#world.ids.next();
    this.#world.watches.acks.sent({ tenant: this.tenant, command, text, conversation, policy });
    const more = { command, ...(policy !== undefined && { policy }) };
    this.#give("send", this.client.send(text, conversation, more), command);
  }

  #cancel({ conversation, queue, running }: ConversationState, waiting: boolean): void {
    const turn = waiting ? queue[0]?.turn : running?.turn;
    const asked = this.client.turns.cancel(conversation, turn);
    asked.then(
      (ack) => this.#world.watches.tools.cancelAcked(ack.turn),
      () => {},
    );
    this.#give("cancel", asked);
  }

  /** A message of this user again, at instances' own doors: as a retry, or as something else under the same id. */
  #storm({ times, altered }: Extract<UserAction, { kind: "storm" }>): void {
    const { watches, random, timeline } = this.#world;
    const message = watches.acks.anyOf(this.tenant, random);
    if (message === undefined) return;
    for (let time = 0; time < times; time++) {
      const instance = this.#world.someInstance();
      if (instance === undefined) return;
      const content = altered && time === 0 ? `${message.text} altered` : message.text;
      const request = {
        id: message.command,
        conversation: message.conversation,
        content,
        policy: message.policy,
      };
      timeline.after(random.between(0, 40), instance.process, "storm", () => {
        instance.backend
          .chat(this.tenant, request, (accepted) => {
            const { conversation, message: id, turn, seq, epoch } = accepted;
            watches.acks.heard({
              tenant: this.tenant,
              command: message.command,
              content,
              ack: { conversation, message: id, turn, seq, epoch },
            });
          })
          .catch(() => {});
      });
    }
  }

  /** Waits for an answer as a page does, and reports it. */
  #give(kind: string, answer: Promise<Ack | undefined>, command?: string): void {
    const { process } = this;
    const { watches, findings } = this.#world;
    this.open += 1;
    answer.then(
      (heard) => {
        if (process !== this.process) return;
        this.open -= 1;
        if (heard === undefined) return;
        const { conversation, message, turn, seq, epoch, id } = heard;
        const ack = { conversation, message, turn, seq, epoch };
        watches.acks.heard({
          tenant: this.tenant,
          command: command ?? id ?? "",
          ack,
          inbox: heard.inbox === true,
        });
      },
      (error: unknown) => {
        if (process === this.process) this.open -= 1;
        if (!(error instanceof CommandRefused)) findings.add("client", `${kind} failed oddly: ${error}`);
      },
    );
  }
}
