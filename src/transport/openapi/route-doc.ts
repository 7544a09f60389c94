import type { z } from "zod";
import type { RouteMethod } from "../socket-server.ts";

export type JsonSchema = Readonly<Record<string, unknown>>;

/** What the API document says of a route, told where it is registered. */
export interface ApiDoc {
  /** One line; what it answers and what it changes. */
  readonly summary: string;
  readonly query?: z.ZodType | JsonSchema;
  readonly body?: z.ZodType | JsonSchema;
  /** Of the body of a successful answer. */
  readonly answer: z.ZodType | JsonSchema;
  /** Of successful answers; 200 where it says nothing. */
  readonly statuses?: readonly number[];
  /** Of the answer, where it is not JSON. */
  readonly contentType?: string;
  /** Another form that is given to those who accept it. */
  readonly alsoAs?: string;
  /** It takes no Idempotency-Key: every call gives something new, or what it is given does a thing once by itself. */
  readonly keyless?: true;
  readonly page?: never;
}

/** Not part of the API: a file of a page. */
export interface PageDoc {
  readonly summary: string;
  readonly page: true;
}

export type RouteDoc = ApiDoc | PageDoc;

export interface RegisteredRoute {
  readonly method: RouteMethod;
  /** The first is its own, the others are older names of it. */
  readonly paths: readonly string[];
  /** It needs a token. */
  readonly authed: boolean;
  readonly doc: RouteDoc | undefined;
}
