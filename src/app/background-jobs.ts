import path from "node:path";
import type { Clock, Ids, Publisher } from "../actors/ports.ts";
import type { Config } from "../config.ts";
import { commandOfJob } from "../db/background-requests.ts";
import { tellJobEnd } from "../db/job-ends.ts";
import type { outboxRows } from "../db/outbox.ts";
import { tellApproval } from "../db/tell-approval.ts";
import { purge, rollUp, sweep } from "../db/upkeep.ts";
import type { Job } from "../jobs/define-job.ts";
import { approvalDelivery } from "../jobs/deliveries/approval.ts";
import { requestDelivery } from "../jobs/deliveries/background-request.ts";
import type { TargetRules } from "../jobs/deliveries/checked-target.ts";
import { jobEndedDelivery } from "../jobs/deliveries/job-ended.ts";
import { mailDelivery } from "../jobs/deliveries/mail.ts";
import { mailCodeDelivery } from "../jobs/deliveries/mail-code.ts";
import { recurringDelivery } from "../jobs/deliveries/recurring-item.ts";
import type { Sealing } from "../jobs/deliveries/sealed-text.ts";
import { createMailer } from "../jobs/deliveries/send-mail.ts";
import { webhookDelivery } from "../jobs/deliveries/webhook.ts";
import { cleanUp } from "../jobs/handlers/clean-up.ts";
import { deliverOutbox } from "../jobs/handlers/deliver-outbox.ts";
import { rollUpUsage } from "../jobs/handlers/roll-up-usage.ts";
import type { Deliver, OutboxRows } from "../jobs/outbox-item.ts";
import type { AssembledEngine } from "./assemble-engine.ts";
import type { OpenMail } from "./mailbox.ts";
import type { OpenDatabase } from "./open-database.ts";
import { recurringBooking } from "./recurring-booking.ts";

export interface DeliveryParts {
  readonly config: Config;
  readonly database: Pick<OpenDatabase, "client" | "db">;
  readonly engine: Pick<AssembledEngine, "read"> & {
    readonly engine: Pick<AssembledEngine["engine"], "accept">;
    readonly publisher: Pick<Publisher, "events">;
  };
  readonly mail: Pick<OpenMail, "addresses" | "codes">;
  readonly outbox: ReturnType<typeof outboxRows>;
  readonly sealing: Sealing;
  readonly rules: TargetRules;
  readonly clock: Pick<Clock, "now">;
  readonly ids: Ids;
}

/** All that the queue runs. */
export function backgroundJobs(parts: DeliveryParts): readonly Job[] {
  const { config, clock } = parts;
  const { client } = parts.database;
  return [
    deliverOutbox({ rows: outboxToSend(parts), clock, deliveries: outboxDeliveries(parts) }),
    cleanUp({
      keep: keepOf(config),
      clock,
      sweep: (until, limit) => sweep(client, until, limit),
      purge: (until, limit) => purge(client, until, limit),
    }),
    rollUpUsage({ rollUp: (part) => rollUp(client, part) }),
  ];
}

/** What an attempt changes is shown to its user's devices: a webhook that lost too many is off. */
function outboxToSend({ outbox, engine }: DeliveryParts): Pick<OutboxRows, "claim" | "settle"> {
  const settle: OutboxRows["settle"] = async (done) => engine.publisher.events(await outbox.settle(done));
  return { claim: outbox.claim, settle };
}

/** How each kind of item leaves the outbox. */
export function outboxDeliveries(parts: DeliveryParts): Readonly<Record<string, Deliver>> {
  const { config, database, engine, mail, outbox, sealing, rules, clock, ids } = parts;
  const { addresses, codes } = mail;
  const folder = path.join(config.dataDir, "mail");
  const send = createMailer({ smtpUrl: config.smtpUrl, from: config.mailFrom, folder });
  return {
    mail: mailDelivery({ target: addresses.target, send }),
    mail_code: mailCodeDelivery({ codes, find: addresses.keepHash, send }),
    webhook: webhookDelivery({ find: outbox.webhook, sealing, clock, ...rules }),
    recurring_item: recurringDelivery(recurringBooking({ engine, database, ids })),
    process: requestDelivery((tenant, { job, ...request }) =>
      engine.engine.accept({ ...tenant, ...request, command: commandOfJob(job) }, () => {}),
    ),
    approval: approvalDelivery(async (tenant, use) =>
      engine.publisher.events(await tellApproval(database.client, tenant, use)),
    ),
    job_ended: jobEndedDelivery(async (tenant, job) =>
      engine.publisher.events(await tellJobEnd(database.client, tenant, job)),
    ),
  };
}

function keepOf(config: Config) {
  const {
    keepOutboxDays: outbox,
    keepReadDays: read,
    keepEndedDays: ended,
    keepDeletedDays: deleted,
  } = config;
  return { outbox, read, ended, deleted };
}
