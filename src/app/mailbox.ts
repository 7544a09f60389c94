import type { Client } from "../db/driver.ts";
import { mailAddresses } from "../db/mail-addresses.ts";
import { createMailCodes, type MailCodes } from "../jobs/deliveries/mail-code.ts";
import { PamError } from "../protocol/errors.ts";
import type { Mailbox } from "../transport/mailbox.ts";

/** What mail needs to know of users: shared by those who confirm an address and those who send to it. */
export interface OpenMail {
  readonly addresses: ReturnType<typeof mailAddresses>;
  readonly codes: MailCodes;
  readonly mailbox: Mailbox;
}

export function openMail(client: Client, secret: string): OpenMail {
  const parts = { addresses: mailAddresses(client), codes: createMailCodes(secret) };
  return { ...parts, mailbox: createMailbox(parts) };
}

const hourMs = 3_600_000;
const noAddress = "There is no address to confirm. Give your profile one first: my email is you@example.org.";

/** The address of a user's profile: asking for a code and giving it, in words where something stands in the way. */
function createMailbox({ addresses, codes }: Omit<OpenMail, "mailbox">): Mailbox {
  return {
    state: addresses.state,
    async ask(tenant) {
      const outcome = await addresses.ask(tenant);
      if (outcome === "none") throw new PamError("not_found", { message: noAddress });
      if (outcome === "limit")
        throw new PamError("too_many_requests", {
          message: "There were five codes today, which is the most. Ask for another tomorrow.",
          retryAfterMs: hourMs,
        });
      // One that was mailed in the last minute is the one that was asked for.
      return outcome === "confirmed" ? outcome : "sent";
    },
    async confirm(tenant, code) {
      const outcome = await addresses.confirm(tenant, (id) => codes.hashOf(id, code));
      if (outcome === "wrong")
        throw new PamError("tool_failed", {
          message: "That is not the code. Look at the newest mail from PAM and try again; five tries count.",
        });
      if (outcome === "none")
        throw new PamError("not_found", {
          message:
            "No code counts here: it was used, is over an hour old, or was tried five times. Ask for a new one.",
        });
      return addresses.state(tenant);
    },
  };
}
