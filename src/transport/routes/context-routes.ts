import { z } from "zod";
import { storableFields } from "../../protocol/storable-json.ts";
import { createOneAtATime } from "../one-at-a-time.ts";
import { jsonReply } from "../reply-headers.ts";
import type { RouteKit } from "../route-kit.ts";
import { commandIdOf, readBody } from "../route-kit-input.ts";
import { checkContextSize } from "./context-size.ts";
import { applyMergePatch } from "./merge-patch.ts";

const patchBody = z.record(z.string(), z.unknown());
/** Changes of one user's context that may wait for each other. */
const waitingMax = 64;

/** `PUT /api/pam/context`: a JSON merge patch over what the user's client told before; answers with the whole. */
export function registerContextRoutes(kit: RouteKit): void {
  const { backend } = kit;
  const oneAtATime = createOneAtATime(waitingMax);
  kit.authed("put", ["/api/pam/context", "/api/v1/pam/context"], async (request, identity) => {
    const id = commandIdOf(request, backend.ids);
    const patch = storableFields(await readBody(request, patchBody));
    // Two patches at once would each be laid over the same context, and the second would undo the first.
    return oneAtATime(identity.user, async () => {
      const context = applyMergePatch(await backend.context(identity), patch);
      checkContextSize(context);
      const command = { type: "context.update", id, context } as const;
      const { seq, epoch, duplicate } = await backend.command(identity, command, () => {});
      return jsonReply(200, { context, seq, epoch, duplicate });
    });
  });
}
