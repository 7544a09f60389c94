import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { chatFrame, dialects, writeId } from "../bench/load/dialects.ts";
import { MissedLog } from "../bench/load/missed-log.ts";
import { clientFrame, FrameReader, opcodes } from "../bench/load/websocket-frames.ts";
import { microQuestions, runMicro } from "../bench/micro/run-micro.ts";
import { memoryPlot, sweepPlots } from "../bench/report/plots.ts";
import { emptyRecord, isOfThisMachine, withRow } from "../bench/report/run-record.ts";
import { halfRange, pairedDifference, pairedRatio, spreadOf } from "../bench/report/statistics.ts";
import { workloadTable } from "../bench/report/table.ts";
import { efforts } from "../bench/run/effort.ts";
import type { WindowRound } from "../bench/run/figures.ts";
import { acceptWorkload } from "../bench/workloads/accept.ts";
import { allWorkloads, workloadsNamed } from "../bench/workloads/all-workloads.ts";
import { idleWorkload } from "../bench/workloads/idle.ts";
import { decodeClientFrame } from "../src/protocol/codec.ts";

const round = (perSecond: number, server: number): WindowRound => ({
  perSecond,
  cpuMicros: { server, postgres: 3, redis: 0, load: 9 },
  busy: { server: 0.9, postgres: 0.2, redis: 0, load: 0.6 },
  latency: { p50: 1, p99: 4, max: 9 },
});

describe("statistics", () => {
  it("takes the middle of an odd number of rounds, and between the two middle ones of an even number", () => {
    expect(spreadOf([9, 1, 5])).toEqual({ median: 5, min: 1, max: 9 });
    expect(spreadOf([4, 1, 3, 2]).median).toBe(2.5);
  });

  it("has no figure of no round", () => {
    expect(() => spreadOf([])).toThrow(RangeError);
  });

  it("divides round by round, so that a slow minute of the machine cancels out", () => {
    expect(pairedRatio([20, 40, 60], [10, 20, 30])).toEqual({ median: 2, min: 2, max: 2 });
    expect(() => pairedRatio([1], [1, 2])).toThrow(RangeError);
  });

  it("takes off what stood beside where a difference is wanted", () => {
    expect(pairedDifference([5, 9, 4], [4, 4, 4])).toEqual({ median: 1, min: 0, max: 5 });
    expect(() => pairedDifference([1], [])).toThrow(RangeError);
  });

  it("tells the spread as half the range beside the median", () => {
    expect(halfRange({ median: 10, min: 9, max: 13 })).toBe(0.2);
    expect(halfRange({ median: 0, min: 0, max: 0 })).toBe(0);
  });
});

describe("the table", () => {
  it("holds each contender beside the raw limit and says which targets were missed", () => {
    const table = workloadTable(acceptWorkload, {
      id: "W1a",
      connections: 200,
      contenders: [
        { name: "raw echo", windows: [round(100_000, 10), round(100_000, 10)], memory: [] },
        { name: "PAM", windows: [round(40_000, 20), round(40_000, 30)], memory: [] },
      ],
    });
    expect(table).toContain("| raw echo |");
    expect(table).toContain("(quick: 200 only)");
    expect(table).toMatch(/PAM .*40,000 ±0 % \| +0\.4 \| +25 ±20 % \| +2\.5 \|/);
    expect(table).toContain("met: server CPU ≤ 2.5 × raw echo: 2.5 (2–3)");
    expect(table).toContain("met: wall rate ≥ 0.3 × raw echo: 0.4");
  });

  it("tells memory in bytes a connection", () => {
    const memory = (rssBytes: number) => [{ rssBytes, heapBytes: 100, connectedPerSecond: 5_000 }];
    const table = workloadTable(idleWorkload, {
      id: "W5",
      connections: 10_000,
      contenders: [
        { name: "raw socket", windows: [], memory: memory(600) },
        { name: "PAM", windows: [], memory: memory(3_000) },
      ],
    });
    expect(table).toContain("3,000 ±0 %");
    expect(table).toContain("**missed**: bytes ≤ 2800 bytes: 3,000 (3,000–3,000)");
  });
});

describe("a record", () => {
  const row = (id: string, commit: string) =>
    ({
      id,
      commit,
      at: "",
      loadBefore: 0,
      seconds: 1,
      effort: efforts.full,
      connections: 1,
      contenders: [],
    }) as const;

  it("is composed: a workload that is measured again takes its row's place, each with its own commit", () => {
    const ids = ["W1a", "W1b", "W2a"];
    const before = [row("W1a", "old"), row("W9", "gone"), row("W2a", "old")];
    const after = withRow(withRow(before, row("W1b", "new"), ids), row("W2a", "new"), ids);
    expect(after.map(({ id, commit }) => `${id} ${commit}`)).toEqual(["W1a old", "W1b new", "W2a new"]);
  });

  it("holds figures of one machine only", () => {
    const now = emptyRecord(true);
    expect(isOfThisMachine(emptyRecord(true), now)).toBe(true);
    expect(isOfThisMachine(emptyRecord(false), now)).toBe(false);
    expect(isOfThisMachine({ ...now, machine: { ...now.machine, memoryGiB: 1 } }, now)).toBe(false);
  });
});

describe("the plots", () => {
  const sweep = [10, 100].map((connections) => ({
    id: `sweep-${connections}`,
    connections,
    contenders: [{ name: "PAM <b>", windows: [round(connections * 100, 20)], memory: [] }],
  }));

  it("are the same text for the same figures, with names that can't be mistaken for markup", () => {
    const plots = sweepPlots(sweep);
    expect(plots).toEqual(sweepPlots(sweep));
    expect(plots.map(({ name }) => name)).toEqual(["latency", "growth"]);
    for (const { svg } of plots) {
      expect(svg).toContain("PAM &lt;b&gt;");
      expect(svg.match(/<circle/g)).toHaveLength(2);
      expect(svg).not.toContain("NaN");
    }
  });

  it("show memory as bars with their values", () => {
    const memory = [{ rssBytes: 2_900, heapBytes: 100, connectedPerSecond: 5_000 }];
    expect(memoryPlot({ contenders: [{ name: "PAM", windows: [], memory }] }).svg).toContain("2,900 bytes");
  });
});

describe("a client that comes back", () => {
  const [conversation, epoch] = ["c0", "e0"];
  const entry = (seq: number) => JSON.stringify({ type: "turn.queued", conversation, epoch, seq });

  async function returned(): Promise<MissedLog> {
    const log = new MissedLog(dialects.pam, 2);
    let seq = 4;
    const ack = () => {
      seq += 2;
      log.hear(JSON.stringify({ type: "ack", conversation, epoch, seq }));
    };
    const answering = { send: () => queueMicrotask(ack) };
    await log.write(answering);
    expect(JSON.parse(log.begin() ?? "")).toEqual({ type: "subscribe", conversation, epoch, seq: 6 });
    log.hear(JSON.stringify({ type: "resumed", conversation, epoch, from: 6, to: 8 }));
    return log;
  }

  it("has everything with the last entry it missed", async () => {
    const log = await returned();
    expect([7, 8].map((seq) => log.hear(entry(seq)))).toEqual(["more", "whole"]);
  });

  it("tells of an entry that is left out or comes twice", async () => {
    expect((await returned()).hear(entry(8))).toMatchObject({ problem: expect.stringContaining("8 came") });
    const log = await returned();
    log.hear(entry(7));
    expect(log.hear(entry(7))).toMatchObject({ problem: expect.stringContaining("7 came") });
  });
});

describe("the pieces", () => {
  it("are each called beside their floor, with a budget", () => {
    const { table, figures } = runMicro(1, true);
    expect(figures.map(({ name }) => name)).toEqual(microQuestions.map(({ name }) => name));
    for (const { micros } of figures) expect(micros).toBeGreaterThan(0);
    for (const { question } of microQuestions) expect(table).toContain(question);
  });
});

describe("the load's client", () => {
  it("reads whole frames out of bytes cut anywhere", () => {
    const texts = ["", "x".repeat(125), "y".repeat(126), "z".repeat(70_000)];
    const bytes = Buffer.concat(texts.map(serverFrame));
    for (const size of [1, 7, 1_000, bytes.length]) {
      const seen: string[] = [];
      const reader = new FrameReader((opcode, all, { start, end }) => {
        expect(opcode).toBe(opcodes.text);
        seen.push(all.toString("latin1", start, end));
      });
      for (let at = 0; at < bytes.length; at += size) reader.read(bytes.subarray(at, at + size));
      expect(seen).toEqual(texts);
    }
  });

  it("sends chat commands that the engine's codec takes, each with an id of its own", () => {
    const chat = chatFrame(clientFrame(opcodes.text, dialects.pam.chat("two coffees, 7.20")));
    writeId(chat, 41);
    const payload = chat.frame.subarray(chat.frame.indexOf("{")).toString();
    expect(decodeClientFrame(payload)).toEqual({
      command: { type: "chat", id: "id-000000000041", content: "two coffees, 7.20" },
      shortForm: false,
    });
  });
});

describe("the workloads", () => {
  it("are found by their id or the beginning of it", () => {
    expect(workloadsNamed(["w1"]).map(({ id }) => id)).toEqual(["W1a", "W1b"]);
    expect(workloadsNamed([])).toBe(allWorkloads);
    expect(workloadsNamed(["W9"])).toEqual([]);
  });

  it("each hold PAM beside a raw server or beside itself, and a target only against somebody who takes part", () => {
    for (const { contenders, targets } of allWorkloads) {
      const names = contenders.map(({ name }) => name);
      expect(names).toContain("PAM");
      expect(names.some((name) => /^(raw|PAM, )/.test(name))).toBe(true);
      for (const { against } of targets) expect(against === null || names.includes(against)).toBe(true);
    }
  });

  it("of one id runs from the command line to its table, with raw server and engine", async () => {
    const { code, output } = await run(["bench/main.ts", "W1a", "--quick"]);
    expect({ code, output }).toMatchObject({ code: 0 });
    expect(output).toMatch(/\| raw echo +\|/);
    expect(output).toMatch(/\| PAM +\|/);
  }, 120_000);

  it("brings back everybody who was cut, with all that was missed", async () => {
    const { code, output } = await run(["bench/main.ts", "W7", "--quick"]);
    expect({ code, output }).toMatchObject({ code: 0 });
    expect(output).toContain("clients/s");
  }, 300_000);

  it("unknown ids and flags are answered with the list of workloads", async () => {
    const { code, output } = await run(["bench/main.ts", "W99"]);
    expect(code).toBe(2);
    for (const { id } of allWorkloads) expect(output).toContain(id);
  });
});

function serverFrame(text: string): Buffer {
  const length = text.length;
  if (length < 126) return Buffer.concat([Buffer.from([0x81, length]), Buffer.from(text)]);
  const head = Buffer.alloc(length < 65_536 ? 4 : 10);
  head[0] = 0x81;
  head[1] = length < 65_536 ? 126 : 127;
  if (length < 65_536) head.writeUInt16BE(length, 2);
  else head.writeBigUInt64BE(BigInt(length), 2);
  return Buffer.concat([head, Buffer.from(text)]);
}

function run(args: readonly string[]): Promise<{ code: number | null; output: string }> {
  const cwd = fileURLToPath(new URL("..", import.meta.url));
  const child = spawn(process.execPath, ["--import", "tsx", ...args], { cwd });
  let output = "";
  child.stdout.on("data", (text) => (output += text));
  child.stderr.on("data", (text) => (output += text));
  return new Promise((resolve) => child.on("exit", (code) => resolve({ code, output })));
}
