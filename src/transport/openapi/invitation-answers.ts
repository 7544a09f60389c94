import { z } from "zod";

const invitation = z.strictObject({
  id: z.uuid(),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
});

/** With the code where this very call made it. */
export const newInvitationAnswer = z.strictObject({ invitation, code: z.string().optional() });
export const invitationsAnswer = z.strictObject({ invitations: z.array(invitation) });
