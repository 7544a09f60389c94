import { z } from "zod";
import { expense } from "../src/domains/wins/expense.ts";
import { PamError } from "../src/protocol/errors.ts";
import { defineTool, type Tool } from "../src/tools/define-tool.ts";
import type { Rates } from "./faults.ts";
import type { Ledger } from "./ledger.ts";
import type { Random } from "./random.ts";
import type { Process, Timeline } from "./timeline.ts";

const input = z.strictObject({ ms: z.int().min(0).max(5_000) });
const timeoutMs = 1_500;

export interface ToolParts {
  readonly timeline: Timeline;
  readonly process: Process;
  readonly random: Random;
  readonly rates: () => Rates;
  readonly ledger: Ledger;
}

/** The three kinds of effect: in our transaction, outside and idempotent, outside and not; and others that only ask. */
export function ledgerTools(parts: ToolParts): Tool[] {
  return [...quietTools(parts), ...bookingTools(parts), ...outsideTools(parts)];
}

/** Some uses fail with words of their own. */
function trouble({ random, rates }: ToolParts): void {
  if (random.chance(rates().toolFails ?? 0)) throw new PamError("tool_failed");
}

function quietTools(parts: ToolParts): Tool[] {
  const look = defineTool({
    name: "look",
    description: "Looks.",
    input,
    effect: "none",
    timeoutMs,
    run: async ({ ms }) => {
      await parts.process.sleep(ms);
      trouble(parts);
      return { result: "seen", summary: "Looked." };
    },
  });
  return [look, defineTool({ name: "device", description: "Asks a device.", input, effect: "client" })];
}

function bookingTools(parts: ToolParts): Tool[] {
  const entryOf = (spentOn: string) => ({
    amountMinor: 1,
    currency: "EUR",
    category: "sim",
    description: "",
    spentOn,
  });
  const book = defineTool({
    name: "book",
    description: "Books in our own tables.",
    input,
    effect: "transaction",
    timeoutMs,
    run: async ({ ms }, { records, today }) => {
      await records.create(expense, entryOf(today));
      await parts.process.sleep(Math.min(ms, 400));
      trouble(parts);
      return { result: "booked", summary: "Booked." };
    },
  });
  const pay = defineTool({
    name: "pay",
    description: "Books, when a person allows it.",
    input,
    approval: true,
    effect: "transaction",
    timeoutMs,
    run: async (_, { records, today }) => {
      await records.create(expense, entryOf(today));
      return { result: "paid", summary: "Paid." };
    },
  });
  return [book, pay];
}

function outsideTools(parts: ToolParts): Tool[] {
  const post = defineTool({
    name: "post",
    description: "Tells a service that dedupes.",
    input,
    effect: "external_idempotent",
    timeoutMs,
    run: async ({ ms }, { idempotencyKey }) => {
      await outside(parts, ms, (ledger) => ledger.post(idempotencyKey));
      trouble(parts);
      return { result: "posted", summary: "Posted." };
    },
  });
  const mail = defineTool({
    name: "mail",
    description: "Tells a service that dedupes nothing.",
    input,
    effect: "external_unsafe",
    timeoutMs,
    run: async ({ ms }, { idempotencyKey }) => {
      await outside(parts, ms, (ledger) => ledger.mail(idempotencyKey));
      return { result: "mailed", summary: "Mailed." };
    },
  });
  return [post, mail];
}

/** A call to the outside: it takes effect there whatever becomes of the caller, and its answer may be lost. */
function outside(parts: ToolParts, ms: number, effect: (ledger: Ledger) => void): Promise<void> {
  const { timeline, process, random, rates, ledger } = parts;
  const { peerLost = 0, peerSlow = 0 } = rates();
  const lost = random.chance(peerLost);
  const slow = random.chance(peerSlow) ? random.between(300, 2_500) : 0;
  return new Promise((resolve) => {
    timeline.after(random.between(1, 10), null, "peer", () => {
      effect(ledger);
      if (!lost) timeline.after(ms + slow, process, "peer answered", resolve);
    });
  });
}
