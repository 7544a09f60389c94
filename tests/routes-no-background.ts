import { PamError } from "../src/protocol/errors.ts";
import type { Background } from "../src/transport/background.ts";

const refuse = async () => {
  throw new PamError("not_found");
};

/** Nothing happens beside conversations; its queue is well. */
export const noBackground: Background = {
  notifications: async () => ({ notifications: [], next: null }),
  readNotifications: refuse,
  webhooks: async () => [],
  createWebhook: refuse,
  changeWebhook: refuse,
  removeWebhook: refuse,
  process: refuse,
  job: refuse,
  mailbox: { state: async () => ({ email: null, confirmed: false }), ask: refuse, confirm: refuse },
  usage: async () => [],
  health: async () => ({ ok: true, queue: "memory" }),
};
