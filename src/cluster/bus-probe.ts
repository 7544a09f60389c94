export interface ProbeOptions {
  /** Channels a round sends to; it is over when all have come back. */
  readonly count: number;
  /** Publishes a number where this instance itself listens. */
  readonly send: (channel: number, round: number) => void;
  /** A number between two others did not come back, or nothing did for a while: publications may have been lost. */
  readonly onGap: () => void;
  readonly onChange: (delivers: boolean) => void;
  /** Nothing has come back for so long that the connection is given up. */
  readonly onDead: () => void;
}

/** Rounds without an answer after which the broker counts as silent, and after which its connections are opened anew. */
const silentRounds = 3;
const deadRounds = 8;
/**
 * Each time new connections are silent too, they get twice as long: a server that is slow with the subscriptions of many
 * instances would otherwise get them all again before it is done.
 */
const deadRoundsMax = 64;

/**
 * Asks whether what is published is delivered, which a connection that is open does not show: each round publishes a
 * number that must come back through the subscription. Rounds are counted, not seconds: a busy process is no silent broker.
 * What comes late and in its order has lost nothing, and is an answer.
 */
export class BusProbe {
  /** Undefined until the first answer, or the first three rounds without one. */
  delivers: boolean | undefined;
  /** Of the last round that came back before the next one left, there and back. */
  latencyMs = 0;
  private readonly returned: number[];
  private sent = 0;
  private sentAt = 0;
  private missing = 0;
  private deadAfter = deadRounds;
  private deadNext = deadRounds;
  private skipped = false;
  private readonly options: ProbeOptions;

  constructor(options: ProbeOptions) {
    this.options = options;
    this.returned = Array.from({ length: options.count }, () => 0);
  }

  /** Call it each second. */
  round(): void {
    if (this.sent > 0 && this.back() < this.sent) this.miss();
    this.sent++;
    this.sentAt = performance.now();
    for (let channel = 0; channel < this.options.count; channel++) this.options.send(channel, this.sent);
  }

  receive(channel: number, round: number): void {
    const known = this.returned[channel];
    if (known === undefined || round <= known || round > this.sent) return;
    if (round > known + 1) this.skipped = true;
    const before = this.back();
    this.returned[channel] = round;
    const back = this.back();
    if (back === before) return;
    if (back === this.sent) this.latencyMs = performance.now() - this.sentAt;
    this.missing = 0;
    this.deadAfter = this.deadNext = deadRounds;
    const mayHaveLost = this.skipped || this.delivers === false;
    this.skipped = false;
    this.turn(true);
    if (mayHaveLost) this.options.onGap();
  }

  /** The subscription is a new one: what was sent before never comes back, and its caller catches up by itself. */
  renewed(): void {
    this.returned.fill(this.sent);
    this.skipped = false;
  }

  private miss(): void {
    this.missing++;
    if (this.missing >= silentRounds) this.turn(false);
    if (this.missing < this.deadAfter) return;
    this.deadNext = Math.min(2 * this.deadNext, deadRoundsMax);
    this.deadAfter = this.missing + this.deadNext;
    this.options.onDead();
  }

  private turn(delivers: boolean): void {
    if (this.delivers === delivers) return;
    this.delivers = delivers;
    this.options.onChange(delivers);
  }

  /** The last round that came back on all channels. */
  private back(): number {
    return Math.min(...this.returned);
  }
}
