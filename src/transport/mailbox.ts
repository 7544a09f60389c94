import type { Tenant } from "../actors/ports.ts";

export interface MailState {
  /** As the profile has it. */
  readonly email: string | null;
  /** Its user has shown that it is theirs: mail goes there. */
  readonly confirmed: boolean;
}

/** The address of a user's profile, and how it is confirmed. */
export interface Mailbox {
  state(tenant: Tenant): Promise<MailState>;
  /** Has a code mailed to it. @throws PamError not_found (no address), too_many_requests. */
  ask(tenant: Tenant): Promise<"sent" | "confirmed">;
  /** @throws PamError tool_failed (the wrong code), not_found (no code counts any more). */
  confirm(tenant: Tenant, code: string): Promise<MailState>;
}
