import { type ActorRefFrom, assign, enqueueActions, type SnapshotFrom, setup } from "xstate";
import type { Ports, Tenant } from "./ports.ts";
import type { Accepted, AcceptRequest, ClaimedTurn } from "./store.ts";
import type { createTurnMachine, TurnOutput } from "./turn.machine.ts";

export interface AcceptReply {
  /** Called once, after COMMIT and before any of the accept's events is published. */
  accepted(accepted: Accepted): void;
  refused(error: unknown): void;
}

export type UserEvent =
  | { readonly type: "user.accept"; readonly request: AcceptRequest; readonly reply: AcceptReply }
  | { readonly type: "user.settled" }
  | { readonly type: "user.claimed"; readonly claimed: ClaimedTurn }
  | { readonly type: "user.cancel"; readonly turn: string }
  | { readonly type: "user.release" }
  | {
      readonly type: "turn.left";
      readonly turn: string;
      readonly conversation: string;
      readonly status: TurnOutput["status"];
    };

type TurnMachine = ReturnType<typeof createTurnMachine>;

/** Ids only: nothing that two copies of this actor on two instances could disagree on. */
export interface UserContext {
  readonly tenant: Tenant;
  readonly turns: Readonly<Record<string, ActorRefFrom<TurnMachine>>>;
  /** Accepts and claims that are under way. */
  readonly open: number;
}

export interface TurnCount {
  turnStarted(claimed: ClaimedTurn): void;
  turnLeft(turn: string): void;
}

export interface UserWork extends TurnCount {
  /** Never throws; ends with `user.settled`, and with `user.claimed` before it when a turn is ours to run. */
  accept(event: Extract<UserEvent, { type: "user.accept" }>, send: (event: UserEvent) => void): void;
  /** The same for the conversation's next waiting turn. */
  claimNext(tenant: Tenant, conversation: string, send: (event: UserEvent) => void): void;
  fault(error: unknown): void;
  readonly passivateMs: number;
}

/**
 * idle ⇄ busy, idle ─passivate→ passivated
 * Supervises the turns of one user on this instance: starts what was claimed, claims what waits behind a turn that
 * ended, and goes away when there is nothing to do. A user who only holds a socket has no actor.
 */
export function createUserMachine(work: UserWork, turnMachine: TurnMachine) {
  return setup({
    types: { context: {} as UserContext, events: {} as UserEvent, input: {} as { tenant: Tenant } },
    actors: { turn: turnMachine },
    delays: { passivate: () => work.passivateMs },
    guards: { nothingOpen: ({ context }) => context.open === 0 && Object.keys(context.turns).length === 0 },
    actions: {
      accept: ({ event, self }) => {
        if (event.type === "user.accept") work.accept(event, (next) => self.send(next));
      },
      countUp: assign({ open: ({ context }) => context.open + 1 }),
      countDown: assign({ open: ({ context }) => Math.max(0, context.open - 1) }),
      startTurn: enqueueActions(({ enqueue, event, context }) => {
        if (event.type !== "user.claimed" || Object.hasOwn(context.turns, event.claimed.turn)) return;
        const { claimed } = event;
        enqueue(() => work.turnStarted(claimed));
        enqueue.assign({
          turns: ({ context: now, spawn, self }) => {
            const turn = spawn("turn", { input: { claim: claimed }, id: claimed.turn });
            turn.subscribe({
              // An actor without an observer of its errors would end the process.
              error: (error) => {
                work.fault(error);
                self.send({
                  type: "turn.left",
                  turn: claimed.turn,
                  conversation: claimed.conversation,
                  status: "released",
                });
              },
              complete: () => {
                const { output } = turn.getSnapshot() as SnapshotFrom<TurnMachine>;
                self.send({
                  type: "turn.left",
                  turn: claimed.turn,
                  conversation: claimed.conversation,
                  status: output?.status ?? "released",
                });
              },
            });
            return { ...now.turns, [claimed.turn]: turn };
          },
        });
      }),
      forgetTurn: enqueueActions(({ enqueue, event, context, self }) => {
        if (event.type !== "turn.left") return;
        const { turn, conversation, status } = event;
        enqueue(() => work.turnLeft(turn));
        const { [turn]: left, ...rest } = context.turns;
        const next = status === "ended" ? 1 : 0;
        enqueue.assign({ turns: rest, open: context.open + next });
        if (next === 1)
          enqueue(() => work.claimNext(context.tenant, conversation, (next) => self.send(next)));
      }),
      cancelTurn: ({ context, event }) => {
        if (event.type === "user.cancel") context.turns[event.turn]?.send({ type: "turn.cancel" });
      },
      releaseTurns: ({ context }) => {
        for (const turn of Object.values(context.turns)) turn.send({ type: "turn.release" });
      },
    },
  }).createMachine({
    id: "user",
    context: ({ input }) => ({ tenant: input.tenant, turns: {}, open: 0 }),
    on: {
      "user.accept": { target: ".busy", actions: ["countUp", "accept"] },
      "user.settled": { target: ".busy", actions: "countDown" },
      "user.claimed": { target: ".busy", actions: "startTurn" },
      "user.cancel": { actions: "cancelTurn" },
      "user.release": { actions: "releaseTurns" },
      "turn.left": { target: ".busy", actions: "forgetTurn" },
      // What spawned turns say of themselves is heard through their observers.
      "xstate.done.actor.*": {},
      "xstate.error.actor.*": {},
    },
    initial: "busy",
    states: {
      busy: { always: { guard: "nothingOpen", target: "idle" } },
      idle: { after: { passivate: "passivated" } },
      passivated: { type: "final" },
    },
  });
}

/** The user machine's effects over the ports. */
export function createUserWork(ports: Ports, options: { passivateMs: number; count: TurnCount }): UserWork {
  const { store, publisher, observer } = ports;
  return {
    passivateMs: options.passivateMs,
    accept({ request, reply }, send) {
      store
        .accept(request)
        .then(
          (accepted) => {
            reply.accepted(accepted);
            publisher.events(accepted.events);
            if (accepted.claimed !== undefined) send({ type: "user.claimed", claimed: accepted.claimed });
          },
          (error: unknown) => reply.refused(error),
        )
        .catch((error: unknown) => observer.fault("accept", error))
        .finally(() => send({ type: "user.settled" }));
    },
    claimNext(tenant, conversation, send) {
      store
        .claimNext(tenant, conversation)
        .then((next) => {
          if (next === undefined) return;
          publisher.events(next.events);
          send({ type: "user.claimed", claimed: next.claimed });
        })
        // Each second's scan finds the waiting turn again.
        .catch((error: unknown) => observer.fault("claim", error))
        .finally(() => send({ type: "user.settled" }));
    },
    ...options.count,
    fault: (error) => observer.fault("turn", error),
  };
}
