import { z } from "zod";
import { systemClock } from "../../src/app/system-ports.ts";
import { createScriptedModel, say, stall, use } from "../../src/llm/scripted.ts";
import { defineTool, type Tool } from "../../src/tools/define-tool.ts";

/** A tool that asks first, and one that ends when the test says so. */
export function talkingTools(): { tools: readonly Tool[]; finishLook: () => void } {
  const waiting: (() => void)[] = [];
  const pay = defineTool({
    name: "pay",
    description: "Pays somebody.",
    input: z.strictObject({ amount: z.string() }),
    effect: "none",
    approval: true,
    timeoutMs: 1_000,
    run: ({ amount }) => ({ result: { paid: amount }, summary: `Paid ${amount}.` }),
  });
  const look = defineTool({
    name: "slow_look",
    description: "Looks, and takes its time.",
    input: z.strictObject({}),
    effect: "none",
    timeoutMs: 60_000,
    run: async () => {
      await new Promise<void>((resolve) => waiting.push(resolve));
      return { result: { seen: true }, summary: "Looked." };
    },
  });
  const finishLook = () => {
    for (const finish of waiting.splice(0)) finish();
  };
  return { tools: [pay, look], finishLook };
}

/** Does as the newest words say: wait, look, pay, where; behind a tool's results it says what it read. */
export const obedientModel = createScriptedModel((request) => {
  const content = request.messages.at(-1)?.content ?? [];
  const words = content.flatMap((it) => ("text" in it ? [it.text] : [])).at(-1) ?? "";
  const results = content.flatMap((it) => ("content" in it ? [JSON.stringify(it.content)] : []));
  if (results.length > 0) return say(`Read ${results.join(" ")}`, words === "" ? "" : ` and ${words}`);
  if (words.startsWith("wait")) return [...say("So ", "far"), stall];
  if (words.startsWith("look")) return [use("slow_look")];
  if (words.startsWith("pay")) return [use("pay", { amount: "5.00" })];
  if (words.startsWith("show")) return [use("open_screen", { screen: "shortcuts" })];
  if (words.startsWith("where")) return [use("ask_location", { reason: "You asked." })];
  return say("You said ", words);
}, systemClock);
