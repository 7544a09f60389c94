/** A stamped piece of text is `@` and this many digits: microseconds of the machine's monotonic clock. */
const stampDigits = 15;
const stampMark = 64;

/**
 * How long ago the piece was made, in ms; NaN where it carries no time.
 * @param textEnd Where the text ends in the frame: it is its last field.
 */
export function stampedLatencyMs(bytes: Buffer, textEnd: number): number {
  const mark = textEnd - stampDigits - 1;
  if (bytes[mark] !== stampMark) return Number.NaN;
  const nowMicros = Number(process.hrtime.bigint() / 1_000n);
  return (nowMicros - Number(bytes.toString("latin1", mark + 1, textEnd))) / 1_000;
}
