import { mkdir, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { createTransport, type SendMailOptions } from "nodemailer";
import { GiveUp } from "../define-job.ts";
import type { OutboxItem } from "../outbox-item.ts";

export interface MailOptions {
  /** `smtp://user:password@host:587` or `smtps://…`. Without it mails become files. */
  readonly smtpUrl: string | undefined;
  readonly from: string;
  /** Where mails become files: `<id>.eml`. */
  readonly folder: string;
}

export interface MailDraft {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/**
 * Sends the mail that an item of the outbox is about. @returns What is kept of it. @throws GiveUp where the address is refused for
 * good.
 */
export type SendMail = (
  item: Pick<OutboxItem, "id" | "dedupeKey" | "createdAt">,
  draft: MailDraft,
) => Promise<object>;

/** Mail is refused for good with these: SMTP's 5xx, but for those that speak of the sender's own place. */
const isFinal = (code: unknown): boolean => typeof code === "number" && code >= 550 && code <= 553;
const connectMs = 10_000;
const silenceMs = 20_000;

/**
 * Mail through SMTP, or (in development) into a folder. A repetition bears the same `Message-ID`, so that mailboxes which
 * look at it show it once.
 */
export function createMailer({ smtpUrl, from, folder }: MailOptions): SendMail {
  const transport =
    smtpUrl === undefined
      ? undefined
      : createTransport({
          url: smtpUrl,
          connectionTimeout: connectMs,
          greetingTimeout: connectMs,
          socketTimeout: silenceMs,
          disableFileAccess: true,
          disableUrlAccess: true,
        });
  return async ({ id, dedupeKey, createdAt }, { to, subject, text }) => {
    const mail = {
      from,
      to: { name: "", address: to },
      subject,
      text,
      date: createdAt,
      messageId: `<${id}@pam>`,
      headers: { "PAM-Dedupe-Key": dedupeKey },
    };
    if (transport === undefined) return { file: await writeMail(mail, folder, id) };
    try {
      await transport.sendMail(mail);
      return { to };
    } catch (error) {
      if (error instanceof Error && "responseCode" in error && isFinal(error.responseCode))
        throw new GiveUp(error.message, { cause: error });
      throw error;
    }
  };
}

/** Whole or not at all; a repetition writes the same file. */
async function writeMail(mail: SendMailOptions, folder: string, id: string): Promise<string> {
  const composed = await createTransport({ streamTransport: true, buffer: true }).sendMail(mail);
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, `${id}.eml`);
  await writeFile(`${file}.part`, composed.message);
  await rename(`${file}.part`, file);
  return file;
}
