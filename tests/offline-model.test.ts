import { describe, expect, test } from "vitest";
import { buildRequest } from "../src/actors/history.ts";
import { dayIn } from "../src/actors/place.ts";
import type { ModelAnswer, ModelDelta, TurnAddress } from "../src/actors/ports.ts";
import type { StepRecord, TurnRecord } from "../src/actors/turn-history.ts";
import { inputHash } from "../src/db/input-hash.ts";
import { createOfflineModel } from "../src/llm/offline/offline-model.ts";
import type { ToolOutcome } from "../src/protocol/events.ts";
import { createRegistry } from "../src/tools/registry.ts";
import { createToolRunner } from "../src/tools/runner.ts";
import { wheelTools } from "../src/tools/wheels/wheel-tools.ts";
import { winTools } from "../src/tools/wins/win-tools.ts";
import { knownAs } from "../src/understanding/context/tell.ts";
import { ManualClock, MemoryTools } from "./support/memory-tools.ts";

const never = new AbortController().signal;
type Turn = {
  turn: string;
  content: string;
  steps: StepRecord[];
  results: ToolOutcome[];
  status: TurnRecord["status"];
};

/** A conversation as the engine leads it: history → model → tools, without its durability. */
function conversation() {
  const transactions = new MemoryTools();
  const clock = new ManualClock();
  const report = { finished: () => {}, fault: (_: string, error: unknown) => Promise.reject(error) };
  const runner = createToolRunner({
    registry: createRegistry([...winTools, ...wheelTools]),
    transactions,
    clock,
    report,
  });
  const model = createOfflineModel({ clock, pacing: 0 });
  const tools = runner
    .offers()
    .map(({ name, description, inputSchema }) => ({ name, description, input_schema: inputSchema }));
  const person = { allows: true };
  const history: Turn[] = [];
  const deltas: ModelDelta[] = [];

  const stepOf = async (turn: Turn, toolChoice?: "none"): Promise<ModelAnswer> => {
    const more = toolChoice ? { toolChoice } : {};
    const { place } = transactions;
    const about = { node: "general", nodes: [], confidence: 0 } as const;
    const told = knownAs().tell({ context: { screen: "wins", ...place }, about, now: clock.now() });
    const request = buildRequest(
      { history },
      { system: "You are PAM.", told, tools, maxTokens: 1000, charsMax: 50_000, ...more },
    );
    const step = turn.steps.length + 1;
    const call = {
      address: addressOf(turn),
      step,
      attempt: 1,
      signal: never,
      onDelta: (delta: ModelDelta) => void deltas.push(delta),
    };
    const answer = await model.stream(request, call);
    turn.steps.push({ step, blocks: answer.blocks });
    return answer;
  };

  /** One turn to its end; returns the text of its last step. */
  const say = async (content: string): Promise<string> => {
    const turn: Turn = { turn: `turn-${history.length}`, content, steps: [], results: [], status: null };
    history.push(turn);
    for (let steps = 0; steps < 6; steps++) {
      const answer = await stepOf(turn);
      const uses = answer.blocks.filter((block) => block.type === "tool_use");
      await Promise.all(
        uses.map(async ({ id, name, input }, ordinal) => {
          const asked = {
            address: addressOf(turn),
            before: [],
            beside: uses.slice(0, ordinal).map((use) => use.name),
          };
          const use = { toolUse: id, name, input, ordinal };
          if ((await runner.waitsFor(use, asked)) === "approval") {
            if (!person.allows) {
              const result = "Declined: the user did not allow this.";
              turn.results.push({ turn: turn.turn as never, toolUse: id, name, status: "declined", result });
              return;
            }
            transactions.approved.set(id, inputHash(name, input));
          }
          const run = await runner.run(use, addressOf(turn), never);
          if (run.kind === "recorded") turn.results.push(run.outcome);
        }),
      );
      if (uses.length > 0) continue;
      turn.status = "completed";
      return answer.blocks.map((block) => (block.type === "text" ? block.text : "")).join("");
    }
    throw new Error("the turn never ended");
  };
  const open = (content: string) => {
    const turn: Turn = { turn: `turn-${history.length}`, content, steps: [], results: [], status: null };
    history.push(turn);
    return turn;
  };
  return { say, open, stepOf, person, history, deltas, transactions, clock, model };
}

const addressOf = ({ turn }: Turn): TurnAddress => ({
  workspace: "w",
  user: "u",
  conversation: "c",
  turn,
  fence: 1,
});

describe("offline PAM in conversation", () => {
  test("deletes an expense that it finds by its amount, when its person allows it", async () => {
    const { say, person, transactions } = conversation();
    await say("I spent 12.50 on coffee yesterday");
    await say("I spent 30 on diesel");
    expect(await say("delete the 12 expense")).toBe("I find no expense of €12.00. Nothing was changed.");
    expect(await say("delete the 12.50 rent expense")).toContain("“rent”");
    person.allows = false;
    expect(await say("please delete the 12.50 coffee expense")).toBe("All right, I left it as it is.");
    person.allows = true;
    expect(await say("please delete the 12.50 coffee expense")).toContain(
      "Deleted: €12.50 for coffee, yesterday.",
    );
    expect(transactions.of("expense")).toMatchObject([{ description: "diesel" }]);
    expect(await say("undo")).toContain("is back");
    expect(transactions.of("expense")).toHaveLength(2);
    expect(await say("remove my 30 for diesel and add 5 for bread")).not.toContain("Deleted");
  });

  test("asks for what a tool still needs, tells the tool's own sentence, and takes it back", async () => {
    const { say, transactions } = conversation();
    expect(await say("add my car Golf")).toBe("Added the vehicle Golf.");
    expect(await say("filled up 42 litres for 70 euros")).toBe("What does the odometer show?");
    expect(transactions.of("fuel_entry")).toHaveLength(0);
    expect(await say("84,200")).toContain("Logged 42 l for Golf for 70.00 EUR at 84200 km");
    expect(transactions.of("fuel_entry")).toMatchObject([{ odometer: 84_200, volumeMl: 42_000 }]);
    expect(transactions.of("expense")).toHaveLength(1);
    await say("undo");
    expect(transactions.of("fuel_entry")).toHaveLength(0);
    expect(transactions.of("expense")).toHaveLength(0);
    expect(await say("how much does the spaceship use?")).toContain("There is no vehicle called “spaceship”");
  });

  test("books, adds up, budgets and undoes", async () => {
    const { say, transactions } = conversation();
    expect(await say("I spent 42.50 on diesel yesterday")).toBe("Booked **€42.50** for diesel, yesterday.");
    expect(transactions.of("expense")).toMatchObject([
      { amountMinor: 4250, category: "fuel", description: "diesel", spentOn: "2026-11-20" },
    ]);
    expect(await say("how much on fuel this month?")).toBe("You spent **€42.50** on fuel in November 2026.");
    expect(await say("set a 300 budget for groceries")).toBe(
      "Your budget for groceries is now **€300.00** a month.",
    );
    expect(await say("set a 40 budget for fuel")).toContain("€40.00");
    expect(await say("how are my budgets?")).toBe(
      "Your budgets:\n\n- **fuel**: €42.50 of €40.00 a month (106%), €2.50 over\n- **groceries**: €0.00 of €300.00 a month (0%), €300.00 left",
    );
    expect(await say("no more than 50 a week on eating out")).toBe(
      "Your budget for eating out is now **€50.00** a week.",
    );
    expect(await say("how is my budget for eating out?")).toContain("€0.00 of €50.00 a week");
    await say("undo that");
    expect(await say("undo the diesel")).toBe(
      "Taken back: the expense 42.50 EUR for diesel on Fri 20 Nov 2026 is gone.",
    );
    expect(transactions.of("expense")).toEqual([]);
    expect(await say("how much on fuel this month?")).toBe("I have no expenses for fuel in November 2026.");
    expect(await say("list my expenses")).toBe("I have no expenses so far.");
  });

  test("uses tools in parallel for several things, and undoes them together or one by one", async () => {
    const { say, transactions, history } = conversation();
    const answer = await say("12 for lunch and 30 for fuel");
    expect(answer).toBe("Booked 2 expenses:\n\n- **€12.00** lunch, today\n- **€30.00** fuel, today");
    expect(history[0]?.steps[0]?.blocks).toHaveLength(2);
    await say("undo the last one");
    expect(transactions.of("expense")).toMatchObject([{ category: "eating out" }]);
    await say("redo");
    expect(transactions.of("expense")).toHaveLength(2);
    await say("undo that");
    expect(transactions.of("expense")).toMatchObject([{ category: "eating out" }]);
    await say("undo that");
    expect(transactions.of("expense")).toEqual([]);
    expect(await say("undo that")).toBe("There is nothing in this conversation that I could take back.");
  });

  test("takes back the last few changes, the newest first, and no more than there are", async () => {
    const { say, transactions } = conversation();
    await say("12 for lunch and 30 for fuel");
    await say("8 for coffee");
    expect(await say("undo the last two changes")).toMatch(/8\.00 EUR for coffee.*30\.00 EUR for fuel/s);
    expect(transactions.of("expense")).toMatchObject([{ category: "eating out", description: "lunch" }]);
    await say("take back the last 5");
    expect(transactions.of("expense")).toEqual([]);
    expect(await say("undo the last two")).toBe(
      "There is nothing in this conversation that I could take back.",
    );
  });

  test("undoes all that one message did", async () => {
    const { say, transactions } = conversation();
    await say("12 for lunch and 30 for fuel");
    expect(await say("undo")).toContain("12.00 EUR for lunch on Sat 21 Nov 2026 is gone");
    expect(transactions.of("expense")).toEqual([]);
  });

  test("writes before it reads when a message asks for both", async () => {
    const { say, history } = conversation();
    expect(await say("I spent 12 on lunch. How much on lunch this month?")).toBe(
      "Booked **€12.00** for lunch, today.\n\nYou spent **€12.00** on lunch in November 2026.",
    );
    expect(history[0]?.steps).toHaveLength(3);
  });

  test("asks for what is missing, and completes it from the next messages", async () => {
    const { say, transactions } = conversation();
    expect(await say("I bought diesel yesterday")).toBe("How much was it for diesel?");
    expect(await say("it was 42.50")).toBe("Booked **€42.50** for diesel, yesterday.");
    expect(await say("I spent $20")).toBe("What was the US$20.00 for?");
    expect(await say("for a parking ticket")).toBe("Booked **US$20.00** for parking ticket, today.");
    expect(await say("add an expense")).toBe("How much was it?");
    expect(await say("15")).toBe("What was the €15.00 for?");
    expect(await say("my boat")).toBe("Booked **€15.00** for boat, today.");
    expect(await say("set a budget")).toBe(
      "Which category is the budget for? Say “everything” for all spending.",
    );
    expect(await say("everything")).toBe("How much would you like to spend on everything each month?");
    expect(await say("2000 a month")).toBe("Your budget for all spending is now **€2,000.00** a month.");
    expect(transactions.of("expense")).toHaveLength(3);
  });

  test("a question back is forgotten on no, on a new order, and never answered by the unclear", async () => {
    const { say, transactions } = conversation();
    await say("I spent 50");
    expect(await say("never mind")).toBe("All right, I left it.");
    expect(await say("fuel")).toContain("didn't understand");
    await say("I spent 50");
    expect(await say("how are my budgets?")).toContain("no budgets yet");
    await say("I spent 50");
    expect(await say("what do you mean?")).toContain("didn't understand");
    await say("I bought diesel");
    expect(await say("if it was 50")).toContain("booked nothing");
    expect(transactions.of("expense")).toEqual([]);
  });

  test("a question that was cut off by a cancel was not asked", async () => {
    const { say, open, transactions } = conversation();
    const cut = open("I spent 50");
    cut.steps.push({ step: 1, blocks: [{ type: "text", text: "What was the" }] });
    cut.status = "cancelled";
    expect(await say("fuel")).toContain("didn't understand");
    expect(transactions.of("expense")).toEqual([]);
  });

  test("tells why a tool failed, in the tool's words", async () => {
    const { say } = conversation();
    expect(await say("I spent 99999999999 on rent")).toBe(
      "That did not work: 99999999999 EUR is more than can be stored here.",
    );
  });

  test("says what it can do, and what adds a full model", async () => {
    const { say, transactions } = conversation();
    for (const text of ["help", "what's the weather?"])
      expect(await say(text)).toContain("ANTHROPIC_API_KEY");
    expect(await say("hello")).toContain("PAM");
    expect(await say("thanks")).toBe("You're welcome.");
    expect(transactions.outcomes.size).toBe(0);
  });
});

describe("the offline model", () => {
  test("gives the same step the same tool use ids, and no two steps the same", async () => {
    const { stepOf, open } = conversation();
    const turn = open("12 for lunch and 30 for fuel");
    const first = await stepOf(turn);
    turn.steps.length = 0;
    expect((await stepOf(turn)).blocks).toEqual(first.blocks);
    turn.steps.length = 0;
    const other = conversation();
    const ids = (answer: ModelAnswer) =>
      answer.blocks.map((block) => (block.type === "tool_use" ? block.id : ""));
    other.open("hello").status = "completed";
    expect(ids(await other.stepOf(other.open("12 for lunch and 30 for fuel")))).not.toEqual(ids(first));
  });

  test("answers in text on a turn's last permitted step", async () => {
    const { stepOf, open } = conversation();
    const answer = await stepOf(open("I spent 12 on lunch"), "none");
    expect(answer.stopReason).toBe("end_turn");
    expect(answer.blocks).toMatchObject([{ type: "text", text: expect.stringContaining("stopped here") }]);
  });

  test("streams words whose sum is the block's text, and stops at once when it is cancelled", async () => {
    const { clock, deltas, say } = conversation();
    const text = await say("help");
    expect(deltas.map((delta) => delta.text).join("")).toBe(text);
    expect(deltas.length).toBeGreaterThan(30);

    const model = createOfflineModel({ clock });
    const cancel = new AbortController();
    const seen: string[] = [];
    const request = {
      system: "",
      messages: [{ role: "user", content: [{ type: "text", text: "help" }] }],
      tools: [],
      maxTokens: 10,
    } as const;
    const address = { workspace: "w", user: "u", conversation: "c", turn: "t", fence: 1 };
    const call = {
      address,
      step: 1,
      attempt: 1,
      signal: cancel.signal,
      onDelta: (delta: ModelDelta) => void seen.push(delta.text),
    };
    const running = model.stream(request, call);
    clock.advance(12);
    await new Promise((resolve) => setImmediate(resolve));
    cancel.abort(new Error("enough"));
    await expect(running).rejects.toThrow("enough");
    expect(seen.length).toBeLessThan(5);
    expect(clock.pending).toBe(0);
  });

  test("takes the day and currency that the request is asked in, and needs neither", async () => {
    const { say, transactions, clock } = conversation();
    transactions.place = { timeZone: "Pacific/Auckland", currency: "NZD" };
    expect(dayIn(transactions.place, clock.now())).toBe("2026-11-22");
    await say("$5 for coffee yesterday");
    expect(transactions.of("expense")).toMatchObject([{ currency: "NZD", spentOn: "2026-11-21" }]);
  });
});
