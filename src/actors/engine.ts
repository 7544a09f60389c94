import { LocalTurns } from "./local-turns.ts";
import { LocalUsers } from "./local-users.ts";
import type { Observer, Ports, Subject, Tenant } from "./ports.ts";
import { createTurnMachine } from "./provide-turn.ts";
import { createScan } from "./scan.ts";
import type { Accepted, AcceptRequest, ClaimedTurn } from "./store.ts";
import type { OpenStep, TurnPartial } from "./turn-partial.ts";
import { TurnWork } from "./turn-work.ts";
import { WaitingStarts } from "./waiting-starts.ts";

export interface EngineOptions {
  readonly passivateMs: number;
  /** Turns that may run on this instance at a time; further ones wait in the queue for any instance. */
  readonly turnsMax: number;
}

export interface Engine {
  /**
   * Accepts a message and runs its turn. `onAccepted` is called after COMMIT, before any event is published.
   * @throws PamError as `Store.accept`.
   */
  accept(request: Omit<AcceptRequest, "claim">, onAccepted: (accepted: Accepted) => void): Promise<Accepted>;
  /** A call that may bring a turn to run here: it is told whether there is room, and a drain waits for it. */
  claiming<T>(call: (claim: boolean) => Promise<T>): Promise<T>;
  /** Runs a turn that a call of another kind claimed for this instance: a decision on what it waited for. */
  run(claimed: ClaimedTurn): void;
  /** What waits in a conversation may start now, should it run nothing: a command has let it. */
  startWaiting(asker: Tenant & Pick<Subject, "requestId">, conversation: string): void;
  /** A turn's row asks for its end since now: whoever runs it is told, here or on another instance. */
  stop(tenant: Tenant, turn: string): void;
  /** A hint from elsewhere that a turn's row asks for its end. */
  cancel(tenant: Tenant, turn: string): void;
  /** Looks for turns that nobody runs, and for cancels that nobody brought. Call it every second. */
  scan(): Promise<void>;
  /** Lets go of every turn, writing nothing: this instance may not run them any more. */
  release(): void;
  /**
   * No further turn or step is started here. Running turns are handed over between their steps, and other instances are
   * told; resolves when none is left, or `ms` have passed.
   */
  drain(ms: number): Promise<void>;
  /** The open step of a conversation's running turn, when it runs here. */
  partialOf(conversation: string): TurnPartial | undefined;
  /** Of all turns that run here. */
  openSteps(): Iterable<OpenStep>;
  runningTurns(): number;
  /** The same by the state of the turn's machine, for the metrics. */
  turnStates(): Readonly<Record<string, number>>;
}

/** The engine of one instance: the actors of the users who are active here, and the turns they run. */
export function createEngine(ports: Ports, options: EngineOptions): Engine {
  const work = new TurnWork(ports);
  const turns = new LocalTurns({
    clock: ports.clock,
    turnsMax: options.turnsMax,
    onLeft: (turn) => work.left(turn),
  });
  const users = new LocalUsers(ports, {
    passivateMs: options.passivateMs,
    turns,
    turnMachine: createTurnMachine(work),
  });
  const scan = createScan(ports, users, turns);
  const observed = observedBy(ports.observer);
  const cancel: Engine["cancel"] = (tenant, turn) => users.find(tenant)?.send({ type: "user.cancel", turn });
  const stop: Engine["stop"] = ({ workspace, user }, turn) => {
    if (turns.ownerOf(turn) === undefined) ports.signal({ type: "turn.cancel", workspace, user, turn });
    else cancel({ workspace, user }, turn);
  };
  const run: Engine["run"] = (claimed) => users.activate(claimed).send({ type: "user.claimed", claimed });
  const starts = new WaitingStarts({ ports, turns, run });
  return {
    // No actor has a part in it until there is a turn to run: a machine's two steps cost a quarter of an accept.
    async accept(asked, onAccepted) {
      const request = requestOf(asked, turns.hasRoom());
      const accepted = await turns.claiming(() => ports.store.accept(request));
      const { events, stopping, claimed, conversation, turn } = accepted;
      const { requestId } = request;
      const about = { requestId, conversation, turn };
      observed("accepted", about, () => onAccepted(accepted));
      observed("accept", about, () => {
        ports.publisher.events(events);
        if (stopping !== undefined) stop(request, stopping);
        if (claimed === undefined) starts.afterSilence(request, events);
        else run(requestId === undefined ? claimed : { ...claimed, requestId });
      });
      return accepted;
    },
    claiming: (call) => {
      const claim = turns.hasRoom();
      return turns.claiming(() => call(claim));
    },
    run,
    startWaiting: (asker, conversation) => starts.now(asker, conversation),
    stop,
    cancel,
    scan,
    release: () => users.release(),
    drain: (ms) => {
      const drained = turns.drain(ms, () => ports.signal({ type: "turns.left" }));
      users.drain();
      return drained;
    },
    partialOf: (conversation) => work.partialOf(conversation),
    openSteps: () => work.openSteps(),
    runningTurns: () => turns.count(),
    turnStates: () => users.turnStates(),
  };
}

/** The command is committed: what is made of its answer must not fail it. */
function observedBy(observer: Observer) {
  return (where: string, about: Subject, work: () => void): void => {
    try {
      work();
    } catch (error) {
      observer.fault(where, error, about);
    }
  };
}

/** Of what the caller sent, no more than an accept needs. */
function requestOf(asked: Omit<AcceptRequest, "claim">, claim: boolean): AcceptRequest {
  const { workspace, user, conversation, command, content, context, policy, replaces, requestId } = asked;
  return { workspace, user, conversation, command, content, context, policy, replaces, requestId, claim };
}
