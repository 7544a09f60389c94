/** One question about one piece of the engine, asked without any server: CPU time a call, beside the least there is. */
export interface MicroQuestion {
  readonly name: string;
  readonly question: string;
  /** What a call may cost, µs. */
  readonly budgetMicros: number;
  /** The least that does a comparable thing, and what it is. */
  readonly floor: MicroRun;
  readonly piece: MicroRun;
}

export interface MicroRun {
  readonly is: string;
  /** One call. What it returns is looked at, so that no compiler leaves it out. */
  readonly call: () => unknown;
}
