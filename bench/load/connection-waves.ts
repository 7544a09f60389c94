const waveConnections = 250;

/** Opens many connections. A listen backlog holds a few hundred: more at once would wait for a retransmission. */
export async function inWaves(count: number, open: (index: number) => Promise<void>): Promise<void> {
  for (let from = 0; from < count; from += waveConnections) {
    const wave = Array.from({ length: Math.min(waveConnections, count - from) }, (_, index) => from + index);
    await Promise.all(wave.map(open));
  }
}
