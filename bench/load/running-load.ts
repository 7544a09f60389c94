/** One kind of load on one server. Counters only grow; whoever measures takes differences. */
export interface Load {
  readonly operations: number;
  readonly refused: number;
  /** What the first refusal said. */
  readonly refusal: string;
  /** Resolves when every connection may be used. */
  connect(): Promise<void>;
  /** @param perSecond At this pace; without it as fast as answers come. */
  start(perSecond?: number): void;
  /** Where the work has an end: the window is over when this resolves. */
  finished?(): Promise<void>;
  /** Resolves when nothing is under way any more. */
  stop(): Promise<void>;
  close(): void;
}
