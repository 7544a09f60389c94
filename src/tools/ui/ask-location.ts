import { z } from "zod";
import { defineTool } from "../define-tool.ts";

/** The page asks its browser, and so its person, and answers `{latitude, longitude, accuracyMeters}`. */
export const askLocation = defineTool({
  name: "ask_location",
  description:
    "Asks the user's device where they are now: latitude and longitude in degrees, accuracy in meters. They are asked, and may say no. Use it only when the answer depends on the place they are at, as for “how far is it to Porto from here?”. Not for where they live (show_profile), nor to draw places (show_map).",
  input: z.strictObject({
    reason: z
      .string()
      .trim()
      .min(1)
      .max(200)
      .describe("Why you need it, one short sentence that the user reads"),
  }),
  effect: "client",
  outputCharsMax: 1_000,
});
