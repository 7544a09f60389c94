import { mapInput } from "../../protocol/ui-actions.ts";
import { defineTool } from "../define-tool.ts";

/** The client draws it from the input, on every device and at every reload. */
export const showMap = defineTool({
  name: "show_map",
  description:
    "Shows places, such as a trip's stops, as a small map in the conversation. Use it when the user asks where something is or how the way goes: “draw the stops of the trip on a map”. Give coordinates where they are known. Not for a trip's cost or days (trip_summary), nor to learn where the user is (ask_location).",
  input: mapInput,
  effect: "none",
  timeoutMs: 100,
  run: ({ title, places }) => ({
    result: { shown: places.length },
    summary: `${title}: a map of ${places.length === 1 ? "one place" : `${places.length} places`}.`,
  }),
});
