import { describe, expect, test } from "vitest";
import { inOrder, say, stall } from "../../src/llm/scripted.ts";
import { gate, until } from "./gate.ts";
import { type CrashInstance, message } from "./instance.ts";
import { crashScene } from "./scene.ts";

// The rows of durability's crash table that are about messages and model calls; tool-rows.pg.test.ts has the others.
const scene = crashScene();

const answer = (text: string) => inOrder(say(text));
const told = (text: string) => [[{ type: "text", text }]];

describe("accepting", () => {
  test("a crash before the accept's COMMIT leaves nothing, and the client's second try is its first", async () => {
    const [first, second] = [
      await scene.instance(answer("Hello.")),
      await scene.instance(answer("Hello again.")),
    ];
    await first.engine.accept(message(scene.tenant, "hello"), () => {});
    await until("it is answered", () => first.engine.runningTurns() === 0);
    const before = await scene.rows.log();
    const letGo = await scene.holdConversation();
    const request = message(scene.tenant, "and now?");
    const lost = first.engine.accept(request, () => {}).catch(() => "no ack");
    await until("the accept waits", () => scene.isWaiting(first));
    await first.crash();
    await letGo();
    expect(await lost).toBe("no ack");
    expect(await scene.rows.log()).toEqual(before);
    expect(await second.engine.accept(request, () => {})).toMatchObject({ duplicate: false, seq: 4 });
    await second.work();
    expect(await scene.rows.answers()).toEqual([...told("Hello."), ...told("Hello again.")]);
  });

  test("P2 a crash after the COMMIT and before the ack: the same command gets the same ack from another instance", async () => {
    const [first, second] = [await scene.instance(() => [stall]), await scene.instance(answer("Hello."))];
    const request = message(scene.tenant, "hello");
    const { claimed, events, duplicate, ...unheard } = await first.engine.accept(request, () => {});
    expect([claimed === undefined, events.length > 0, duplicate]).toEqual([false, true, false]);
    await first.crash();
    expect(await second.engine.accept(request, () => {})).toMatchObject({
      ...unheard,
      duplicate: true,
      events: [],
    });
    await second.work();
    expect(await scene.rows.answers()).toEqual(told("Hello."));
  });

  test("P7 a queued turn without an owner is claimed by any instance", async () => {
    const [first, second] = [await scene.instance(answer("never")), await scene.instance(answer("Hello."))];
    await first.store.accept({ ...message(scene.tenant, "hello"), claim: false });
    await first.crash();
    await second.work();
    expect(await scene.rows.types()).toEqual([
      "message.created",
      "turn.started",
      "message.created",
      "turn.completed",
    ]);
    expect(await scene.rows.turns()).toMatchObject([{ status: "completed", attempt: 1, crashes: 0 }]);
  });
});

describe("the model's step", () => {
  test("P10 a crash during the stream: the seen text is withdrawn and the step begins anew", async () => {
    const first = await scene.instance(inOrder([...say("Half an ans"), stall]));
    const second = await scene.instance(answer("A whole answer."));
    await first.engine.accept(message(scene.tenant, "hello"), () => {});
    await until("text was seen", () => first.shown.length > 0);
    await first.crash();
    await second.work();
    const log = await scene.rows.log();
    expect(log.map(({ type }) => type)).toEqual([
      "message.created",
      "step.reset",
      "message.created",
      "turn.completed",
    ]);
    expect(log[1]?.body).toMatchObject({ step: 1, attempt: 2 });
    expect(log[2]?.body).toMatchObject({ step: 1, attempt: 2 });
    expect(await scene.rows.answers()).toEqual(told("A whole answer."));
  });

  test("P5 a step that a zombie streamed to its end fails on the fence, while its successor is still at it", async () => {
    const [streaming, late, taken, alone] = [gate(), gate(), gate(), gate()];
    const first = await scene.instance(async () => {
      streaming.open();
      await late.opened;
      return say("The zombie's answer.");
    });
    const second = await scene.instance(async () => {
      taken.open();
      await alone.opened;
      return say("The owner's answer.");
    });
    await first.engine.accept(message(scene.tenant, "hello"), () => {});
    await streaming.opened;
    await first.loseLease();
    const work = second.work();
    await taken.opened;
    late.open();
    await until("the zombie has let go", () => first.engine.runningTurns() === 0);
    alone.open();
    await work;
    expect(first.shown).toEqual(["The zombie's answer."]);
    expect(await scene.rows.types()).toEqual([
      "message.created",
      "step.reset",
      "message.created",
      "turn.completed",
    ]);
    expect(await scene.rows.answers()).toEqual(told("The owner's answer."));
  });

  test("a crash before the end's COMMIT: the turn is ended again, once", async () => {
    const spoken = gate();
    const first = await scene.instance(async () => {
      await spoken.opened;
      return say("Hello.");
    });
    const second = await scene.instance(answer("Hello."));
    await first.engine.accept(message(scene.tenant, "hello"), () => {});
    const letGo = await scene.holdConversation();
    spoken.open();
    await until("the end waits", () => scene.isWaiting(first));
    await first.crash();
    await letGo();
    await second.work();
    expect(await scene.rows.types()).toEqual([
      "message.created",
      "step.reset",
      "message.created",
      "turn.completed",
    ]);
  });

  test("P7 a crash loop: the fourth crashed owner of a step is the last, and no model is asked again", async () => {
    await crashOwners(4);
    const last = await scene.instance(answer("never"));
    await last.work();
    expect(last.shown).toEqual([]);
    expect((await scene.rows.log()).at(-1)).toMatchObject({
      type: "turn.failed",
      body: { error: { code: "crash_loop" } },
    });
    expect(await scene.rows.turns()).toMatchObject([{ status: "failed", crashes: 4 }]);
  });

  test("three crashed owners are borne, and those who drained are not counted", async () => {
    await crashOwners(3);
    for (let round = 0; round < 3; round += 1) {
      const drained = await ownedBy(await scene.instance(inOrder([...say("x"), stall])));
      await drained.leave();
    }
    await (await scene.instance(answer("At last."))).work();
    expect(await scene.rows.answers()).toEqual(told("At last."));
    expect(await scene.rows.turns()).toMatchObject([{ status: "completed", crashes: 3, attempt: 7 }]);
  });
});

/** A message whose first `count` owners crash while its answer streams. */
async function crashOwners(count: number): Promise<void> {
  const owner = await scene.instance(inOrder([...say("x"), stall]));
  await owner.engine.accept(message(scene.tenant, "hello"), () => {});
  await until("text was seen", () => owner.shown.length > 0);
  await owner.crash();
  for (let round = 1; round < count; round += 1) {
    await (await ownedBy(await scene.instance(inOrder([...say("x"), stall])))).crash();
  }
}

async function ownedBy(owner: CrashInstance): Promise<CrashInstance> {
  await owner.engine.scan();
  await until("text was seen", () => owner.shown.length > 0);
  return owner;
}
