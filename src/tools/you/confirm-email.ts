import { z } from "zod";
import type { Tenant } from "../../actors/ports.ts";
import { defineTool, type ReadTool } from "../define-tool.ts";

/** The address of the user's profile. */
export interface Mailbox {
  /** Has a code mailed to it. @throws PamError not_found (no address), too_many_requests. */
  ask(tenant: Tenant): Promise<"sent" | "confirmed">;
  /** @throws PamError tool_failed (the wrong code), not_found (no code counts any more). */
  confirm(tenant: Tenant, code: string): Promise<{ readonly email: string | null }>;
}

/** A code that does not fit counts as a try, so it leaves the database by itself and not with the tool's own writes. */
export function confirmEmail(mailbox: Mailbox): ReadTool {
  return defineTool({
    name: "confirm_email",
    description:
      "Confirms the profile's email address with the code that was mailed to it; without a code, mails a new one. Use it for “my mail code is BKTR-SVLM” or “send me the code again”. Not to name or change the address (update_profile).",
    input: z.strictObject({
      code: z
        .string()
        .trim()
        .min(1)
        .max(40)
        .optional()
        .describe("As it stands in the mail; none: mail a new one"),
    }),
    effect: "external_idempotent",
    timeoutMs: 5_000,
    run: async ({ code }, { tenant }) => {
      if (code !== undefined) {
        const { email } = await mailbox.confirm(tenant, code);
        return { result: { email, confirmed: true }, summary: `Your address ${email} is confirmed.` };
      }
      const status = await mailbox.ask(tenant);
      const summary =
        status === "sent"
          ? "A code is on its way to your address. Tell it to me: my mail code is …"
          : "Your address is confirmed already.";
      return { result: { status }, summary };
    },
  });
}
