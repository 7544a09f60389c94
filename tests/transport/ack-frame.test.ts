import fc from "fast-check";
import { expect, test } from "vitest";
import type { Accepted } from "../../src/actors/store.ts";
import { replyFrames } from "../../src/protocol/frames.ts";
import { ackFrame } from "../../src/transport/ack-frame.ts";

test("an ack's text is the frame of the protocol, whatever the command's id is made of", () => {
  const maybe = fc.option(fc.uuid(), { nil: undefined });
  const ack = fc.record({
    ...{ conversation: maybe, message: maybe, turn: maybe, inbox: fc.boolean(), duplicate: fc.boolean() },
    ...{ seq: fc.nat(), epoch: fc.uuid() },
  });
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), ack, (id, { inbox, ...rest }) => {
      const accepted: Accepted = { ...rest, inbox, claimed: undefined, events: [] };
      const told: unknown = JSON.parse(ackFrame(id, accepted));
      const expected = { type: "ack", id, ...rest, ...(inbox && { inbox }) };
      expect(told).toEqual(JSON.parse(JSON.stringify(expected)));
      expect(replyFrames.ack.parse(told)).toEqual(told);
    }),
  );
});
