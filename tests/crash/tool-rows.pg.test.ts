import { expect, test } from "vitest";
import type { ModelRequest } from "../../src/actors/model-request.ts";
import { inOrder, type ModelScript, type ScriptedStep, say, use } from "../../src/llm/scripted.ts";
import { bookSlowly, look, sendMail, stuck } from "./crash-tools.ts";
import { type Gate, gate, until } from "./gate.ts";
import { message } from "./instance.ts";
import { crashScene } from "./scene.ts";
import { storedStep } from "./stored-step.ts";

const scene = crashScene(["book_slowly"]);

const answer = (text: string) => inOrder(say(text));
const book = (amount: string, id: string) => use("create_expense", { amount, category: "fuel" }, id);
const three = [
  { id: "a", amount: "1.01" },
  { id: "b", amount: "1.02" },
  { id: "c", amount: "1.03" },
];

test("a crash after the step was stored: its tools run, in block order", async () => {
  const first = await scene.instance(answer("never"));
  await storedStep(first, scene.tenant, three);
  await first.crash();
  await (await scene.instance(answer("Done."))).work();
  expect((await scene.rows.outcomes()).map(({ toolUse }) => toolUse)).toEqual(["a", "b", "c"]);
  expect(await scene.rows.booked()).toEqual([101, 102, 103]);
});

test("P6 a tool that committed is skipped, and the missing ones run in block order", async () => {
  const first = await scene.instance(answer("never"));
  const uses = await storedStep(first, scene.tenant, three);
  expect(await uses.run(1)).toMatchObject({ kind: "recorded", outcome: { status: "completed" } });
  await first.crash();
  await (await scene.instance(answer("Done."))).work();
  expect((await scene.rows.outcomes()).map(({ toolUse }) => toolUse)).toEqual(["b", "a", "c"]);
  expect(await scene.rows.booked()).toEqual([101, 102, 103]);
});

test("all results are there: the next owner goes on with the next step, and the model reads them", async () => {
  const first = await scene.instance(answer("never"));
  const uses = await storedStep(first, scene.tenant, three);
  for (const index of [0, 1, 2]) await uses.run(index);
  await first.crash();
  const { requests, model } = recording([]);
  await (await scene.instance(model)).work();
  expect(requests).toHaveLength(1);
  const results = requests[0]?.messages.at(-1)?.content;
  expect(results).toMatchObject(["a", "b", "c"].map((id) => ({ type: "tool_result", tool_use_id: id })));
  expect(await scene.rows.booked()).toEqual([101, 102, 103]);
  expect(await scene.rows.turns()).toMatchObject([{ status: "completed", step: 2, attempt: 2 }]);
});

test("P6 a crash inside a transactional tool rolls it back, and it runs again", async () => {
  const inside = gate();
  const { model } = recording([use("book_slowly", {}, "a")]);
  const first = await scene.instance(model, { tools: [bookSlowly(async () => inside.open(), stuck)] });
  const second = await scene.instance(model, { tools: [bookSlowly()] });
  await first.engine.accept(message(scene.tenant, "book it"), () => {});
  await inside.opened;
  await first.crash();
  expect(await scene.rows.booked()).toEqual([]);
  await second.work();
  expect(await scene.rows.outcomes()).toEqual([{ toolUse: "a", status: "completed" }]);
  expect(await scene.rows.booked()).toEqual([700]);
});

test("P5 P6 a zombie whose tool returns after the take-over records nothing, and books nothing after it", async () => {
  const [inside, late, taken, alone] = [gate(), gate(), gate(), gate()];
  const { model } = recording([use("look_around", {}, "a"), book("5.00", "b")]);
  const lookBetween = (begun: Gate, end: Gate) =>
    look("look_around", async () => {
      begun.open();
      await end.opened;
    });
  const first = await scene.instance(model, { tools: [lookBetween(inside, late)] });
  const second = await scene.instance(model, { tools: [lookBetween(taken, alone)] });
  await first.engine.accept(message(scene.tenant, "look, then book"), () => {});
  await inside.opened;
  await first.loseLease();
  const work = second.work();
  await taken.opened;
  late.open();
  await until("the zombie has let go", () => first.engine.runningTurns() === 0);
  expect(await scene.rows.outcomes()).toEqual([]);
  alone.open();
  await work;
  expect(await scene.rows.outcomes()).toEqual([
    { toolUse: "a", status: "completed" },
    { toolUse: "b", status: "completed" },
  ]);
  expect(await scene.rows.booked()).toEqual([500]);
});

test("P6 an external tool without a record: one that dedupes is called again with the same key", async () => {
  const { requests, keys } = await crashInExternal("external_idempotent");
  expect(keys).toEqual([keys[0], keys[0]]);
  expect(await scene.rows.outcomes()).toEqual([{ toolUse: "a", status: "completed" }]);
  expect(JSON.stringify(requests.at(-1)?.messages)).toContain("sent");
});

test("P6 an external tool without a record: one that does not dedupe is never called again, and its outcome is unknown", async () => {
  const { requests, keys } = await crashInExternal("external_unsafe");
  expect(keys).toHaveLength(1);
  expect(await scene.rows.outcomes()).toEqual([{ toolUse: "a", status: "unknown" }]);
  expect(JSON.stringify(requests.at(-1)?.messages)).toMatch(/may or may not have happened/);
});

test("P6 a stop that meets an external tool half-way leaves its outcome unknown, and not as never run", async () => {
  const called = gate();
  const mail = sendMail("external_unsafe", () => {
    called.open();
    return stuck();
  });
  const instance = await scene.instance(answer("never"), { tools: [mail] });
  const { claimed } = await instance.store.accept({
    ...message(scene.tenant, "mail them"),
    claim: true,
  });
  if (claimed === undefined) throw new Error("the first message starts a turn");
  const use = { toolUse: "a", name: "send_mail", input: {}, ordinal: 0 };
  const body = JSON.stringify({
    turn: claimed.turn,
    step: 1,
    attempt: 1,
    blocks: [{ type: "tool_use", id: "a", name: "send_mail", input: {} }],
  });
  const entries = [{ type: "step.completed" as const, step: 1, body }];
  const toolCalls = [{ ...use, step: 1 }];
  await instance.store.write({ ...claimed, entries, next: { step: 2, attempt: 1 }, toolCalls });
  void instance.tools.run(use, claimed, new AbortController().signal);
  await called.opened;
  await scene.db.admin`update turns set cancel_requested = true where id = ${claimed.turn}`;
  await instance.tools.run(use, claimed, new AbortController().signal);
  expect(await scene.rows.outcomes()).toEqual([{ toolUse: "a", status: "unknown" }]);
  await instance.crash();
  await (await scene.instance(answer("Done."))).work();
});

/** The first owner crashes in the call, the second finds it marked as executing. */
async function crashInExternal(effect: "external_idempotent" | "external_unsafe") {
  const keys: string[] = [];
  const called = gate();
  const { requests, model } = recording([use("send_mail", {}, "a")]);
  const first = await scene.instance(model, {
    tools: [
      sendMail(effect, (key) => {
        keys.push(key);
        called.open();
        return stuck();
      }),
    ],
  });
  const second = await scene.instance(model, {
    tools: [sendMail(effect, async (key) => void keys.push(key))],
  });
  await first.engine.accept(message(scene.tenant, "mail them"), () => {});
  await called.opened;
  await first.crash();
  await second.work();
  expect(await scene.rows.turns()).toMatchObject([{ status: "completed" }]);
  return { requests, keys };
}

/** Keeps what the model is asked; its first step asks for tools, the second speaks. */
function recording(first: readonly ScriptedStep[]) {
  const requests: ModelRequest[] = [];
  const model: ModelScript = (request, call) => {
    requests.push(request);
    return call.step === 1 ? first : say("Done.");
  };
  return { requests, model };
}
