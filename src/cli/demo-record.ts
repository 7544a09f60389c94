import { z } from "zod";

const history = z.object({
  items: z.array(z.object({ role: z.string(), content: z.string(), turn: z.string() })),
});
const toolAnswer = z.object({ result: z.string() });
const expenses = z.object({ expenses: z.array(z.object({ amount: z.string(), category: z.string() })) });

/** What the server has stored, asked for over REST: the demo believes nothing that it only saw on the socket. */
export class DemoRecord {
  readonly #rest: string;
  readonly #headers: Readonly<Record<string, string>>;

  constructor({ rest, token }: { rest: string; token: string }) {
    this.#rest = rest;
    this.#headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
  }

  /** The stored text of a turn's answer. */
  async answerOf(conversation: string, turn: string): Promise<string | undefined> {
    const page = history.parse(await this.#ask(`/history?conversation=${conversation}&limit=100`));
    return page.items.find((item) => item.role === "assistant" && item.turn === turn)?.content;
  }

  /** Amounts of the expenses in a category. */
  async amounts(category: string): Promise<readonly string[]> {
    const body = JSON.stringify({ category });
    const { result } = toolAnswer.parse(await this.#ask("/tools/list_expenses", { method: "POST", body }));
    return expenses.parse(JSON.parse(result)).expenses.map((expense) => expense.amount);
  }

  async #ask(path: string, init: { method?: string; body?: string } = {}): Promise<unknown> {
    const answer = await fetch(`${this.#rest}${path}`, { ...init, headers: this.#headers });
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
    return answer.json();
  }
}
