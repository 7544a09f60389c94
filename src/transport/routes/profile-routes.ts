import { z } from "zod";
import { fieldsFrom } from "../../domains/record.ts";
import { profile } from "../../domains/you/profile.ts";
import { PamError } from "../../protocol/errors.ts";
import type { Identity } from "../backend.ts";
import { checkOwnUser } from "../named-user.ts";
import { jsonSchemaOf } from "../openapi/json-schema-of.ts";
import { rowSchema } from "../openapi/record-schemas.ts";
import { jsonReply } from "../reply-headers.ts";
import { requestIdOf } from "../request-id.ts";
import type { RouteKit } from "../route-kit.ts";
import { commandIdOf, readBody } from "../route-kit-input.ts";
import type { HttpRequest } from "../socket-server.ts";

/** The kind's own schema judges the fields. */
const change = z.looseObject({ version: z.int().min(0).optional() });
const { shape } = profile.fields;
const asked = z.strictObject({ ...shape, ...change.shape });
const unwrittenProfile = z.strictObject({ ...shape, id: z.null(), version: z.literal(0) });
const whole = { anyOf: [rowSchema(profile), jsonSchemaOf(unwrittenProfile, "output")] };

/**
 * `GET`, `PATCH` and `PUT /api/profiles/me`: a user has one profile, also before a word of theirs (then `version` is 0).
 * PATCH changes the fields that are given, PUT all of them: what is left out goes back to its default. `version` in either
 * refuses a change that was made on an older state.
 */
export function registerProfileRoutes(kit: RouteKit): void {
  const { backend } = kit;
  const paths = ["/api/profiles/me"];
  kit
    .described({ summary: "The user's profile; with version 0 before a word of theirs.", answer: whole })
    .authed("get", [...paths, "/api/profiles/:userId"], async ({ params: { userId } }, identity) => {
      if (userId !== undefined) checkOwnUser(userId, identity);
      return jsonReply(200, (await backend.profileOf(identity)) ?? unwritten());
    });
  kit
    .described({ summary: "Changes the fields of the profile that are given.", body: asked, answer: whole })
    .authed("patch", paths, async (request, identity) => {
      const { version, ...fields } = await readBody(request, change);
      return answer(kit, request, { identity, version, fields });
    });
  kit
    .described({
      summary: "Sets the whole profile: what is left out goes back to its default.",
      body: asked,
      answer: whole,
    })
    .authed("put", paths, async (request, identity) => {
      const { version, ...given } = await readBody(request, change);
      return answer(kit, request, { identity, version, fields: fieldsFrom(profile, given) });
    });
}

interface Change {
  readonly identity: Identity;
  readonly version: number | undefined;
  readonly fields: Readonly<Record<string, unknown>>;
}

async function answer({ backend }: RouteKit, request: HttpRequest, { identity, version, fields }: Change) {
  const { results } = await backend.records.change(identity, {
    command: commandIdOf(request, backend.ids),
    requestId: requestIdOf(request, backend.ids),
    kind: profile,
    order: { type: "put", items: [fields], version, whole: true },
  });
  const [result] = results;
  if (result?.status !== "done") throw new PamError("internal");
  return jsonReply(200, result.row ?? { id: result.id, version: result.version });
}

function unwritten(): object {
  return { id: null, version: 0, ...fieldsFrom(profile, {}) };
}
