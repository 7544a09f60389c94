import type { ConversationEvent, EndStatus } from "../protocol/events.ts";
import type {
  AssistantMessage,
  ConversationState,
  LiveTurn,
  Message,
  StepView,
  ToolView,
} from "./conversation-state.ts";
import { foldFork, foldQueue } from "./fold-queue.ts";
import { foldSteer, foldWait, notWaiting } from "./fold-wait.ts";
import { freshStep } from "./live-step.ts";
import type { EventOf as Event, UnknownEvent } from "./server-frame.ts";

/**
 * The conversation after one more log entry. Order is the caller's business; whatever arrives, nothing throws. A null
 * cursor in the answer asks for a snapshot: what is shown now, no entry tells.
 */
export function foldEvent(
  state: ConversationState,
  event: ConversationEvent | UnknownEvent,
): ConversationState {
  switch (event.type) {
    case "message.created":
      return event.role === "user" ? foldUserMessage(state, event) : foldAnswer(state, event);
    case "queue.edited":
    case "queue.promoted":
      return foldQueue(state, event);
    case "branch.created":
      return foldFork(state, event);
    case "branch.selected":
      return { ...state, cursor: null };
    case "turn.started":
      return startTurn(state, event.turn, event.message);
    case "turn.steered":
    case "steer.applied":
    case "steer.returned":
      return foldSteered(state, event);
    case "tool.approval_required":
    case "tool.requested":
    case "tool.decided":
    case "turn.waiting":
      return inTurn(state, event.turn, (turn) => foldWait(turn, event));
    case "turn.resumed":
      return inTurn(state, event.turn, (turn) => resetStep({ ...turn, status: "running" }, event));
    case "step.completed":
      return inTurn(state, event.turn, (turn) => completeStep(turn, event));
    case "step.reset":
      return inTurn(state, event.turn, (turn) => resetStep(turn, event));
    case "tool.started":
      return inTurn(state, event.turn, (turn) =>
        withTool(turn, { status: "running", turn: event.turn, toolUse: event.toolUse, name: event.name }),
      );
    case "tool.completed":
      return inTurn(state, event.turn, (turn) => withTool(notWaiting(turn, event.toolUse), outcomeOf(event)));
    case "plan.updated":
      return inTurn(state, event.turn, (turn) => ({ ...turn, plan: event.plan }));
    case "turn.cancel_requested":
      return inTurn(state, event.turn, (turn) => ({ ...turn, cancelRequested: true }));
    case "turn.completed":
      return endTurn(state, event, "completed");
    case "turn.failed":
      return endTurn(state, event, "failed");
    case "turn.cancelled":
      return endTurn(state, event, "cancelled");
    default:
      return state;
  }
}

type UserCreated = Extract<Event<"message.created">, { role: "user" }>;
type AnswerCreated = Extract<Event<"message.created">, { role: "assistant" }>;

function foldUserMessage(state: ConversationState, event: UserCreated): ConversationState {
  const { message, turn, at, content, startAfter, replaces } = event;
  const pending = state.pending.filter(
    (it) => it.command !== event.command && !(it.status === "accepted" && it.message === message),
  );
  const cleared = pending.length === state.pending.length ? state : { ...state, pending };
  const waiting = {
    ...{ message, turn, at, content },
    ...(startAfter !== undefined && { startAfter }),
    ...(replaces !== undefined && { replaces }),
  };
  const queued = { ...cleared, queue: [...cleared.queue, waiting] };
  return event.status === "queued" ? queued : startTurn(queued, turn, message);
}

/** The waiting message takes its place in the conversation, and its answer begins. */
function startTurn(state: ConversationState, turn: string, message: string): ConversationState {
  if (state.running?.turn === turn) return state;
  const waiting = state.queue.find((it) => it.message === message);
  const running: LiveTurn = {
    turn,
    message,
    cancelRequested: false,
    status: "running",
    waiting: [],
    steers: [],
    steps: [],
    tools: [],
    edits: [],
    plan: [],
    live: freshStep(1),
  };
  if (waiting === undefined) return { ...state, running };
  const queue = state.queue.filter((it) => it !== waiting);
  const { startAfter: _, ...said } = waiting;
  const asked = { role: "user" as const, ...said, ...(state.forked !== null && { versions: state.forked }) };
  return { ...state, queue, messages: [...state.messages, asked], forked: null, running };
}

function inTurn(
  state: ConversationState,
  turn: string,
  change: (turn: LiveTurn) => LiveTurn,
): ConversationState {
  return state.running?.turn === turn ? { ...state, running: change(state.running) } : state;
}

/** What was said to a turn: its words come back behind its end. */
function foldSteered(
  state: ConversationState,
  event: Event<"turn.steered" | "steer.applied" | "steer.returned">,
): ConversationState {
  const answer = answerOf(state.messages, event.turn);
  if (answer !== undefined) return closed(state, foldSteer(answer, event));
  return inTurn(state, event.turn, (turn) => foldSteer(turn, event));
}

/** What was live becomes what is stored, and the next step has not said anything yet. */
function completeStep(turn: LiveTurn, event: Event<"step.completed">): LiveTurn {
  const steps = withStep(turn.steps, { step: event.step, blocks: event.blocks });
  return { ...turn, steps, live: turn.live.step > event.step ? turn.live : freshStep(event.step + 1) };
}

/** Text of a lower attempt is withdrawn; what a higher one has shown stays. */
function resetStep(turn: LiveTurn, event: { step: number; attempt: number }): LiveTurn {
  const { live } = turn;
  if (live.step > event.step || (live.step === event.step && live.attempt >= event.attempt)) return turn;
  return { ...turn, live: freshStep(event.step, event.attempt) };
}

function withTool(turn: LiveTurn, tool: ToolView): LiveTurn {
  const at = turn.tools.findIndex((it) => it.toolUse === tool.toolUse);
  if (at < 0) return { ...turn, tools: [...turn.tools, tool] };
  // A tool that runs again after a crash does not lose the outcome it already has.
  if (tool.status === "running" && turn.tools[at]?.status !== "running") return turn;
  return { ...turn, tools: turn.tools.with(at, tool) };
}

function outcomeOf(event: Event<"tool.completed">): ToolView {
  const { turn, toolUse, name, status, result, summary, undoable } = event;
  return {
    turn,
    toolUse,
    name,
    status,
    result,
    ...(summary === undefined ? {} : { summary }),
    ...(undoable === undefined ? {} : { undoable }),
  };
}

function foldAnswer(state: ConversationState, event: AnswerCreated): ConversationState {
  const earlier = state.running?.turn === event.turn ? state.running : answerOf(state.messages, event.turn);
  const answer: AssistantMessage = {
    role: "assistant",
    message: event.message,
    turn: event.turn,
    at: event.at,
    status: event.status,
    steps: withStep(earlier?.steps ?? [], { step: event.step, blocks: event.blocks }),
    tools: earlier?.tools ?? [],
    edits: earlier?.edits ?? [],
    steers: earlier?.steers ?? [],
    plan: earlier?.plan ?? [],
    ...(event.understood !== undefined && { understood: event.understood }),
  };
  return closed(state, answer);
}

type TurnEnd = Event<"turn.completed"> | Event<"turn.failed"> | Event<"turn.cancelled">;

/** Marks the answer. A turn that ended without a message of its own keeps what its finished steps said. */
function endTurn(state: ConversationState, event: TurnEnd, status: EndStatus): ConversationState {
  const why = event.type === "turn.failed" ? { error: event.error } : {};
  const answer = answerOf(state.messages, event.turn);
  if (answer !== undefined) return closed(state, { ...answer, status, ...why });
  if (state.running?.turn === event.turn) {
    const { steps, tools, edits, steers, plan } = state.running;
    return closed(state, {
      role: "assistant",
      message: event.turn,
      turn: event.turn,
      at: event.at,
      status,
      ...{ steps, tools, edits, steers, plan },
      ...why,
    });
  }
  return { ...state, queue: state.queue.filter((it) => it.turn !== event.turn) };
}

function closed(state: ConversationState, answer: AssistantMessage): ConversationState {
  const at = state.messages.findLastIndex((it) => it.role === "assistant" && it.turn === answer.turn);
  const messages = at < 0 ? [...state.messages, answer] : state.messages.with(at, answer);
  return { ...state, messages, running: state.running?.turn === answer.turn ? null : state.running };
}

function answerOf(messages: readonly Message[], turn: string): AssistantMessage | undefined {
  const found = messages.findLast((it) => it.role === "assistant" && it.turn === turn);
  return found?.role === "assistant" ? found : undefined;
}

/** A step is there once, whoever told of it last. */
function withStep(steps: readonly StepView[], step: StepView): readonly StepView[] {
  return [...steps.filter((it) => it.step !== step.step), step];
}
