/** What happened outside of PAM, and inside it by tools: the counterpart that counts, and never forgets. */
export class Ledger {
  /** Commits of the transactional tool, by `turn:toolUse`. */
  readonly booked = new Map<string, number>();
  /** Calls that reached the service that dedupes, and those it carried out, by key. */
  readonly posted = new Map<string, number>();
  readonly postEffects = new Map<string, number>();
  /** Effects at the service that dedupes nothing, by key. */
  readonly mailed = new Map<string, number>();

  book(key: string): void {
    count(this.booked, key);
  }

  post(key: string): void {
    count(this.posted, key);
    if (!this.postEffects.has(key)) count(this.postEffects, key);
  }

  mail(key: string): void {
    count(this.mailed, key);
  }
}

function count(map: Map<string, number>, key: string): void {
  map.set(key, (map.get(key) ?? 0) + 1);
}
