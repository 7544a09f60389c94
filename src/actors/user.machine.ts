import { type ActorRefFrom, assign, type SnapshotFrom, setup, stopChild } from "xstate";
import { compiled } from "./compiled-machine.ts";
import type { Tenant } from "./ports.ts";
import type { ClaimedTurn } from "./store.ts";
import { turnMachine } from "./turn.machine.ts";
import type { TurnOutput } from "./turn-context.ts";
import { unprovided } from "./unprovided.ts";
import type { UserWork } from "./user-work.ts";

export type UserEvent =
  /** A claim is over; `user.claimed` came before it when it brought a turn. */
  | { readonly type: "user.settled" }
  | { readonly type: "user.claimed"; readonly claimed: ClaimedTurn }
  /** A hint: the turn's row asks for its end. */
  | { readonly type: "user.cancel"; readonly turn: string }
  | { readonly type: "user.release" }
  /** This instance leaves. */
  | { readonly type: "user.drain" }
  | TurnLeft;

export interface TurnLeft {
  readonly type: "turn.left";
  readonly claimed: ClaimedTurn;
  readonly status: TurnOutput["status"];
  /** What the turn's actor threw. */
  readonly error?: unknown;
}

/** Ids only: nothing that two copies of this actor on two instances could disagree on. */
export interface UserContext {
  readonly tenant: Tenant;
  readonly turns: Readonly<Record<string, RunningTurn>>;
  /** Claims that are under way. */
  readonly open: number;
  readonly draining: boolean;
}

interface RunningTurn {
  readonly fence: number;
  readonly actor: ActorRefFrom<typeof turnMachine>;
}

const userSetup = setup({
  types: { context: {} as UserContext, events: {} as UserEvent, input: {} as { tenant: Tenant } },
  actors: { turn: turnMachine },
  actions: {
    claimNext: unprovided,
    noteStart: unprovided,
    noteLeft: unprovided,
    countUp: assign({ open: ({ context }) => context.open + 1 }),
    countDown: assign({ open: ({ context }) => Math.max(0, context.open - 1) }),
    /** A turn that was claimed again while its former claim runs here: that one is fenced. */
    releaseFormer: ({ context, event }) => {
      if (event.type === "user.claimed")
        context.turns[event.claimed.turn]?.actor.send({ type: "turn.release" });
    },
    startTurn: assign({
      turns: ({ context, event, spawn, self }) => {
        if (event.type !== "user.claimed") return context.turns;
        const { claimed } = event;
        const actor = spawn("turn", { input: { claim: claimed }, id: actorId(claimed) });
        watchTurn(actor, claimed, (left) => self.send(left));
        if (context.draining) actor.send({ type: "turn.drain" });
        return { ...context.turns, [claimed.turn]: { fence: claimed.fence, actor } };
      },
    }),
    dropTurn: assign({
      turns: ({ context, event }) => {
        if (event.type !== "turn.left") return context.turns;
        const { [event.claimed.turn]: left, ...rest } = context.turns;
        return left?.fence === event.claimed.fence ? rest : context.turns;
      },
    }),
    /** A spawned actor that is over stays among its parent's children, with all it holds, until it is stopped. */
    dropActor: stopChild(({ event }) => (event.type === "turn.left" ? actorId(event.claimed) : "")),
    cancelTurn: ({ context, event }) => {
      if (event.type === "user.cancel") context.turns[event.turn]?.actor.send({ type: "turn.cancel" });
    },
    releaseTurns: ({ context }) => {
      for (const { actor } of Object.values(context.turns)) actor.send({ type: "turn.release" });
    },
    noteDrain: assign({ draining: true }),
    drainTurns: ({ context }) => {
      for (const { actor } of Object.values(context.turns)) actor.send({ type: "turn.drain" });
    },
  },
  delays: { passivate: unprovided },
  guards: {
    nothingOpen: ({ context }) => context.open === 0 && Object.keys(context.turns).length === 0,
    isNew: ({ context, event }) =>
      event.type === "user.claimed" && context.turns[event.claimed.turn]?.fence !== event.claimed.fence,
    hasEnded: ({ event }) => event.type === "turn.left" && event.status === "ended",
  },
});

/**
 * busy ⇄ idle, idle ─passivate→ passivated
 * Supervises the turns of one user on this instance: starts what was claimed, claims what waits behind a turn that
 * ended (but where its end found nothing), and goes away when there is nothing to do. A user who only holds a socket has no actor.
 */
export const userMachine = userSetup.createMachine({
  id: "user",
  context: ({ input }) => ({ tenant: input.tenant, turns: {}, open: 0, draining: false }),
  on: {
    "user.settled": { target: ".busy", actions: "countDown" },
    "user.claimed": { guard: "isNew", target: ".busy", actions: ["releaseFormer", "noteStart", "startTurn"] },
    "user.cancel": { actions: "cancelTurn" },
    "user.release": { actions: "releaseTurns" },
    "user.drain": { actions: ["noteDrain", "drainTurns"] },
    "turn.left": [
      {
        guard: "hasEnded",
        target: ".busy",
        actions: ["dropTurn", "dropActor", "noteLeft", "countUp", "claimNext"],
      },
      { target: ".busy", actions: ["dropTurn", "dropActor", "noteLeft"] },
    ],
    // Its observer has told of it. Unheard, a turn's error would be its user's own.
    "xstate.error.actor.*": {},
  },
  initial: "busy",
  states: {
    busy: { always: { guard: "nothingOpen", target: "idle" } },
    idle: { after: { passivate: "passivated" } },
    passivated: { type: "final" },
  },
});

/** The user's machine with its effects, as a table of its states. */
export function createUserMachine(work: UserWork, turn: typeof turnMachine): typeof userMachine {
  return compiled(providedUser(work, turn));
}

/** The same as XState itself runs it. */
export function providedUser(work: UserWork, turn: typeof turnMachine): typeof userMachine {
  return userMachine.provide({
    actors: { turn },
    actions: {
      claimNext: ({ context, event, self }) => {
        if (event.type === "turn.left")
          work.claimNext(context.tenant, event.claimed.conversation, (next) => self.send(next));
      },
      noteStart: ({ event }) => {
        if (event.type === "user.claimed") work.turnStarted(event.claimed);
      },
      noteLeft: ({ event }) => {
        if (event.type === "turn.left") work.turnLeft(event);
      },
    },
    delays: { passivate: () => work.passivateMs },
  });
}

function actorId({ turn, fence }: ClaimedTurn): string {
  return `${turn}#${fence}`;
}

/** Says once when a turn leaves. An actor without an observer of its errors would end the process. */
function watchTurn(
  actor: ActorRefFrom<typeof turnMachine>,
  claimed: ClaimedTurn,
  tell: (left: TurnLeft) => void,
): void {
  actor.subscribe({
    error: (error) => tell({ type: "turn.left", claimed, status: "released", error }),
    complete: () => {
      const { output }: SnapshotFrom<typeof turnMachine> = actor.getSnapshot();
      tell({ type: "turn.left", claimed, status: output?.status ?? "released" });
    },
  });
}
