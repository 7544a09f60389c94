import { createHmac } from "node:crypto";
import { type IncomingMessage, type RequestOptions, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { z } from "zod";
import type { Clock } from "../../actors/ports.ts";
import { GiveUp } from "../define-job.ts";
import type { Deliver } from "../outbox-item.ts";
import { checkedTarget, type Target, type TargetRules } from "./checked-target.ts";
import type { Sealing } from "./sealed-text.ts";

export interface WebhookOptions extends TargetRules {
  /** Where it goes, and its sealed secret; null when it is gone or switched off. */
  readonly find: (workspace: string, id: string) => Promise<{ url: string; secret: string } | null>;
  readonly sealing: Sealing;
  readonly clock: Pick<Clock, "now">;
}

const payload = z.object({ webhook: z.uuid(), event: z.string(), data: z.record(z.string(), z.unknown()) });
const answerMs = 10_000;
/** No more of an answer is read: only its status counts. */
const answerBytesMax = 65_536;

export const webhookSecretPurpose = "webhook";

/** A delivery's signature: `v1=` and HMAC-SHA256 over `timestamp.body` in hexadecimal digits. */
export function signatureOf(secret: string, timestamp: string, body: string): string {
  return `v1=${createHmac("sha256", secret).update(`${timestamp}.${body}`).digest("hex")}`;
}

/**
 * POSTs an event to a user's webhook, signed. Any 2xx takes it; a redirect is not followed and counts as a failure. Headers:
 * `pam-webhook-id` (the same at every attempt), `pam-webhook-event`, `pam-webhook-timestamp` (seconds), `pam-webhook-signature`.
 */
export function webhookDelivery(options: WebhookOptions): Deliver {
  return async (item, signal) => {
    const { webhook, event, data } = payload.parse(item.payload);
    const found = await options.find(item.workspace, webhook);
    if (found === null) return { skipped: "The webhook is gone or switched off." };
    const target = await checkedTarget(found.url, options);
    const secret = options.sealing.open(found.secret, webhookSecretPurpose);
    const body = JSON.stringify({ id: item.id, event, createdAt: item.createdAt.toISOString(), data });
    const timestamp = String(Math.floor(options.clock.now() / 1_000));
    const headers = {
      "content-type": "application/json",
      "content-length": String(Buffer.byteLength(body)),
      "user-agent": "PAM-Webhook/1",
      "pam-webhook-id": item.id,
      "pam-webhook-event": event,
      "pam-webhook-timestamp": timestamp,
      "pam-webhook-signature": signatureOf(secret, timestamp, body),
    };
    const status = await post(target, {
      body,
      headers,
      signal: AbortSignal.any([signal, AbortSignal.timeout(answerMs)]),
    });
    if (status === 410) throw new GiveUp("The webhook's address answered 410: it wants no more.");
    if (status < 200 || status > 299) throw new Error(`The webhook's address answered ${status}.`);
    return { status };
  };
}

interface Sent {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
}

/** To the address that was checked, whatever the name says by now; on a connection of its own. */
function post({ url, address, family }: Target, { body, headers, signal }: Sent): Promise<number> {
  const options: RequestOptions = {
    method: "POST",
    headers,
    signal,
    agent: false,
    lookup: (_host, asked, answer) => {
      if (asked.all === true) answer(null, [{ address, family }]);
      else answer(null, address, family);
    },
  };
  return new Promise((resolve, reject) => {
    const request = (url.protocol === "https:" ? requestHttps : requestHttp)(url, options, (response) => {
      statusOf(response).then(resolve, reject);
    });
    request.on("error", reject);
    request.end(body);
  });
}

/** The answer's head is enough, but a receiver that is cut off in the middle of its answer may count that as a failure. */
function statusOf(response: IncomingMessage): Promise<number> {
  return new Promise((resolve, reject) => {
    let bytes = 0;
    response.on("data", (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= answerBytesMax) return;
      response.destroy();
      resolve(response.statusCode ?? 0);
    });
    response.on("end", () => resolve(response.statusCode ?? 0));
    response.on("error", reject);
  });
}
