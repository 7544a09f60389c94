import { randomUUID } from "node:crypto";
import type { WaitingOptions } from "../../src/db/waiting-commands.ts";

/** For commands that have nothing to do with tools: any input fits, any answer is one. */
export const noTools: WaitingOptions = {
  incarnation: randomUUID(),
  tools: {
    checkInput: () => {},
    answered: (_, { result, isError }) => ({
      status: isError ? "failed" : "completed",
      result: JSON.stringify(result),
    }),
  },
};
