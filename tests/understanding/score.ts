import { createFormat } from "../../src/llm/offline/format.ts";
import { type Call, planOf } from "../../src/llm/offline/plan.ts";
import { english } from "../../src/understanding/english.ts";
import { understand } from "../../src/understanding/understand.ts";
import { place, type Request } from "./requests.ts";

const said = { ...place, language: english };
const format = createFormat(said);
const any: ReadonlySet<string> = { has: () => true } as never;

/** The tool uses that a message leads to; none where the brain asks back or declines. */
export function callsFor(text: string): readonly Call[] {
  const plan = planOf(understand(text, said), { said, format, changes: [], listed: undefined, tools: any });
  return "say" in plan ? [] : plan.stages.flat();
}

export interface Score {
  readonly right: number;
  readonly total: number;
  /** What was said, what came of it. */
  readonly misses: readonly string[];
}

export function scoreOf(requests: readonly Request[]): Score {
  const misses = requests.flatMap(([text, tool, input]) => {
    const calls = callsFor(text);
    const [call] = calls;
    const fits =
      call?.name === tool && Object.entries(input).every(([name, value]) => isSame(call.input[name], value));
    return fits
      ? []
      : [
          `${text} → ${calls.map(({ name, input: given }) => `${name} ${JSON.stringify(given)}`).join(" + ") || "nothing"}; meant ${tool} ${JSON.stringify(input)}`,
        ];
  });
  return { right: requests.length - misses.length, total: requests.length, misses };
}

function isSame(given: unknown, expected: unknown): boolean {
  return JSON.stringify(given) === JSON.stringify(expected);
}
