import type { ModelRequest } from "../src/actors/model-request.ts";
import type { Model, ModelCall } from "../src/actors/ports.ts";
import {
  createScriptedModel,
  fail,
  type ScriptedStep,
  stall,
  stop,
  think,
  use,
  wait,
} from "../src/llm/scripted.ts";
import { signThinking } from "../tests/support/fake-anthropic/thinking-signature.ts";
import { validateMessages } from "../tests/support/fake-anthropic/validate-messages.ts";
import type { Rates } from "./faults.ts";
import type { Findings } from "./findings.ts";
import type { Random } from "./random.ts";
import type { SpokenText } from "./spoken-text.ts";
import type { Process } from "./timeline.ts";

export interface ModelParts {
  readonly process: Process;
  readonly random: Random;
  readonly rates: () => Rates;
  readonly spoken: SpokenText;
  readonly findings: Findings;
  /** How long a turn's deadline is over. */
  readonly overdueMs: (turn: string) => number;
}

const toolNames = ["look", "book", "book", "post", "post", "mail", "mail", "pay", "device"] as const;

/** A model that chance writes for. It is as strict about its requests as the real API, and keeps what it said. */
export function createSimModel(parts: ModelParts): Model & { openCalls(): number } {
  const inner = createScriptedModel((request, call) => scriptOf(parts, request, call), parts.process.clock);
  let open = 0;
  return {
    name: "simulated",
    openCalls: () => open,
    async stream(request, call) {
      const problem = validateMessages({ system: request.system, messages: request.messages });
      if (problem !== null) parts.findings.add("P9", `a model was sent an invalid history: ${problem}`);
      open += 1;
      const onDelta: ModelCall["onDelta"] = (delta) => {
        if (delta.type === "text" && !call.signal.aborted) parts.spoken.add(call, delta.block, delta.text);
        call.onDelta(delta);
      };
      try {
        return await inner.stream(request, { ...call, onDelta });
      } finally {
        open -= 1;
        const late = parts.overdueMs(call.address.turn);
        if (late > 0)
          parts.findings.add("P7", `a model was listened to ${late} ms behind its turn's deadline`);
      }
    },
  };
}

function scriptOf(parts: ModelParts, request: ModelRequest, call: ModelCall): ScriptedStep[] {
  const { random } = parts;
  const rates = parts.rates();
  if (random.chance(rates.modelOverloaded ?? 0)) return [wait(random.between(5, 100)), fail("overloaded")];
  if (random.chance(rates.modelRefused ?? 0))
    return random.chance(0.5) ? [stop("refusal")] : [wait(20), fail("invalid_request")];
  const steps = [wait(random.between(5, 150)), ...opening(random, rates), ...speech(random)];
  if (random.chance(rates.modelCut ?? 0)) return [...steps, fail("cut")];
  if (random.chance(rates.modelStall ?? 0)) return [...steps, stall];
  const offersTools = request.tools.length > 0 && random.chance(call.step === 1 ? 0.55 : 0.3);
  if (offersTools) return [...steps, ...toolUses(random, rates, call)];
  return [...steps, ...(random.chance(0.1) ? [stop("max_tokens")] : [])];
}

function opening(random: Random, rates: Rates): ScriptedStep[] {
  if (!random.chance(rates.modelOdd ?? 0)) return [];
  const thought = `t${random.between(0, 9)}`;
  return [think(thought, random.chance(0.8) ? signThinking(thought) : "")];
}

/** Words in pieces, with the waits between them that a stream has. */
function speech(random: Random): ScriptedStep[] {
  const pieces = random.chance(0.1) ? 0 : random.between(1, 6);
  return Array.from({ length: pieces }, (_, index): ScriptedStep[] => [
    { do: "say", text: random.chance(0.05) ? " " : `w${index}${random.between(100, 999)} ` },
    wait(random.wait(0, 250)),
  ]).flat();
}

function toolUses(random: Random, rates: Rates, call: ModelCall): ScriptedStep[] {
  const many = random.chance((rates.modelOdd ?? 0) / 2);
  const count = many ? random.between(5, 9) : random.between(1, 3);
  return Array.from({ length: count }, (_, index) => {
    const twin = random.chance(rates.modelTwins ?? 0);
    const id = twin ? `twin_${random.between(1, 2)}` : `use_${call.step}_${call.attempt}_${index}`;
    if (!random.chance(rates.modelBadInput ?? 0))
      return use(random.pick(toolNames), { ms: random.wait(0, 600) }, id);
    return random.chance(0.3) ? use("no_such_tool", {}, id) : use("mail", { text: '{"half' }, id);
  });
}
