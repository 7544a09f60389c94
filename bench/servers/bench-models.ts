import type { Model, ModelCall } from "../../src/actors/ports.ts";
import { Pacer, plainPiece, stampedPiece } from "./pacer.ts";

export type ModelName = "silent" | "instant" | "pieces" | "paced";

export interface BenchModelOptions {
  /** Of `pieces`: how many. */
  readonly pieces: number;
  /** Of `paced`: milliseconds between two pieces. */
  readonly everyMs: number;
}

export interface BenchModel {
  readonly model: Model;
  readonly pace: (flowing: boolean) => void;
}

type Stream = (call: ModelCall, options: BenchModelOptions, pacer: Pacer) => Promise<string>;

const streams: Record<ModelName, Stream> = {
  /** Never answers. */
  silent: (call) => untilAborted(call.signal),
  /** A short answer in one piece. */
  instant: async (call) =>
    tell(call, "Booked: 42.50 on diesel, yesterday. That makes 163.20 on fuel this month."),
  /** Each piece in a turn of the event loop of its own, as they would come from a socket. */
  pieces: async (call, { pieces }) => {
    for (let i = 0; i < pieces; i++) {
      await new Promise<void>((resolve) => setImmediate(resolve));
      tell(call, plainPiece);
    }
    return plainPiece.repeat(pieces);
  },
  /** Pieces at a steady pace until the turn is aborted. */
  paced: (call, { everyMs }, pacer) => {
    tell(call, plainPiece);
    const remove = pacer.add(everyMs, (stamped) => void tell(call, stamped ? stampedPiece() : plainPiece));
    return untilAborted(call.signal).finally(remove);
  },
};

/** Models that cost next to nothing, so that what is measured is the engine around them. */
export function createBenchModel(name: ModelName, options: BenchModelOptions): BenchModel {
  const pacer = new Pacer();
  const model: Model = {
    name: `bench ${name}`,
    async stream(_request, call) {
      const text = await streams[name](call, options, pacer);
      const usage = { inputTokens: 10, outputTokens: Math.ceil(text.length / 4) };
      return { blocks: [{ type: "text", text }], stopReason: "end_turn", usage };
    },
  };
  return { model, pace: (flowing) => pacer.flow(flowing) };
}

function tell(call: ModelCall, text: string): string {
  call.onDelta({ type: "text", block: 0, text });
  return text;
}

function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
}
