import type { Identity } from "./claims.ts";

/**
 * Verified tokens by their hash, so that ten thousand clients that come back at once cost a look-up each. Bounded:
 * the one that was used longest ago goes first. Whether one has expired is for the asker to see.
 */
export class RememberedTokens {
  private readonly max: number;
  private readonly byHash = new Map<string, Identity>();

  constructor(max: number) {
    this.max = max;
  }

  get(hash: string): Identity | undefined {
    const identity = this.byHash.get(hash);
    if (identity === undefined) return undefined;
    this.byHash.delete(hash);
    this.byHash.set(hash, identity);
    return identity;
  }

  add(hash: string, identity: Identity): void {
    this.byHash.set(hash, identity);
    if (this.byHash.size <= this.max) return;
    for (const oldest of this.byHash.keys()) {
      this.byHash.delete(oldest);
      return;
    }
  }
}
