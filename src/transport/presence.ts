import type { Bus, Clock, Publication, Tenant } from "../actors/ports.ts";
import { channelOf } from "../actors/topics.ts";
import type { FrameOf } from "../protocol/frames.ts";

type Device = FrameOf<"presence">["sessions"][number];

/** A session, as far as others may know of it. */
export interface Present {
  readonly id: string;
  readonly socket: { send(frame: string): unknown };
}

export interface Presence {
  /** The user has one more session here. Publications of its channel arrive already. */
  join(session: Present, tenant: Tenant): void;
  change(session: Pick<Present, "id">, tenant: Tenant, state: Device["state"]): void;
  leave(session: Pick<Present, "id">, tenant: Tenant): void;
  /** What an instance published on a user's presence topic. */
  receive(publication: Publication): void;
  /** Repeats what other instances are to know, and forgets those that were silent for long. Call it every few seconds. */
  sweep(): void;
}

export interface PresenceParts {
  readonly bus: Pick<Bus, "publish">;
  readonly clock: Clock;
  /** This instance's own name, never the same twice. */
  readonly instance: string;
}

/** Devices that a session is told of, at most; changes of one user within so many milliseconds are told as one. */
const shownMax = 16;
const gatherMs = 50;
/** Instances that share a user repeat themselves; one that does not for so long is gone. */
const repeatMs = 10_000;
const goneMs = 30_000;
const instancesMax = 64;
/** A question may have been lost: who seems to be alone and does something asks again, no more often than this. */
const askAgainMs = 60_000;
const nobody = "[]";

/**
 * Who of a user's devices is there, kept nowhere. Each instance knows its own sessions and, by their own word, those of
 * the others. A user's first session here asks the others once; as long as it stays alone and idle, nothing more is sent.
 */
export function createPresence(parts: PresenceParts): Presence {
  return new SharedPresence(parts);
}

export const presenceTopic = (user: string): string => `p:${user}`;
export const isPresence = ({ topic }: Publication): boolean => topic.startsWith("p:");

/** What an instance tells the others of one user: all of that user's sessions here. */
interface Told {
  readonly instance: string;
  /** Whoever has sessions of the user answers. */
  readonly asks: boolean;
  readonly sessions: readonly Device[];
}

interface Here {
  readonly session: Present;
  state: Device["state"];
  /** The text of the list it was sent last. */
  shown: string;
}

interface User {
  readonly tenant: Tenant;
  readonly here: Here[];
  /** A change is about to be told. */
  pending: boolean;
  toldAt: number;
}

/** By instance. */
type Elsewhere = Map<string, { readonly sessions: readonly Device[]; readonly heardAt: number }>;

class SharedPresence implements Presence {
  private readonly parts: PresenceParts;
  /** By channel. */
  private readonly users = new Map<string, User>();
  /** Of those only who has sessions on other instances too. */
  private readonly shared = new Map<User, Elsewhere>();

  constructor(parts: PresenceParts) {
    this.parts = parts;
  }

  join(session: Present, tenant: Tenant): void {
    const here: Here = { session, state: "active", shown: nobody };
    const known = this.users.get(channelOf(tenant));
    if (known === undefined) {
      const it: User = { tenant, here: [here], pending: false, toldAt: 0 };
      this.users.set(channelOf(tenant), it);
      this.tell(it, { asks: true });
    } else {
      known.here.push(here);
      this.changed(known);
    }
  }

  change(session: Pick<Present, "id">, tenant: Tenant, state: Device["state"]): void {
    const it = this.users.get(channelOf(tenant));
    const here = it?.here.find((each) => each.session.id === session.id);
    if (it === undefined || here === undefined || here.state === state) return;
    here.state = state;
    this.changed(it);
  }

  leave(session: Pick<Present, "id">, tenant: Tenant): void {
    const it = this.users.get(channelOf(tenant));
    const at = it?.here.findIndex((each) => each.session.id === session.id) ?? -1;
    if (it === undefined || at < 0) return;
    it.here.splice(at, 1);
    if (it.here.length > 0) this.changed(it);
    else {
      this.users.delete(channelOf(tenant));
      if (this.shared.delete(it)) this.tell(it, { asks: false });
    }
  }

  receive({ channel, frame }: Publication): void {
    const it = this.users.get(channel);
    // What an instance wrote with `tell`.
    const { instance, asks, sessions } = JSON.parse(frame) as Told;
    if (it === undefined || instance === this.parts.instance) return;
    const elsewhere: Elsewhere = this.shared.get(it) ?? new Map();
    if (sessions.length === 0) elsewhere.delete(instance);
    else if (elsewhere.has(instance) || elsewhere.size < instancesMax)
      elsewhere.set(instance, { sessions, heardAt: this.parts.clock.now() });
    this.keep(it, elsewhere);
    if (asks) this.tell(it, { asks: false });
    this.show(it);
  }

  sweep(): void {
    const now = this.parts.clock.now();
    for (const [it, elsewhere] of this.shared) {
      for (const [instance, { heardAt }] of elsewhere) if (now - heardAt > goneMs) elsewhere.delete(instance);
      this.keep(it, elsewhere);
      this.show(it);
      if (now - it.toldAt >= repeatMs) this.tell(it, { asks: false });
    }
  }

  private keep(it: User, elsewhere: Elsewhere): void {
    if (elsewhere.size > 0) this.shared.set(it, elsewhere);
    else this.shared.delete(it);
  }

  /** Tells all who are concerned, once for all changes of a moment. */
  private changed(it: User): void {
    if (it.pending) return;
    it.pending = true;
    this.parts.clock.setTimeout(() => {
      it.pending = false;
      if (it.here.length === 0) return;
      const asks = this.parts.clock.now() - it.toldAt >= askAgainMs;
      if (asks || this.shared.has(it)) this.tell(it, { asks });
      this.show(it);
    }, gatherMs);
  }

  /** Each session here gets the others, where that is not what it was sent last. */
  private show(it: User): void {
    const elsewhere = [...(this.shared.get(it)?.values() ?? [])].flatMap(({ sessions }) => sessions);
    // One more than is shown: nobody is told of itself.
    const near = [...devicesOf(it), ...elsewhere].slice(0, shownMax + 1);
    for (const here of it.here) {
      const others = near.filter(({ session }) => session !== here.session.id).slice(0, shownMax);
      const shown = JSON.stringify(others);
      if (shown === here.shown) continue;
      here.shown = shown;
      const frame: FrameOf<"presence"> = { type: "presence", sessions: others };
      here.session.socket.send(JSON.stringify(frame));
    }
  }

  private tell(it: User, { asks }: { asks: boolean }): void {
    const { bus, clock, instance } = this.parts;
    it.toldAt = clock.now();
    const told: Told = { instance, asks, sessions: devicesOf(it).slice(0, shownMax + 1) };
    const address = { channel: channelOf(it.tenant), topic: presenceTopic(it.tenant.user) };
    const unstored = { seq: null, epoch: null, type: "presence", turn: null };
    bus.publish([{ ...address, ...unstored, frame: JSON.stringify(told) }]);
  }
}

const devicesOf = ({ here }: User): Device[] =>
  here.map(({ session, state }) => ({ session: session.id, state }));
