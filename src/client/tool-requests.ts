import type { ConversationState } from "./conversation-state.ts";
import { wasUndelivered } from "./outbox.ts";
import type { ToolAnswer, UseAddress } from "./turn-commands.ts";

/** A tool that the model wants a device of the user to run. */
export interface ToolRequest extends UseAddress {
  readonly name: string;
  readonly input: Readonly<Record<string, unknown>>;
  /** ISO 8601, UTC. */
  readonly expiresAt: string;
  /** False once it was answered, here or elsewhere, or its time is over. */
  readonly isOpen: () => boolean;
}

/** Undefined: not for this device. What it throws is answered as an error that the model reads. */
export type ToolHandler = (request: ToolRequest) => Promise<ToolAnswer | undefined>;

export interface ToolRequestsOptions {
  readonly stateOf: (conversation: string) => ConversationState | undefined;
  readonly answer: (use: UseAddress, answer: ToolAnswer) => Promise<unknown>;
}

/** Hands each tool use that waits for a device to the handler, once, whether an event or a snapshot told of it. */
export class ToolRequests {
  readonly #options: ToolRequestsOptions;
  #handler: ToolHandler | undefined;
  /** Handed over and still waiting, by conversation. */
  readonly #known = new Map<string, ReadonlySet<string>>();

  constructor(options: ToolRequestsOptions) {
    this.#options = options;
  }

  handle(handler: ToolHandler): void {
    this.#handler = handler;
  }

  look(conversation: string): void {
    const handler = this.#handler;
    const running = this.#options.stateOf(conversation)?.running ?? null;
    const waiting = running?.waiting.filter((it) => it.waitsFor === "client") ?? [];
    const known = this.#known.get(conversation);
    if (handler === undefined || running === null || waiting.length === 0) {
      this.#known.delete(conversation);
      return;
    }
    this.#known.set(conversation, new Set(waiting.map((it) => keyOf(running.turn, it.toolUse))));
    for (const { toolUse, name, input, expiresAt } of waiting) {
      const { turn } = running;
      if (known?.has(keyOf(turn, toolUse))) continue;
      const use = { conversation, turn, toolUse };
      const isOpen = () => this.#known.get(conversation)?.has(keyOf(turn, toolUse)) ?? false;
      void this.#run(handler, { ...use, name, input, expiresAt, isOpen });
    }
  }

  /** Never rejects: a refusal says that another device was faster, or that the turn is over. */
  async #run(handler: ToolHandler, request: ToolRequest): Promise<void> {
    const { conversation, turn, toolUse } = request;
    const answer = await handler(request).catch((error: unknown) => ({
      result: error instanceof Error ? error.message : "This device could not do it.",
      isError: true,
    }));
    if (answer === undefined) return;
    const use = { conversation, turn, toolUse };
    const give = () =>
      this.#options.answer(use, answer).then(
        () => true,
        (error: unknown) => !wasUndelivered(error),
      );
    // Each try ends behind many sends with pauses of their own; nobody else may know of this answer.
    while (request.isOpen() && !(await give()));
  }
}

const keyOf = (turn: string, toolUse: string): string => `${turn} ${toolUse}`;
