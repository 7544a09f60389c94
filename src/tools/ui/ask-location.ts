import { z } from "zod";
import { defineTool } from "../define-tool.ts";

/** The page asks its browser, and so its person, and answers `{latitude, longitude, accuracyMeters}`. */
export const askLocation = defineTool({
  name: "ask_location",
  description:
    "Where the user is now: latitude and longitude in degrees, accuracy in meters. Their device asks them; they may say no. Use it only when the answer depends on the place.",
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
