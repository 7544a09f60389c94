import { z } from "zod";
import { PamError } from "../../protocol/errors.ts";
import { isFromHome } from "../from-home.ts";
import { jsonReply } from "../reply-headers.ts";
import type { RouteKit } from "../route-kit.ts";
import { readBody } from "../route-kit-input.ts";

const nothing = z.strictObject({});
const subjectCharsMax = 255;

/** One-use tickets for sockets, and tokens for trying PAM out where those are given away. */
export function registerAuthRoutes(kit: RouteKit): void {
  const { auth } = kit.backend;
  kit
    .described({
      summary: "A one-use ticket for a WebSocket, good for 30 s.",
      body: nothing,
      keyless: true,
      answer: z.strictObject({ ticket: z.string(), expiresInSeconds: z.number() }),
    })
    .authed("post", ["/api/auth/ticket"], async (request, identity) => {
      await readBody(request, nothing);
      return jsonReply(200, await auth.issueTicket(identity));
    });
  kit
    .described({
      summary: "A token for trying PAM out, on the machine of a developer only.",
      query: z.strictObject({ user: z.string().optional() }),
      answer: z.strictObject({ token: z.string(), user: z.string() }),
    })
    .open("get", ["/api/auth/dev-token"], async (request) => {
      const user = request.query.get("user") ?? "dev";
      if (!isFromHome(request)) throw new PamError("not_found");
      if (user === "" || user.length > subjectCharsMax) {
        const details = [{ path: "user", problem: `1–${subjectCharsMax} characters` }];
        throw new PamError("invalid_frame", { details });
      }
      const token = await auth.developmentToken(user);
      if (token === null) throw new PamError("not_found");
      return jsonReply(200, { token, user });
    });
}
