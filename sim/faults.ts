/**
 * Everything that can go wrong at random. A seed switches on a subset (swarm testing: few faults at a time reach states
 * that all of them together never do) and gives each a rate.
 */
export const faultRates = {
  /** A statement is undone by the database: a deadlock, a serialisation failure. */
  dbAbort: [0.02, 0.1],
  /** The connection is lost before the statement arrives. */
  dbUnsent: [0.01, 0.08],
  /** It is lost after COMMIT: the reply never comes. */
  dbLostReply: [0.01, 0.12],
  /** A statement takes up to half a second. */
  dbSlow: [0.02, 0.2],
  busDrop: [0.05, 0.9],
  busTwice: [0.05, 0.4],
  /** Up to 300 ms late, so that what came later overtakes it. */
  busLate: [0.05, 0.5],
  modelCut: [0.05, 0.3],
  modelOverloaded: [0.05, 0.3],
  modelStall: [0.02, 0.15],
  modelRefused: [0.02, 0.1],
  /** Tool uses with one id: within a step, or that of an earlier step. */
  modelTwins: [0.05, 0.4],
  /** A tool input that is no JSON, or does not fit; a tool that is not there. */
  modelBadInput: [0.05, 0.3],
  /** An answer of strange shape: no text, white space, thinking alone, more tools than a turn may call. */
  modelOdd: [0.05, 0.3],
  /** The outside did it, and its answer is lost. */
  peerLost: [0.05, 0.4],
  peerSlow: [0.05, 0.4],
  toolFails: [0.05, 0.3],
  /** A frame takes up to a second. */
  netSlow: [0.02, 0.2],
} as const satisfies Record<string, readonly [low: number, high: number]>;

export type Fault = keyof typeof faultRates;
export type Rates = Readonly<Partial<Record<Fault, number>>>;
export const allFaults = Object.keys(faultRates) as Fault[];
