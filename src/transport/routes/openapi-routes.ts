import { openapiAnswer } from "../openapi/answers.ts";
import { apiDocument } from "../openapi/api-document.ts";
import type { RouteKit } from "../route-kit.ts";
import type { HttpReply } from "../socket-server.ts";

/** The API's own description, OpenAPI 3.1. */
export function registerOpenapiRoutes(kit: RouteKit): void {
  let made: HttpReply | undefined;
  // Made at the first question, of the routes that are there then.
  const answer = () => {
    made ??= {
      status: 200,
      headers: Object.freeze({
        "content-type": "application/json; charset=utf-8",
        "cache-control": "no-cache",
      }),
      body: JSON.stringify(apiDocument(kit.registered)),
    };
    return made;
  };
  kit
    .described({ summary: "This document: OpenAPI 3.1.", answer: openapiAnswer })
    .open("get", ["/api/openapi.json"], answer);
}
