import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import type { Peer } from "./server.ts";

/** A person on a socket who says one thing after the other, and allows what PAM asks about. */
export class Person {
  readonly #peer: Peer;
  readonly #allowed = new Set<unknown>();
  constructor(peer: Peer) {
    this.#peer = peer;
  }

  /** @returns how what she did ended, in the tools' own sentences. */
  async say(content: string): Promise<string> {
    const ack = await this.#peer.ask({ type: "chat", id: `day-${randomUUID()}`.slice(0, 40), content });
    const turn = ack["turn"];
    for (;;) {
      const ofTurn = this.#peer.frames.filter((frame) => frame["turn"] === turn);
      if (ofTurn.some(({ type }) => type === "turn.completed"))
        return ofTurn
          .filter(({ type }) => type === "tool.completed")
          .map(({ status, summary }) => `${status}: ${summary}`)
          .join("\n");
      await this.#allow(turn);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  async #allow(turn: unknown): Promise<void> {
    for (const asked of this.#peer.frames) {
      const isOpen = asked.type === "tool.approval_required" && asked["turn"] === turn;
      if (!isOpen || this.#allowed.has(asked["toolUse"])) continue;
      this.#allowed.add(asked["toolUse"]);
      const { conversation, toolUse, inputHash } = asked;
      const decision = { turn, conversation, toolUse, inputHash, decision: "approve" };
      const id = `ok-${randomUUID()}`.slice(0, 40);
      expect((await this.#peer.ask({ type: "tool.approve", id, ...decision })).type).toBe("ack");
    }
  }
}
