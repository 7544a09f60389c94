import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { Partial } from "../../src/protocol/messages.ts";
import { FakeStore, type Frame, HubWorld, LossyNet, type StoredLog, upTo } from "./hub-world.ts";

function world() {
  const [net, store] = [new LossyNet(), new FakeStore()];
  return { net, store, instance: new HubWorld(net, store), log: store.newLog() };
}

const types = (frames: readonly Frame[]) => frames.map(({ type }) => type);

describe("a gap (P4)", () => {
  test.each([
    [1_000, 1_048_576, "resumed"],
    [1_001, 0, "reset"],
    [3, 1_048_577, "reset"],
  ])("of %i entries and %i bytes is answered with %s, and never with a part", async (entries, bytes, answer) => {
    const { store, instance, log } = world();
    for (let i = 0; i < entries; i++) log.append("message.created");
    store.gapBytesOf = bytes;
    const { frames } = await instance.follow(log);
    expect(types(frames)[0]).toBe(answer);
    expect(frames).toHaveLength(answer === "resumed" ? entries + 1 : 1);
    if (answer === "reset") expect(frames[0]).toMatchObject({ reason: "gap_too_large", seq: entries });
  });

  test("is sent as the buffer takes it: whole and in order, and never more at a time than there is room for", async () => {
    const { instance, log } = world();
    for (let i = 0; i < 250; i++) log.append("message.created");
    const follower = await instance.follow(log, { epoch: log.epoch, seq: 0 }, 7);
    expect(follower.seqs()).toEqual(upTo(250));
    expect(follower.unsentMost).toBe(7);
  });

  test("what is stored and published while it is read comes in its place, once", async () => {
    const { net, store, instance, log } = world();
    for (let i = 0; i < 250; i++) log.append("message.created");
    const read = store.entries;
    let more = 30;
    const busy = Object.assign(store, {
      entries: async (...asked: Parameters<typeof read>) => {
        const rows = await read(...asked);
        if (more-- > 0) net.publish([log.append("message.created")]);
        return rows;
      },
    });
    const follower = await instance.follow(log);
    net.publish([log.append("message.created")]);
    expect(follower.seqs()).toEqual(upTo(busy.logs.get(log.id)?.entries.length ?? 0));
  });
});

/** What a client makes of the frames: text that does not follow what it has is no use to it. */
function textShown(frames: readonly Frame[]): string {
  let text = "";
  for (const frame of frames) {
    if (frame.type === "partial") {
      const [block] = frame["blocks"] as { text: string }[];
      if (block !== undefined && block.text.length > text.length) text = block.text;
    } else if (frame.type === "text.delta") {
      const offset = Number(frame["offset"]);
      expect(offset).toBeLessThanOrEqual(text.length);
      text += String(frame["text"]).slice(text.length - offset);
    }
  }
  return text;
}

function openStep(log: StoredLog, text: string, turn = log.running): Partial {
  const blocks = [{ type: "text", text }];
  // Ids are just uuids here.
  return { type: "partial", conversation: log.id, turn, step: 1, attempt: 1, blocks } as unknown as Partial;
}

describe("joining a turn that runs elsewhere", () => {
  test("shows what it has written so far and what follows, without a hole and without a repetition", async () => {
    const { net, store, instance, log } = world();
    log.running = randomUUID();
    log.append("turn.started");
    store.partial = async () => {
      net.publish([log.delta(6, "asked ")]);
      const answer = openStep(log, "never asked ");
      net.publish([log.delta(12, "before ")]);
      await new Promise(setImmediate);
      net.publish([log.delta(19, "the answer ")]);
      return answer;
    };
    const { frames } = await instance.follow(log);
    net.publish([log.delta(30, "came")]);
    expect(textShown(frames)).toBe("never asked before the answer came");
  });

  test("what was stored of it is read again until it comes as far as the first text that was published meanwhile", async () => {
    const { net, store, instance, log } = world();
    log.running = randomUUID();
    log.append("turn.started");
    const stored = ["never", "never asked", "never asked before"];
    let looks = 0;
    store.partial = async () => {
      if (looks === 0) net.publish([log.delta(12, "before "), log.delta(19, "the answer")]);
      return openStep(log, stored[Math.min(looks++, 2)] ?? "");
    };
    const { frames } = await instance.follow(log);
    expect([looks, textShown(frames)]).toEqual([3, "never asked before the answer"]);
  });

  test("an entry that comes meanwhile is not kept waiting by text that nobody stores", async () => {
    const { net, store, instance, log } = world();
    log.running = randomUUID();
    log.append("turn.started");
    let looks = 0;
    store.partial = async () => {
      if (++looks === 2) net.publish([log.append("message.created")]);
      else net.publish([log.delta(50, "late")]);
      return null;
    };
    const { frames } = await instance.follow(log);
    expect(looks).toBe(2);
    expect(types(frames).slice(0, 3)).toEqual(["resumed", "turn.started", "message.created"]);
  });

  test("a turn that starts while the log is read is asked for as well", async () => {
    const { store, instance, log } = world();
    log.append("message.created");
    const { head } = store;
    Object.assign(store, {
      head: async (...asked: Parameters<typeof head>) => {
        const known = await head(...asked);
        log.running = randomUUID();
        log.append("turn.started");
        return known && { ...known, seq: 2 };
      },
    });
    store.partial = async () => openStep(log, "Hi");
    const { frames } = await instance.follow(log);
    expect(types(frames)).toEqual(["resumed", "message.created", "turn.started", "partial"]);
  });

  test("a turn that begins with its message while the log is read is asked for as well", async () => {
    const { store, instance, log } = world();
    log.append("message.created");
    const { head } = store;
    Object.assign(store, {
      head: async (...asked: Parameters<typeof head>) => {
        const known = await head(...asked);
        log.running = randomUUID();
        log.append("message.created", { role: "user", status: "running" });
        return known && { ...known, seq: 2 };
      },
    });
    store.partial = async () => openStep(log, "Hi");
    const { frames } = await instance.follow(log);
    expect(types(frames)).toEqual(["resumed", "message.created", "message.created", "partial"]);
  });

  test("an answer about another turn, or one that ended meanwhile, is not shown; entries come before the text", async () => {
    const { net, store, instance, log } = world();
    log.running = randomUUID();
    log.append("turn.started");
    store.partial = async () => openStep(log, "of another", randomUUID());
    expect(types((await instance.follow(log)).frames)).toEqual(["resumed", "turn.started"]);
    store.partial = async (): Promise<Partial> => {
      const answer = openStep(log, "over");
      net.publish([log.append("turn.completed")]);
      log.running = null;
      return answer;
    };
    expect(types((await instance.follow(log)).frames)).toEqual(["resumed", "turn.started", "turn.completed"]);
  });

  test("who waits for the open step reads as far as another device that came live meanwhile, though the bus lost it all", async () => {
    const { store, instance, log } = world();
    log.running = randomUUID();
    log.append("turn.started");
    let answer: () => void = () => {};
    const answered = new Promise<null>((resolve) => {
      answer = () => resolve(null);
    });
    let first = true;
    store.partial = () => {
      const own = first ? answered : Promise.resolve(null);
      first = false;
      return own;
    };
    const slow = instance.follow(log);
    await new Promise(setImmediate);
    log.append("message.created");
    log.append("message.created");
    const quick = await instance.follow(log);
    expect(quick.seqs()).toEqual(upTo(3));
    answer();
    expect((await slow).seqs()).toEqual(upTo(3));
  });

  test("nobody is asked where no turn runs", async () => {
    const { store, instance, log } = world();
    store.partial = () => Promise.reject(new Error("asked"));
    log.append("message.created");
    expect(types((await instance.follow(log)).frames)).toEqual(["resumed", "message.created"]);
  });
});

describe("a turn that runs elsewhere, while the bus is down", () => {
  async function watched() {
    const made = world();
    made.log.running = randomUUID();
    made.log.append("turn.started");
    const device = await made.instance.follow(made.log);
    made.net.up = false;
    return { ...made, device };
  }
  const partials = (frames: readonly Frame[]) => frames.filter(({ type }) => type === "partial");

  test("is shown as far as it is stored, once for each time it has grown", async () => {
    const { store, instance, log, device } = await watched();
    for (const text of ["It", "It", "It grows"]) {
      store.partial = async () => openStep(log, text);
      await instance.hub.showStored();
    }
    expect(partials(device.frames)).toMatchObject([
      { blocks: [{ text: "It" }] },
      { blocks: [{ text: "It grows" }] },
    ]);
  });

  test("is not read while the bus delivers, nor when nobody watches, nor where no turn runs; a database that is away is no fault", async () => {
    const { net, store, instance, log, device } = await watched();
    let reads = 0;
    store.partial = async () => {
      reads++;
      throw new Error("the database is away");
    };
    await instance.hub.showStored();
    expect(reads).toBe(1);
    net.up = true;
    await instance.hub.showStored();
    net.up = false;
    log.running = null;
    await instance.hub.checkHeads();
    await instance.hub.showStored();
    device.following?.end();
    await instance.hub.showStored();
    expect([reads, instance.faults]).toEqual([1, []]);
  });
});
