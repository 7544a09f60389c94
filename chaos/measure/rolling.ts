import { setTimeout as sleep } from "node:timers/promises";
import { spreadOf } from "../report/percentiles.ts";
import type { Arena, Measurement } from "./measurement.ts";
import { RunningReader } from "./running-reader.ts";

/** Every instance is restarted in turn under running streams; each stream's page reconnects wherever it is let in. */
export async function measureRolling(arena: Arena): Promise<Measurement> {
  const { world, say, crowd: streams } = arena;
  const ports = world.instances.map(({ port }) => port);
  const readers: RunningReader[] = [];
  for (let at = 0; at < streams; at += 50) {
    const wave = Array.from({ length: Math.min(50, streams - at) }, async () => {
      const reader = new RunningReader(await arena.token(), ports, arena.message);
      await reader.begin();
      return reader;
    });
    readers.push(...(await Promise.all(wave)));
  }
  await sleep(3_000);
  const calm = readers.flatMap((reader) => reader.gaps.splice(0));
  say(`  ${streams} streams run; restarting one instance after the other`);
  for (const instance of world.instances) {
    await instance.end("SIGTERM");
    await instance.start();
    say(`  instance ${instance.name} is new`);
  }
  await sleep(2_000);
  await Promise.all(readers.map((reader) => reader.finish()));
  return verdict(readers, calm);
}

function verdict(readers: readonly RunningReader[], calm: readonly number[]): Measurement {
  const sum = (of: (reader: RunningReader) => number) => readers.reduce((all, reader) => all + of(reader), 0);
  const modelP99 = spreadOf(calm)?.p99 ?? 0;
  const beyond = (gaps: readonly number[]) => spreadOf(gaps.map((gap) => Math.max(0, gap - modelP99)));
  const resets = beyond(readers.flatMap((reader) => reader.resetGaps));
  return {
    what: `rolling restart of 3 instances under ${readers.length} running streams: longest silence of a turn beyond the calm p99`,
    promise: "failed turns 0; ≤ 500 ms where a turn ended or was handed over between steps; resets apart",
    spread: beyond(readers.flatMap((reader) => reader.longest)),
    facts: {
      turns: sum((reader) => reader.turns),
      failedTurns: sum((reader) => reader.failed),
      turnsWithReset: sum((reader) => reader.resetGaps.length),
      silenceWithResetMax: resets?.max ?? 0,
      reconnects: sum((reader) => reader.reconnects),
      calmGapP99: modelP99,
    },
  };
}
