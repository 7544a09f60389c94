import type { Publication } from "../actors/ports.ts";
import type { Block } from "../protocol/blocks.ts";
import type { ConversationEvent, EndStatus, TurnError } from "../protocol/events.ts";
import type { PlanStep } from "../protocol/plans.ts";
import type { UiAction } from "../protocol/ui-actions.ts";
import type { Understood } from "../protocol/understood.ts";

export interface FinishedTurn {
  readonly status: EndStatus;
  /** The text of all steps, as history shows it. */
  readonly response: string;
  /** What the turn asked of the client, in order. */
  readonly actions: readonly UiAction[];
  /** Its plan as it ended; undefined where it made none. */
  readonly plan: readonly PlanStep[] | undefined;
  readonly error: TurnError | undefined;
  /** What the turn's words ask for; undefined where nobody read them. */
  readonly understood: Understood | undefined;
}

/** Gathers one turn's answer from its publications, for clients that want it in one piece. */
export class TurnAnswer {
  private readonly turn: string;
  private readonly texts: string[] = [];
  private readonly actions: UiAction[] = [];
  private plan: readonly PlanStep[] | undefined;
  private understood: Understood | undefined;

  constructor(turn: string) {
    this.turn = turn;
  }

  /** Returns the finished turn with its end event, and null before it. */
  receive(publication: Publication): FinishedTurn | null {
    if (publication.seq === null || publication.turn !== this.turn) return null;
    const event = JSON.parse(publication.frame) as ConversationEvent;
    if (event.type === "step.completed") this.add(event.blocks);
    else if (event.type === "plan.updated") this.plan = event.plan;
    else if (event.type === "ui.action") this.actions.push(actionIn(event));
    else if (event.type === "message.created" && event.role === "assistant") {
      this.add(event.blocks);
      this.understood = event.understood;
    } else if (event.type === "turn.completed") return this.finished("completed");
    else if (event.type === "turn.cancelled") return this.finished("cancelled");
    else if (event.type === "turn.failed") return this.finished("failed", event.error);
    return null;
  }

  private add(blocks: readonly Block[]): void {
    for (const block of blocks) {
      if (block.type === "text") this.texts.push(block.text);
    }
  }

  private finished(status: EndStatus, error?: TurnError): FinishedTurn {
    const { actions, plan, understood } = this;
    return { status, response: this.texts.join("\n\n"), actions, plan, error, understood };
  }
}

function actionIn({ type, action, toolUse, input }: Extract<ConversationEvent, { type: "ui.action" }>) {
  return { type, action, toolUse, input };
}
