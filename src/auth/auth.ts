import { randomBytes } from "node:crypto";
import type { Identity } from "./claims.ts";
import { createTickets, type TicketStore } from "./tickets.ts";
import { createTokens } from "./tokens.ts";

export interface AuthOptions {
  readonly config: {
    readonly environment: string;
    /** Only this machine can reach the listener. */
    readonly loopback: boolean;
    readonly accessTokenExpireMinutes: number;
  };
  readonly secret: string;
  readonly clock: { now(): number };
  readonly ids: { next(): string };
  readonly tickets: TicketStore;
}

/** Who somebody is, from whatever they show. */
export interface TokenAuth {
  /** @throws PamError unauthenticated, token_expired. */
  verify(token: string): Promise<Identity>;
  issueTicket(identity: Identity): Promise<{ ticket: string; expiresInSeconds: number }>;
  /** @throws PamError unauthenticated, token_expired, database_unavailable. */
  redeemTicket(ticket: string): Promise<Identity>;
  /** Null outside of development on loopback: whoever can ask for a token there has the machine anyway. */
  developmentToken(subject: string): Promise<string | null>;
}

export function createAuth({ config, secret, clock, ids, tickets: store }: AuthOptions): TokenAuth {
  const tokens = createTokens({ secret, clock, ids });
  const tickets = createTickets({ store, clock, randomBytes });
  const expiresInSeconds = config.accessTokenExpireMinutes * 60;
  const homely = config.environment === "development" && config.loopback;
  return {
    verify: tokens.verify,
    issueTicket: tickets.issue,
    redeemTicket: tickets.redeem,
    developmentToken: async (subject) => (homely ? tokens.issue({ subject, expiresInSeconds }) : null),
  };
}
