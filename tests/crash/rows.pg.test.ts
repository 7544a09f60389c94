import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import type { ModelRequest } from "../../src/actors/model-request.ts";
import type { Tenant } from "../../src/actors/ports.ts";
import { inOrder, type ModelScript, say, stall, use } from "../../src/llm/scripted.ts";
import { defineTool, type Tool } from "../../src/tools/define-tool.ts";
import { type PreparedTestDatabase, preparedDatabase } from "../db/prepared-database.ts";
import { gate, until } from "./gate.ts";
import { type CrashInstance, crashInstance, type InstanceOptions, message } from "./instance.ts";
import { expectWholeRows } from "./rows-story.ts";
import { rowsOf } from "./turn-rows.ts";

let db: PreparedTestDatabase;
let tenant: Tenant;
let rows: ReturnType<typeof rowsOf>;
const instances: CrashInstance[] = [];

beforeAll(async () => {
  db = await preparedDatabase();
});
beforeEach(async () => {
  const [someone] = await db.tenants(1);
  if (someone === undefined) throw new Error("no tenant was made");
  tenant = someone;
  rows = rowsOf(db.admin, tenant);
});
afterEach(async () => {
  await Promise.all(instances.splice(0).map((instance) => instance.close()));
  await expectWholeRows(db.admin, ["book_slowly"]);
});
afterAll(() => db.close());

async function instance(
  script: ModelScript,
  more: Omit<InstanceOptions, "script"> = {},
): Promise<CrashInstance> {
  const made = await crashInstance(db, { script, ...more });
  instances.push(made);
  return made;
}

const answer = (text: string) => inOrder(say(text));
const told = (text: string) => [[{ type: "text", text }]];
const book = (amount: string, id: string) => use("create_expense", { amount, category: "fuel" }, id);

/** Another transaction's hold on the user's conversation, until it is let go. */
async function holdConversation(): Promise<() => Promise<void>> {
  const [held, free] = [gate(), gate()];
  const done = db.patient.begin(async (tx) => {
    await tx`select from conversations where workspace = ${tenant.workspace} for update`;
    held.open();
    await free.opened;
  });
  await held.opened;
  return async () => {
    free.open();
    await done;
  };
}

/** The instance's commit waits for a row that another transaction holds. */
const waitsForLock =
  ({ incarnation }: CrashInstance) =>
  async () =>
    (
      await db.admin`select from pg_stat_activity
      where application_name = ${`slow lane of ${incarnation}`} and wait_event_type = 'Lock'`
    ).length > 0;

describe("accepting", () => {
  test("a crash before the accept's COMMIT leaves nothing, and the client's second try is its first", async () => {
    const [first, second] = [await instance(answer("Hello.")), await instance(answer("Hello again."))];
    await first.engine.accept(message(tenant, "hello"), () => {});
    await until("it is answered", () => first.engine.runningTurns() === 0);
    const before = await rows.log();
    const letGo = await holdConversation();
    const request = message(tenant, "and now?");
    const lost = first.engine.accept(request, () => {}).catch(() => "no ack");
    await until("the accept waits", waitsForLock(first));
    await first.crash();
    await letGo();
    expect(await lost).toBe("no ack");
    expect(await rows.log()).toEqual(before);
    expect(await second.engine.accept(request, () => {})).toMatchObject({ duplicate: false, seq: 4 });
    await second.work();
    expect(await rows.answers()).toEqual([...told("Hello."), ...told("Hello again.")]);
  });

  test("P2 a crash after the COMMIT and before the ack: the same command gets the same ack from another instance", async () => {
    const [first, second] = [await instance(() => [stall]), await instance(answer("Hello."))];
    const request = message(tenant, "hello");
    const { claimed, events, duplicate, ...unheard } = await first.engine.accept(request, () => {});
    expect([claimed === undefined, events.length > 0, duplicate]).toEqual([false, true, false]);
    await first.crash();
    expect(await second.engine.accept(request, () => {})).toMatchObject({
      ...unheard,
      duplicate: true,
      events: [],
    });
    await second.work();
    expect(await rows.answers()).toEqual(told("Hello."));
  });

  test("P7 a queued turn without an owner is claimed by any instance", async () => {
    const [first, second] = [await instance(answer("never")), await instance(answer("Hello."))];
    await first.store.accept({ ...message(tenant, "hello"), claim: false });
    await first.crash();
    await second.work();
    expect(await rows.types()).toEqual([
      "message.created",
      "turn.started",
      "message.created",
      "turn.completed",
    ]);
    expect(await rows.turns()).toMatchObject([{ status: "completed", attempt: 1, crashes: 0 }]);
  });
});

describe("the model's step", () => {
  test("P10 a crash during the stream: the seen text is withdrawn and the step begins anew", async () => {
    const first = await instance(inOrder([...say("Half an ans"), stall]));
    const second = await instance(answer("A whole answer."));
    await first.engine.accept(message(tenant, "hello"), () => {});
    await until("text was seen", () => first.shown.length > 0);
    await first.crash();
    await second.work();
    const log = await rows.log();
    expect(log.map(({ type }) => type)).toEqual([
      "message.created",
      "step.reset",
      "message.created",
      "turn.completed",
    ]);
    expect(log[1]?.body).toMatchObject({ step: 1, attempt: 2 });
    expect(log[2]?.body).toMatchObject({ step: 1, attempt: 2 });
    expect(await rows.answers()).toEqual(told("A whole answer."));
  });

  test("P5 a step that a zombie streamed to its end fails on the fence, and its successor's stands", async () => {
    const [streaming, late] = [gate(), gate()];
    const first = await instance(async () => {
      streaming.open();
      await late.opened;
      return say("The zombie's answer.");
    });
    const second = await instance(answer("The owner's answer."));
    await first.engine.accept(message(tenant, "hello"), () => {});
    await streaming.opened;
    await first.loseLease();
    await second.work();
    late.open();
    await until("the zombie has let go", () => first.engine.runningTurns() === 0);
    expect(first.shown).toEqual(["The zombie's answer."]);
    expect(await rows.types()).toEqual([
      "message.created",
      "step.reset",
      "message.created",
      "turn.completed",
    ]);
    expect(await rows.answers()).toEqual(told("The owner's answer."));
  });

  test("a crash before the end's COMMIT: the turn is ended again, once", async () => {
    const spoken = gate();
    const first = await instance(async () => {
      await spoken.opened;
      return say("Hello.");
    });
    const second = await instance(answer("Hello."));
    await first.engine.accept(message(tenant, "hello"), () => {});
    const letGo = await holdConversation();
    spoken.open();
    await until("the end waits", waitsForLock(first));
    await first.crash();
    await letGo();
    await second.work();
    expect(await rows.types()).toEqual([
      "message.created",
      "step.reset",
      "message.created",
      "turn.completed",
    ]);
  });

  test("P7 a crash loop: the fourth crashed owner of a step is the last, and no model is asked again", async () => {
    await crashOwners(4);
    const last = await instance(answer("never"));
    await last.work();
    expect(last.shown).toEqual([]);
    expect((await rows.log()).at(-1)).toMatchObject({
      type: "turn.failed",
      body: { error: { code: "crash_loop" } },
    });
    expect(await rows.turns()).toMatchObject([{ status: "failed", crashes: 4 }]);
  });

  test("three crashed owners are borne, and those who drained are not counted", async () => {
    await crashOwners(3);
    for (let round = 0; round < 3; round += 1) {
      const drained = await ownedBy(await instance(inOrder([...say("x"), stall])));
      await drained.leave();
    }
    await (await instance(answer("At last."))).work();
    expect(await rows.answers()).toEqual(told("At last."));
    expect(await rows.turns()).toMatchObject([{ status: "completed", crashes: 3, attempt: 7 }]);
  });
});

/** A message whose first `count` owners crash while its answer streams. */
async function crashOwners(count: number): Promise<void> {
  const owner = await instance(inOrder([...say("x"), stall]));
  await owner.engine.accept(message(tenant, "hello"), () => {});
  await until("text was seen", () => owner.shown.length > 0);
  await owner.crash();
  for (let round = 1; round < count; round += 1) {
    await (await ownedBy(await instance(inOrder([...say("x"), stall])))).crash();
  }
}

async function ownedBy(owner: CrashInstance): Promise<CrashInstance> {
  await owner.engine.scan();
  await until("text was seen", () => owner.shown.length > 0);
  return owner;
}

describe("tools", () => {
  /** Keeps what the model is asked; its first step asks for tools, the second speaks. */
  function recording(first: ReturnType<typeof say>) {
    const requests: ModelRequest[] = [];
    const script = inOrder(say("Done."));
    const model: ModelScript = (request, call) => {
      requests.push(request);
      return call.step === 1 ? first : script(request, call);
    };
    return { requests, model };
  }

  /** A turn whose first step is stored with its uses, run by an instance that runs none of them by itself. */
  async function stored(first: CrashInstance, uses: { id: string; amount: string }[]) {
    const { claimed } = await first.store.accept({ ...message(tenant, "book these"), claim: true });
    if (claimed === undefined) throw new Error("the first message starts a turn");
    const calls = uses.map(({ id, amount }, ordinal) => {
      const input = { amount, category: "fuel" };
      return { toolUse: id, name: "create_expense", input, ordinal };
    });
    const blocks = calls.map(({ toolUse, name, input }) => ({ type: "tool_use", id: toolUse, name, input }));
    const body = JSON.stringify({ turn: claimed.turn, step: 1, attempt: 1, blocks });
    await first.store.write({
      ...claimed,
      entries: [{ type: "step.completed", step: 1, body }],
      next: { step: 2, attempt: 1 },
      toolCalls: calls.map((call) => ({ ...call, step: 1 })),
    });
    return { run: (index: number) => runUse(first, claimed, calls[index]) };
  }

  async function runUse(
    first: CrashInstance,
    claimed: Parameters<CrashInstance["tools"]["run"]>[1],
    call: unknown,
  ) {
    return first.tools.run(
      call as Parameters<CrashInstance["tools"]["run"]>[0],
      claimed,
      new AbortController().signal,
    );
  }

  const three = [
    { id: "a", amount: "1.01" },
    { id: "b", amount: "1.02" },
    { id: "c", amount: "1.03" },
  ];

  test("a crash after the step was stored: its tools run, in block order", async () => {
    const first = await instance(answer("never"));
    await stored(first, three);
    await first.crash();
    await (await instance(answer("Done."))).work();
    expect((await rows.outcomes()).map(({ toolUse }) => toolUse)).toEqual(["a", "b", "c"]);
    expect(await rows.booked()).toEqual([101, 102, 103]);
  });

  test("P6 a tool that committed is skipped, and the missing ones run in block order", async () => {
    const first = await instance(answer("never"));
    const uses = await stored(first, three);
    expect(await uses.run(1)).toMatchObject({ kind: "recorded", outcome: { status: "completed" } });
    await first.crash();
    await (await instance(answer("Done."))).work();
    expect((await rows.outcomes()).map(({ toolUse }) => toolUse)).toEqual(["b", "a", "c"]);
    expect(await rows.booked()).toEqual([101, 102, 103]);
  });

  test("all results are there: the next owner goes on with the next step, and the model reads them", async () => {
    const first = await instance(answer("never"));
    const uses = await stored(first, three);
    for (const index of [0, 1, 2]) await uses.run(index);
    await first.crash();
    const { requests, model } = recording([]);
    await (await instance(model)).work();
    expect(requests).toHaveLength(1);
    const results = requests[0]?.messages.at(-1)?.content;
    expect(results).toMatchObject(["a", "b", "c"].map((id) => ({ type: "tool_result", tool_use_id: id })));
    expect(await rows.booked()).toEqual([101, 102, 103]);
    expect(await rows.turns()).toMatchObject([{ status: "completed", step: 2, attempt: 2 }]);
  });

  test("P6 a crash inside a transactional tool rolls it back, and it runs again", async () => {
    const inside = gate();
    const { model } = recording([use("book_slowly", {}, "a")]);
    const first = await instance(model, { tools: [bookSlowly(async () => inside.open(), stuck)] });
    const second = await instance(model, { tools: [bookSlowly()] });
    await first.engine.accept(message(tenant, "book it"), () => {});
    await inside.opened;
    await first.crash();
    expect(await rows.booked()).toEqual([]);
    await second.work();
    expect(await rows.outcomes()).toEqual([{ toolUse: "a", status: "completed" }]);
    expect(await rows.booked()).toEqual([700]);
  });

  test("P5 P6 a zombie whose tool returns after the take-over records nothing, and books nothing after it", async () => {
    const [inside, late] = [gate(), gate()];
    const { model } = recording([use("look_around", {}, "a"), book("5.00", "b")]);
    const slowLook = look("look_around", async () => {
      inside.open();
      await late.opened;
    });
    const first = await instance(model, { tools: [slowLook] });
    const second = await instance(model, { tools: [look("look_around")] });
    await first.engine.accept(message(tenant, "look, then book"), () => {});
    await inside.opened;
    await first.loseLease();
    await second.work();
    late.open();
    await until("the zombie has let go", () => first.engine.runningTurns() === 0);
    expect(await rows.outcomes()).toEqual([
      { toolUse: "a", status: "completed" },
      { toolUse: "b", status: "completed" },
    ]);
    expect(await rows.booked()).toEqual([500]);
  });

  test("P6 an external tool without a record: one that dedupes is called again with the same key", async () => {
    const { requests, keys } = await crashInExternal("external_idempotent");
    expect(keys).toEqual([keys[0], keys[0]]);
    expect(await rows.outcomes()).toEqual([{ toolUse: "a", status: "completed" }]);
    expect(JSON.stringify(requests.at(-1)?.messages)).toContain("sent");
  });

  test("P6 an external tool without a record: one that does not dedupe is never called again, and its outcome is unknown", async () => {
    const { requests, keys } = await crashInExternal("external_unsafe");
    expect(keys).toHaveLength(1);
    expect(await rows.outcomes()).toEqual([{ toolUse: "a", status: "unknown" }]);
    expect(JSON.stringify(requests.at(-1)?.messages)).toMatch(/may or may not have happened/);
  });

  /** The first owner crashes in the call, the second finds it marked as executing. */
  async function crashInExternal(effect: "external_idempotent" | "external_unsafe") {
    const keys: string[] = [];
    const called = gate();
    const { requests, model } = recording([use("send_mail", {}, "a")]);
    const first = await instance(model, {
      tools: [
        sendMail(effect, (key) => {
          keys.push(key);
          called.open();
          return stuck();
        }),
      ],
    });
    const second = await instance(model, { tools: [sendMail(effect, async (key) => void keys.push(key))] });
    await first.engine.accept(message(tenant, "mail them"), () => {});
    await called.opened;
    await first.crash();
    await second.work();
    expect(await rows.turns()).toMatchObject([{ status: "completed" }]);
    return { requests, keys };
  }
});

const stuck = () => new Promise<void>(() => {});
const noInput = z.strictObject({});

/** Books 7.00, between two things that a test wants to happen. */
function bookSlowly(...afterwards: (() => Promise<void>)[]): Tool {
  return defineTool({
    name: "book_slowly",
    description: "Books seven.",
    input: noInput,
    effect: "transaction",
    timeoutMs: 60_000,
    run: async (_, { expenses, today }) => {
      await expenses.create({
        amountMinor: 700,
        currency: "EUR",
        category: "fuel",
        description: "",
        spentOn: today,
      });
      for (const work of afterwards) await work();
      return { result: { booked: 7 }, summary: "Booked 7." };
    },
  });
}

function look(name: string, before: () => Promise<void> = async () => {}): Tool {
  return defineTool({
    name,
    description: "Looks.",
    input: noInput,
    effect: "none",
    timeoutMs: 60_000,
    run: async () => {
      await before();
      return { result: { seen: true }, summary: "Looked." };
    },
  });
}

function sendMail(
  effect: "external_idempotent" | "external_unsafe",
  send: (key: string) => Promise<void>,
): Tool {
  return defineTool({
    name: "send_mail",
    description: "Sends.",
    input: noInput,
    effect,
    timeoutMs: 60_000,
    run: async (_, { idempotencyKey }) => {
      await send(idempotencyKey);
      return { result: { sent: true }, summary: "Sent." };
    },
  });
}
