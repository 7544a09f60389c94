import { chartInput } from "../../protocol/ui-actions.ts";
import { defineTool } from "../define-tool.ts";

/** The client draws it from the input, on every device and at every reload. */
export const showChart = defineTool({
  name: "show_chart",
  description:
    "Shows numbers as a chart in the conversation. Use it when the user asks for a chart, or where a dozen numbers would be hard to read: “show my spending by month”. Take the numbers from other tools' results, never from memory. Not for a number or two, which a sentence says, nor for places (show_map).",
  input: chartInput,
  effect: "none",
  timeoutMs: 100,
  run: ({ title, points }) => ({
    result: { shown: points.length },
    summary: `${title}: a chart of ${points.length === 1 ? "one value" : `${points.length} values`}.`,
  }),
});
