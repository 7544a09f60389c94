import { describe } from "vitest";
import { failureConformance } from "./failure.conformance.ts";
import { hostileConformance } from "./hostile.conformance.ts";
import { httpConformance } from "./http.conformance.ts";
import { lifeConformance } from "./life.conformance.ts";
import { postConformance } from "./post.conformance.ts";
import type { MakeServer } from "./rig.ts";
import { slowReaderConformance } from "./slow-reader.conformance.ts";
import { socketConformance } from "./sockets.conformance.ts";

/** Every rule of the seam, for one adapter. */
export function socketServerConformance(name: string, make: MakeServer): void {
  describe(`${name}: requests and replies`, () => httpConformance(make));
  describe(`${name}: failures`, () => failureConformance(make));
  describe(`${name}: WebSockets`, () => socketConformance(make));
  describe(`${name}: posted frames`, () => postConformance(make));
  describe(`${name}: slow readers`, () => slowReaderConformance(make));
  describe(`${name}: start and end`, () => lifeConformance(make));
  describe(`${name}: hostile peers`, () => hostileConformance(make));
}
