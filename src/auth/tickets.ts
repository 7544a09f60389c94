import { createHash } from "node:crypto";
import { z } from "zod";
import { PamError } from "../protocol/errors.ts";
import { type Identity, identityOf } from "./claims.ts";

/** Where tickets wait to be used; `db/tickets.ts` keeps them so that any instance can redeem them. */
export interface TicketStore {
  /** @param claims Printable ASCII only. */
  put(hash: string, claims: Readonly<Record<string, string | number>>, seconds: number): Promise<void>;
  /** The claims, once; null when the ticket is unknown, used or expired. */
  take(hash: string): Promise<unknown>;
}

export interface Tickets {
  issue(identity: Identity): Promise<{ ticket: string; expiresInSeconds: number }>;
  /** @throws PamError unauthenticated, token_expired, database_unavailable. */
  redeem(ticket: string): Promise<Identity>;
}

export interface TicketsOptions {
  readonly store: TicketStore;
  readonly clock: { now(): number };
  readonly randomBytes: (size: number) => Buffer;
}

const lifeSeconds = 30;
const ticketBytes = 32;
const ticketForm = /^[\w-]{43}$/;

/** `subject` is kept as base64url of its UTF-16 units: Postgres can hold neither NUL nor half a surrogate pair. */
const storedClaims = z.strictObject({ subject: z.string(), role: z.string(), exp: z.number() });

/**
 * One-use tickets: they may stand in an address, which proxies and browsers keep, because nobody can use them again.
 * Only a ticket's hash is stored.
 */
export function createTickets({ store, clock, randomBytes }: TicketsOptions): Tickets {
  return {
    async issue({ subject, role, expiresAt }) {
      const ticket = randomBytes(ticketBytes).toString("base64url");
      const kept = Buffer.from(subject, "utf16le").toString("base64url");
      await store.put(hashOf(ticket), { subject: kept, role, exp: expiresAt / 1_000 }, lifeSeconds);
      return { ticket, expiresInSeconds: lifeSeconds };
    },
    async redeem(ticket) {
      if (!ticketForm.test(ticket)) throw new PamError("unauthenticated");
      const taken = storedClaims.safeParse(await store.take(hashOf(ticket)));
      if (!taken.success) throw new PamError("unauthenticated", { cause: taken.error });
      const { subject, ...claims } = taken.data;
      const identity = identityOf({ ...claims, sub: Buffer.from(subject, "base64url").toString("utf16le") });
      if (identity.expiresAt <= clock.now()) throw new PamError("token_expired");
      return identity;
    },
  };
}

const hashOf = (ticket: string): string => createHash("sha256").update(ticket).digest("hex");
