import { createHash, randomBytes } from "node:crypto";
import type { Clock } from "../actors/ports.ts";
import { PamError } from "../protocol/errors.ts";
import { createTokens, issueToken, type TokenBearer } from "./tokens.ts";

/** Where tickets are kept, by the hash of the ticket; `take` gives one out once. */
export interface TicketStore {
  put(hash: string, claims: TokenBearer, seconds: number): Promise<void>;
  take(hash: string): Promise<TokenBearer | null>;
}

export interface AuthOptions {
  readonly secret: string;
  readonly clock: Clock;
  readonly tickets: TicketStore;
  readonly expireMinutes: number;
  /** Tokens for trying out may be had without any proof: development, on loopback. */
  readonly developmentTokens: boolean;
}

const ticketSeconds = 30;

/** All ways to show who one is. */
export function createAuth({ secret, clock, tickets, expireMinutes, developmentTokens }: AuthOptions) {
  const { verify } = createTokens({ secret, clock });
  return {
    verify,
    async issueTicket(bearer: TokenBearer) {
      const ticket = randomBytes(32).toString("base64url");
      const { subject, user, workspace, role, expiresAt } = bearer;
      await tickets.put(hashOf(ticket), { subject, user, workspace, role, expiresAt }, ticketSeconds);
      return { ticket, expiresInSeconds: ticketSeconds };
    },
    async redeemTicket(ticket: string): Promise<TokenBearer> {
      const bearer = /^[\w-]{43}$/.test(ticket) ? await tickets.take(hashOf(ticket)) : null;
      if (bearer === null) throw new PamError("unauthenticated");
      if (bearer.expiresAt <= clock.now()) throw new PamError("token_expired");
      return bearer;
    },
    async developmentToken(subject: string): Promise<string | null> {
      return developmentTokens ? issueToken({ secret, user: subject, expireMinutes }) : null;
    },
  };
}

function hashOf(ticket: string): string {
  return createHash("sha256").update(ticket).digest("hex");
}
