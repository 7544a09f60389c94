import { z } from "zod";
import type { Tenant } from "../../actors/ports.ts";
import { type MailTopic, mailTopics } from "../mail-topics.ts";
import type { Deliver } from "../outbox-item.ts";
import type { SendMail } from "./send-mail.ts";

export interface MailDeliveryOptions {
  /** The address that the user has confirmed; null when they don't want this by mail, or not any more. */
  readonly target: (tenant: Tenant, about: MailTopic) => Promise<string | null>;
  readonly send: SendMail;
}

const payload = z.object({ about: z.enum(mailTopics), subject: z.string(), text: z.string() });

/** What a user was told, by mail too. Who gets it is looked up when it leaves: an item names no address. */
export function mailDelivery({ target, send }: MailDeliveryOptions): Deliver {
  return async (item) => {
    const { about, subject, text } = payload.parse(item.payload);
    const { workspace, user } = item;
    const to = await target({ workspace, user }, about);
    if (to === null) return { skipped: "The user does not want this by mail any more." };
    return send(item, { to, subject, text: textOf({ about, subject, text }) });
  };
}

function textOf({ about, subject, text }: z.output<typeof payload>): string {
  const said = text === "" ? subject : `${subject}\n\n${text}`;
  return `${said}\n\n-- \nFrom PAM, as you chose in your profile. To end it, tell PAM: no ${about} by mail\n`;
}
