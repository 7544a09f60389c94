import type { Publication } from "../actors/ports.ts";
import type { Block } from "../protocol/blocks.ts";
import type { ConversationEvent, EndStatus, TurnError } from "../protocol/events.ts";
import type { PlanStep } from "../protocol/plans.ts";
import type { UiAction } from "../protocol/ui-actions.ts";
import type { Understood } from "../protocol/understood.ts";

/** What a turn has said and done so far. */
export interface TurnSoFar {
  /** The text of all its steps, as history shows it. */
  readonly response: string;
  /** What the turn asked of the client, in order. */
  readonly actions: readonly UiAction[];
  /** Its plan as it is now; undefined where it made none. */
  readonly plan: readonly PlanStep[] | undefined;
}

export interface FinishedTurn extends TurnSoFar {
  readonly status: EndStatus;
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
  /** How the turn stands by the newest entry: behind others, for somebody, or neither. */
  standing: "queued" | "waiting" | "running" = "running";

  constructor(turn: string) {
    this.turn = turn;
  }

  /** Returns the finished turn with its end event, and null before it. */
  receive(publication: Publication): FinishedTurn | null {
    if (publication.seq === null || publication.turn !== this.turn) return null;
    const event = JSON.parse(publication.frame) as ConversationEvent;
    this.standing = standingBy(event) ?? this.standing;
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

  soFar(): TurnSoFar {
    const { actions, plan } = this;
    return { response: this.texts.join("\n\n"), actions, plan };
  }

  private add(blocks: readonly Block[]): void {
    for (const block of blocks) {
      if (block.type === "text") this.texts.push(block.text);
    }
  }

  private finished(status: EndStatus, error?: TurnError): FinishedTurn {
    return { ...this.soFar(), status, error, understood: this.understood };
  }
}

/** Undefined where the entry says nothing of it. */
function standingBy(event: ConversationEvent): TurnAnswer["standing"] | undefined {
  if (event.type === "message.created" && event.role === "user") return event.status;
  if (event.type === "queue.edited" || event.type === "queue.promoted") return "queued";
  if (event.type === "turn.waiting") return "waiting";
  return event.type === "turn.started" || event.type === "turn.resumed" ? "running" : undefined;
}

function actionIn({ type, action, toolUse, input }: Extract<ConversationEvent, { type: "ui.action" }>) {
  return { type, action, toolUse, input };
}
