/** Invitations to groups by a secret code, as routes see them. */
import type { Tenant } from "../actors/ports.ts";
import type { RecordRequest, RecordRow } from "./record-port.ts";

export interface Invitation {
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  readonly expiresAt: string;
}

export interface Invitations {
  /**
   * `code` only where this call made it: it is told once.
   * @throws PamError not_found, forbidden, record_invalid, idempotency_mismatch.
   */
  make(
    tenant: Tenant,
    request: { command: string; group: string; hours: number },
  ): Promise<{ invitation: Invitation; code?: string }>;
  /** Those that are open; none for those who are no admin of the group. */
  open(tenant: Tenant, group: string): Promise<readonly Invitation[]>;
  /** @throws PamError not_found, idempotency_mismatch. */
  revoke(tenant: Tenant, request: { command: string; id: string }): Promise<void>;
  /**
   * Joins the group that the code is of; the membership.
   * @throws PamError not_found, record_taken, forbidden, idempotency_mismatch.
   */
  accept(
    tenant: Tenant,
    request: Pick<RecordRequest, "command" | "requestId"> & { code: string },
  ): Promise<RecordRow>;
}
