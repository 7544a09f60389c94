import { z } from "zod";
import { conversationId } from "../../protocol/ids.ts";
import { approvalsAnswer, forgottenApproval } from "../openapi/answers.ts";
import { jsonReply } from "../reply-headers.ts";
import { askerOf } from "../request-id.ts";
import type { RouteKit } from "../route-kit.ts";
import { commandIdOf, readQuery } from "../route-kit-input.ts";

const where = z.strictObject({ conversation: conversationId.optional() });

/** The tools that need not ask again, and taking that back: in one conversation, or (without one) everywhere. */
export function registerApprovalRoutes(kit: RouteKit): void {
  const { backend } = kit;
  kit
    .described({ summary: "The tools that need not ask again.", answer: approvalsAnswer })
    .authed("get", ["/api/pam/approvals"], async (_, identity) =>
      jsonReply(200, { approvals: await backend.approvals(identity) }),
    );
  kit
    .described({
      summary: "Makes a tool ask again, in one conversation or everywhere.",
      query: where,
      answer: forgottenApproval,
    })
    .authed("delete", ["/api/pam/approvals/:tool"], async (request, identity) => {
      const { conversation } = readQuery(request, where);
      const tool = request.params["tool"] ?? "";
      const id = commandIdOf(request, backend.ids);
      const place = conversation === undefined ? {} : { conversation };
      const command = { type: "approval.forget", id, tool, ...place } as const;
      const { seq, epoch, duplicate } = await backend.command(
        askerOf(request, identity, backend),
        command,
        () => {},
      );
      return jsonReply(200, { tool, ...place, seq, epoch, duplicate });
    });
}
