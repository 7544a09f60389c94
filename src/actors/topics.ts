import type { Tenant } from "./ports.ts";

/** The bus channel of a user: instances that hold one of their sockets subscribe to it. */
export const channelOf = (tenant: Tenant): string => `${tenant.workspace}/${tenant.user}`;

/** What a socket subscribes to: one conversation's publications, or the user's inbox. */
export const conversationTopic = (conversation: string): string => `c:${conversation}`;
export const inboxTopic = (user: string): string => `i:${user}`;
