import { z } from "zod";
import { expense } from "../../src/domains/wins/expense.ts";
import { defineTool, type Tool } from "../../src/tools/define-tool.ts";

/** What a crash finds under way. */
export const stuck = () => new Promise<void>(() => {});
const noInput = z.strictObject({});

/** Books 7.00, between two things that a test wants to happen. */
export function bookSlowly(...afterwards: (() => Promise<void>)[]): Tool {
  return defineTool({
    name: "book_slowly",
    description: "Books seven.",
    input: noInput,
    effect: "transaction",
    timeoutMs: 60_000,
    run: async (_, { records, today }) => {
      await records.create(expense, {
        amountMinor: 700,
        currency: "EUR",
        category: "fuel",
        description: "",
        spentOn: today,
      });
      for (const work of afterwards) await work();
      return { result: { booked: 7 }, summary: "Booked 7." };
    },
  });
}

export function look(name: string, before: () => Promise<void> = async () => {}): Tool {
  return defineTool({
    name,
    description: "Looks.",
    input: noInput,
    effect: "none",
    timeoutMs: 60_000,
    run: async () => {
      await before();
      return { result: { seen: true }, summary: "Looked." };
    },
  });
}

export function sendMail(
  effect: "external_idempotent" | "external_unsafe",
  send: (key: string) => Promise<void>,
): Tool {
  return defineTool({
    name: "send_mail",
    description: "Sends.",
    input: noInput,
    effect,
    timeoutMs: 60_000,
    run: async (_, { idempotencyKey }) => {
      await send(idempotencyKey);
      return { result: { sent: true }, summary: "Sent." };
    },
  });
}
