/** How long a run takes its time. */
export interface Effort {
  /** Measured ones; a shorter one comes before them and is thrown away. */
  readonly rounds: number;
  readonly warmupMs: number;
  readonly measureMs: number;
  /** Connections are divided by it. */
  readonly scaleDown: number;
}

export const efforts = {
  full: { rounds: 5, warmupMs: 300, measureMs: 2_000, scaleDown: 1 },
  quick: { rounds: 2, warmupMs: 200, measureMs: 800, scaleDown: 5 },
} satisfies Record<string, Effort>;
