import { z } from "zod";
import { currencyInput } from "../../domains/money.ts";
import { zoneInput } from "../../domains/zoned-time.ts";
import { contextAnswer } from "../openapi/answers.ts";
import { jsonReply } from "../reply-headers.ts";
import { askerOf } from "../request-id.ts";
import type { RouteKit } from "../route-kit.ts";
import { commandIdOf, readBody } from "../route-kit-input.ts";

/** Anything that the client knows; what days, times and sums go by has to be what it is called. */
const patchBody = z.looseObject({
  timeZone: zoneInput.nullish(),
  currency: currencyInput.nullish(),
});

/** `PUT /api/pam/context`: a JSON merge patch over what the user's client told before; answers with the whole. */
export function registerContextRoutes(kit: RouteKit): void {
  const { backend } = kit;
  kit
    .described({
      summary:
        "A JSON merge patch over what the client told of the user's screen and place; answers with the whole.",
      body: patchBody,
      answer: contextAnswer,
    })
    .authed("put", ["/api/pam/context"], async (request, identity) => {
      const id = commandIdOf(request, backend.ids);
      const command = { type: "context.update", id, context: await readBody(request, patchBody) } as const;
      const { seq, epoch, duplicate } = await backend.command(
        askerOf(request, identity, backend),
        command,
        () => {},
      );
      return jsonReply(200, { context: await backend.context(identity), seq, epoch, duplicate });
    });
}
