import { createHmac, hkdfSync } from "node:crypto";
import { z } from "zod";
import type { Tenant } from "../../actors/ports.ts";
import type { Deliver } from "../outbox-item.ts";
import type { SendMail } from "./send-mail.ts";

/** Letters that are not taken for each other, and make no words; 16 of them, so that each is as likely. */
const letters = "BCDFGHJKLMNPRSTV";

export interface MailCodes {
  /** `BKTR-SVLM`: the same for the same id, so that a repeated mail bears it too. It is stored nowhere. */
  codeOf(id: string): string;
  /** What is stored of a code. Case, spaces and dashes of what people write don't count. */
  hashOf(id: string, code: string): string;
}

/** Codes that show that an address is its user's, under keys that are derived from the server's secret. */
export function createMailCodes(secret: string): MailCodes {
  const keyed = (purpose: string) => {
    const key = Buffer.from(hkdfSync("sha256", secret, "", `pam:mail-code:${purpose}`, 32));
    return (text: string) => createHmac("sha256", key).update(text).digest();
  };
  const [draw, seal] = [keyed("code"), keyed("hash")];
  return {
    codeOf(id) {
      const drawn = [...draw(id).subarray(0, 8)].map((byte) => letters.charAt(byte % letters.length));
      return `${drawn.slice(0, 4).join("")}-${drawn.slice(4).join("")}`;
    },
    hashOf: (id, code) => seal(`${id}:${code.toUpperCase().replace(/[^A-Z]/g, "")}`).toString("hex"),
  };
}

export interface MailCodeOptions {
  readonly codes: MailCodes;
  /** Keeps the hash. Where the code is to go; null when it counts no more, or the user has named another address. */
  readonly find: (tenant: Tenant, code: string, hash: string) => Promise<string | null>;
  readonly send: SendMail;
}

const payload = z.object({ code: z.uuid() });

/** The only mail that goes to an address that nobody has confirmed yet. Its words are ours alone: nothing of a user's is in it. */
export function mailCodeDelivery({ codes, find, send }: MailCodeOptions): Deliver {
  return async (item) => {
    const { code: id } = payload.parse(item.payload);
    const code = codes.codeOf(id);
    const to = await find(item, id, codes.hashOf(id, code));
    if (to === null) return { skipped: "The code counts no more, or the address was changed." };
    return send(item, { to, subject: "Confirm your address for PAM", text: textWith(code) });
  };
}

function textWith(code: string): string {
  return [
    "Somebody, most likely you, gave this address to PAM, to be sent reminders and the like.",
    `To confirm it, tell PAM: my mail code is ${code}`,
    "The code is good for an hour. If this was not you, do nothing: PAM sends nothing more to this address.",
  ].join("\n\n");
}
