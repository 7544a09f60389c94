import { z } from "zod";
import { jsonReply } from "../reply-headers.ts";
import type { RouteKit } from "../route-kit.ts";
import { readBody } from "../route-kit-input.ts";

const state = z.strictObject({ email: z.string().nullable(), confirmed: z.boolean() });
const asked = z.strictObject({ status: z.enum(["sent", "confirmed"]) });
const given = z.strictObject({ code: z.string().min(1).max(40) });

/** The profile's address for mail: whether it is confirmed, a new code, and giving the code. */
export function registerMailRoutes(kit: RouteKit): void {
  const { mailbox } = kit.backend.background;
  const path = "/api/profiles/me/email";
  kit
    .described({ summary: "The profile's address for mail, and whether it is confirmed.", answer: state })
    .authed("get", [path], async (_, identity) => jsonReply(200, await mailbox.state(identity)));
  kit
    .described({
      summary: "Mails a code that confirms the address: one a minute, five a day.",
      statuses: [202],
      keyless: true,
      answer: asked,
    })
    .authed("post", [`${path}/code`], async (_, identity) =>
      jsonReply(202, { status: await mailbox.ask(identity) }),
    );
  kit
    .described({
      summary: "Confirms the address with the code that was mailed to it.",
      body: given,
      keyless: true,
      answer: state,
    })
    .authed("post", [`${path}/confirm`], async (request, identity) => {
      const { code } = await readBody(request, given);
      return jsonReply(200, await mailbox.confirm(identity, code));
    });
}
