import { z } from "zod";
import { defineTool, type Tool } from "../../src/tools/define-tool.ts";
import { winTools as realTools } from "../../src/tools/wins/win-tools.ts";
import { crashAt } from "./crash-switch.ts";

const ledgerUrl = process.env["CHAOS_LEDGER_URL"] ?? "";
const input = z.strictObject({ note: z.string().max(200) });

/** An external service's tool: `idempotent` dedupes by its key, `unsafe` does not. `approval`: a person decides first. */
function ledgerTool(name: string, kind: "idempotent" | "unsafe", approval = false): Tool {
  return defineTool({
    name,
    approval,
    description: `Tells the ledger (${kind}).`,
    input,
    effect: `external_${kind}`,
    timeoutMs: 15_000,
    run: async ({ note }, { idempotencyKey, signal }) => {
      crashAt(`${kind}.before_call`);
      const response = await fetch(`${ledgerUrl}/${kind}`, {
        method: "POST",
        headers: { "idempotency-key": idempotencyKey, "content-type": "application/json" },
        body: JSON.stringify({ note }),
        signal,
      });
      const answer = await response.text();
      crashAt(`${kind}.after_call`);
      if (!response.ok) throw new Error(`the ledger answered ${response.status}: ${answer}`);
      return { result: answer, summary: `Told the ledger: ${note}.` };
    },
  });
}

const askDevice = defineTool({
  name: "ask_device",
  description: "Asks a device of the user.",
  input,
  effect: "client",
});

/** The product's tools and those of the ledger. */
export const winTools: readonly Tool[] = [
  ...realTools,
  ledgerTool("tell_idempotent", "idempotent"),
  ledgerTool("tell_unsafe", "unsafe"),
  ledgerTool("tell_if_allowed", "idempotent", true),
  askDevice,
];
