import type { ToolRegistry } from "./registry.ts";
import { selectTool } from "./select-tool.ts";
import { answered } from "./tool-finish.ts";
import type { ToolFinish } from "./tool-ports.ts";

/** What decisions and devices' answers need to know of tools. */
export interface WaitingTools {
  /** @throws PamError tool_unknown, tool_input_invalid where the tool would not run with it. */
  checkInput(name: string, input: Readonly<Record<string, unknown>>): void;
  /** A device's answer as an outcome, cut to what the tool may say. */
  answered(name: string, answer: { result: unknown; isError: boolean }): ToolFinish;
}

export function createWaitingTools(registry: ToolRegistry): WaitingTools {
  return {
    checkInput: (name, input) => {
      const selected = selectTool(registry, { name, input });
      if (selected.kind === "refused") throw selected.error;
    },
    answered: (name, { result, isError }) => {
      const tool = registry.find(name);
      return answered(tool?.effect === "client" ? tool : undefined, result, isError);
    },
  };
}
