import { randomBytes } from "node:crypto";
import type { Identity } from "./claims.ts";
import { createTickets, type TicketStore } from "./tickets.ts";
import { createTokens } from "./tokens.ts";

export interface AuthOptions {
  readonly secret: string;
  readonly clock: { now(): number };
  readonly tickets: TicketStore;
  readonly expireMinutes: number;
  /** Tokens for trying out may be had without any proof: development, on loopback. */
  readonly developmentTokens: boolean;
}

/** All ways to show who one is. */
export interface TokenAuth {
  /** @throws PamError unauthenticated, token_expired. */
  verify(token: string): Identity | Promise<Identity>;
  issueTicket(identity: Identity): Promise<{ ticket: string; expiresInSeconds: number }>;
  /** @throws PamError unauthenticated, token_expired, database_unavailable. */
  redeemTicket(ticket: string): Promise<Identity>;
  /** Null where nobody gets a token without proof. */
  developmentToken(subject: string): Promise<string | null>;
}

export function createAuth(options: AuthOptions): TokenAuth {
  const { secret, clock, expireMinutes, developmentTokens } = options;
  const tokens = createTokens({ secret, clock });
  const tickets = createTickets({ store: options.tickets, clock, randomBytes });
  const expiresInSeconds = expireMinutes * 60;
  return {
    verify: tokens.verify,
    issueTicket: tickets.issue,
    redeemTicket: tickets.redeem,
    developmentToken: async (subject) =>
      developmentTokens ? tokens.issue({ subject, expiresInSeconds }) : null,
  };
}
