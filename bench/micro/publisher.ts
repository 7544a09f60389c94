import type { DeltaAddress } from "../../src/actors/ports.ts";
import { systemClock } from "../../src/app/system-ports.ts";
import { createMemoryBus } from "../../src/cluster/memory-bus.ts";
import { createPublisher } from "../../src/cluster/publisher.ts";
import type { MicroQuestion } from "./micro-question.ts";

const id = "01995b3e-5a77-7c39-8f0e-2b7a4de9c001";
const address: DeltaAddress = {
  workspace: id,
  user: id,
  conversation: id,
  turn: id,
  fence: 1,
  step: 1,
  attempt: 1,
};
const text = " sixteen letters";
const delta = { type: "text", block: 0, text } as const;
const head = `{"type":"text.delta","conversation":"${id}","turn":"${id}","step":1,"attempt":1,"block":0,"offset":0,"text":`;
let frames = 0;
const bus = createMemoryBus();
bus.onPublications((publications) => {
  frames += publications.length;
});
const publisher = createPublisher({ bus, clock: systemClock, onDelta: () => {} });

/** A delta on its way from a model's callback to the bus, in a frame of its own. */
export const publisherQuestion: MicroQuestion = {
  name: "publisher",
  question: "What does a delta cost from the model's callback to the bus?",
  budgetMicros: 2,
  floor: { is: "a frame's text", call: () => `${head}${JSON.stringify(text)}}` },
  piece: {
    is: "publisher.delta and flush",
    call: () => {
      publisher.delta(address, delta, 0);
      publisher.flush(id);
      return frames;
    },
  },
};
