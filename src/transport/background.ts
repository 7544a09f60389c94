import type { Tenant } from "../actors/ports.ts";
import type { Accepted } from "../actors/store.ts";
import type { Notification } from "../protocol/notifications.ts";
import type { Mailbox } from "./mailbox.ts";

export interface NotificationPage {
  readonly notifications: readonly (Notification & { readonly readAt: string | null })[];
  readonly next: string | null;
}

export interface Webhook {
  readonly id: string;
  readonly url: string;
  readonly events: readonly string[];
  /** False: nothing is sent to it. */
  readonly active: boolean;
  /** Deliveries in a row that were given up. */
  readonly failures: number;
  readonly createdAt: string;
}

export interface BackgroundState {
  readonly job: string;
  readonly status: "queued" | "running" | "waiting" | "completed" | "failed" | "cancelled";
  readonly conversation: string | null;
  readonly turn: string | null;
  readonly attempts: number;
  readonly error: string | null;
}

/** What a user's turns of a day (`YYYY-MM-DD`, UTC) used. */
export interface UsageDay {
  readonly day: string;
  readonly turns: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly toolUses: number;
}

export interface JobsHealth {
  readonly ok: boolean;
  readonly queue: string;
  readonly waiting?: number;
  readonly active?: number;
  readonly delayed?: number;
  /** Given up and kept. */
  readonly failed?: number;
  /** Mails, deliveries and requests that were given up and are kept. */
  readonly outboxDead?: number;
}

/** What happens beside conversations: notifications, webhooks, requests that are queued. */
export interface Background {
  notifications(
    tenant: Tenant,
    page: { before?: string | undefined; limit: number; unread: boolean },
  ): Promise<NotificationPage>;
  /** `ids` null: all. @throws PamError idempotency_mismatch. */
  readNotifications(
    tenant: Tenant,
    request: { id: string; ids: readonly string[] | null },
  ): Promise<Accepted>;
  webhooks(tenant: Tenant): Promise<readonly Webhook[]>;
  /** `secret` only where this call made it. @throws PamError invalid_frame, idempotency_mismatch. */
  createWebhook(
    tenant: Tenant,
    request: { command: string; url: string; events: readonly string[] },
  ): Promise<{ webhook: Webhook; secret?: string }>;
  /** @throws PamError not_found, invalid_frame, idempotency_mismatch. */
  changeWebhook(
    tenant: Tenant,
    command: string,
    change: {
      id: string;
      url?: string | undefined;
      events?: readonly string[] | undefined;
      active?: boolean | undefined;
    },
  ): Promise<Webhook>;
  /** @throws PamError not_found, idempotency_mismatch. */
  removeWebhook(tenant: Tenant, command: string, id: string): Promise<void>;
  /** Stored before it resolves; returns the job. @throws PamError not_found, idempotency_mismatch. */
  process(
    tenant: Tenant,
    request: {
      command: string;
      message: string;
      conversation?: string | undefined;
      context?: Readonly<Record<string, unknown>> | undefined;
    },
  ): Promise<string>;
  /** @throws PamError not_found. */
  job(tenant: Tenant, id: string): Promise<BackgroundState>;
  readonly mailbox: Mailbox;
  /** Days that are over, oldest first, both ends included; those without any use are left out. */
  usage(tenant: Tenant, span: { from: string; to: string }): Promise<readonly UsageDay[]>;
  health(): Promise<JobsHealth>;
}
