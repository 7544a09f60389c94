import { randomBytes } from "node:crypto";
import type { Ids, Publisher } from "../actors/ports.ts";
import { queueRequest, requestState } from "../db/background-requests.ts";
import { readHead } from "../db/conversations.ts";
import type { Client } from "../db/driver.ts";
import { listNotifications, readNotifications } from "../db/notifications.ts";
import type { outboxRows } from "../db/outbox.ts";
import { readUsage } from "../db/usage.ts";
import { webhookRows } from "../db/webhooks.ts";
import { GiveUp } from "../jobs/define-job.ts";
import { checkedTarget, type TargetRules } from "../jobs/deliveries/checked-target.ts";
import type { Sealing } from "../jobs/deliveries/sealed-text.ts";
import { webhookSecretPurpose } from "../jobs/deliveries/webhook.ts";
import { deliverJobName } from "../jobs/handlers/deliver-outbox.ts";
import type { JobQueue } from "../jobs/job-queue.ts";
import { PamError } from "../protocol/errors.ts";
import type { Background, JobsHealth } from "../transport/background.ts";
import type { Mailbox } from "../transport/mailbox.ts";

export interface BackgroundParts {
  readonly client: Client;
  readonly ids: Ids;
  readonly publisher: Publisher;
  readonly queue: JobQueue;
  readonly outbox: Pick<ReturnType<typeof outboxRows>, "dead">;
  readonly sealing: Sealing;
  readonly rules: TargetRules;
  readonly mailbox: Mailbox;
}

/** Joins the routes of notifications, webhooks and queued requests to their rows. */
export function createBackground(parts: BackgroundParts): Background {
  const { client, ids, publisher, queue, rules } = parts;
  const webhooks = webhookRows(client);
  return {
    notifications: (tenant, page) => listNotifications(client, tenant, page),
    async readNotifications(tenant, request) {
      const accepted = await readNotifications(client, tenant, request);
      publisher.events(accepted.events);
      return accepted;
    },
    webhooks: webhooks.list,
    async createWebhook(tenant, { command, url, events }) {
      await checkTarget(url, rules);
      const secret = `whsec_${randomBytes(32).toString("base64url")}`;
      const sealedSecret = parts.sealing.seal(secret, webhookSecretPurpose);
      const made = await webhooks.create(tenant, { command, id: ids.next(), url, events, sealedSecret });
      publisher.events(made.events);
      const { webhook } = made.body;
      return made.duplicate ? { webhook } : { webhook, secret };
    },
    async changeWebhook(tenant, command, change) {
      if (change.url !== undefined) await checkTarget(change.url, rules);
      const { body, events } = await webhooks.change(tenant, command, change);
      publisher.events(events);
      return body.webhook;
    },
    async removeWebhook(tenant, command, id) {
      publisher.events((await webhooks.remove(tenant, command, id)).events);
    },
    async process(tenant, { conversation, ...request }) {
      if (conversation !== undefined && (await readHead(client, tenant, conversation)) === null)
        throw new PamError("not_found");
      const id = await queueRequest(client, tenant, { conversation, ...request });
      const { workspace } = tenant;
      queue.hint([{ name: deliverJobName, input: { workspace, id }, id: `out-${id}-0` }]);
      return id;
    },
    job: (tenant, id) => requestState(client, tenant, id),
    mailbox: parts.mailbox,
    usage: (tenant, span) => readUsage(client, tenant, span),
    health: () => healthOf(parts),
  };
}

async function healthOf({ queue, outbox }: BackgroundParts): Promise<JobsHealth> {
  try {
    const [counts, outboxDead] = await Promise.all([queue.counts(), outbox.dead()]);
    return { ok: true, queue: queue.backend, ...counts, outboxDead };
  } catch {
    return { ok: false, queue: queue.backend };
  }
}

/** What can't be resolved now may be so by the first delivery, which looks again. */
async function checkTarget(url: string, rules: TargetRules): Promise<void> {
  try {
    await checkedTarget(url, rules);
  } catch (error) {
    if (error instanceof GiveUp)
      throw new PamError("invalid_frame", { message: error.message, cause: error });
  }
}
