import { z } from "zod";
import { conversationId } from "../../protocol/ids.ts";
import { approvalsAnswer, forgottenApproval, waitingAnswer } from "../openapi/answers.ts";
import { jsonReply } from "../reply-headers.ts";
import { askerOf } from "../request-id.ts";
import type { RouteKit } from "../route-kit.ts";
import { commandIdOf, pageLimit, readQuery } from "../route-kit-input.ts";
import { waitingUse } from "../waiting-use.ts";

const where = z.strictObject({ conversation: conversationId.optional() });

/** What waits for approval; the tools that need not ask again, and taking that back: in one conversation, or (without one) everywhere. */
export function registerApprovalRoutes(kit: RouteKit): void {
  const { backend } = kit;
  kit
    .described({ summary: "The tools that need not ask again.", answer: approvalsAnswer })
    .authed("get", ["/api/pam/approvals"], async (_, identity) =>
      jsonReply(200, { approvals: await backend.approvals(identity) }),
    );
  const page = z.strictObject({ before: z.string().max(200).optional(), limit: pageLimit(200) });
  kit
    .described({
      summary: "What waits for the user's approval, over all conversations, newest first.",
      query: page,
      answer: waitingAnswer,
    })
    .authed("get", ["/api/pam/approvals/waiting"], async (request, identity) => {
      const { approvals, next } = await backend.waitingApprovals(identity, readQuery(request, page));
      return jsonReply(200, { waiting: approvals.map(waitingUse), next });
    });
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
