import { styleText } from "node:util";
import type { ToolView } from "../client/conversation-state.ts";
import type { PlanStep } from "../protocol/plans.ts";

/** The demo's terminal: what was asked, the answer as it streams, and what it shows. */
export class DemoScreen {
  readonly #out: NodeJS.WriteStream;
  #shown = "";
  readonly #tools = new Set<string>();
  #steps = new Set<string>();

  constructor(out: NodeJS.WriteStream) {
    this.#out = out;
  }

  title(text: string): void {
    this.#write(`\n${this.#style("bold", text)}\n`);
  }

  /** What the next lines are to show. */
  chapter(text: string): void {
    this.#write(`\n${this.#style("cyan", `── ${text}`)}\n`);
  }

  asked(content: string): void {
    this.#write(`  ${this.#style("bold", "You")}  ${content}\n`);
    this.#shown = "";
    this.#steps = new Set();
  }

  /** The answer's text as far as it has come; only what is new is written. */
  answer(text: string): void {
    if (text === "" || text === this.#shown) return;
    if (this.#shown === "") this.#write(`  ${this.#style(["bold", "green"], "PAM")}  `);
    // Withdrawn text is struck out by saying it again.
    const goesOn = text.startsWith(this.#shown);
    this.#write(goesOn ? text.slice(this.#shown.length) : `\n       ${text}`);
    this.#shown = text;
  }

  answered(): void {
    if (this.#shown !== "") this.#write("\n");
    this.#shown = "";
  }

  tools(tools: readonly ToolView[]): void {
    for (const tool of tools) {
      if (tool.status === "running" || this.#tools.has(tool.toolUse)) continue;
      this.#tools.add(tool.toolUse);
      const words = tool.summary ?? tool.result;
      this.#write(`       ${this.#style("dim", `⚙ ${tool.name}: ${words} (${tool.status})`)}\n`);
    }
  }

  /** Each step of a plan once it is over. */
  plan(plan: readonly PlanStep[]): void {
    for (const [at, { title, status }] of plan.entries()) {
      const key = `${at} ${title}`;
      if (status === "pending" || status === "running" || this.#steps.has(key)) continue;
      this.#steps.add(key);
      this.#write(`       ${this.#style("dim", `${at + 1}/${plan.length} ${title} (${status})`)}\n`);
    }
  }

  /** Something that was checked and is true. */
  proved(text: string): void {
    this.#write(`  ${this.#style("green", "✓")} ${text}\n`);
  }

  note(text: string): void {
    this.#write(`\n  ${this.#style("yellow", text)}\n`);
    this.#shown = "";
  }

  #style(style: Parameters<typeof styleText>[0], text: string): string {
    return this.#out.isTTY === true ? styleText(style, text) : text;
  }

  #write(text: string): void {
    this.#out.write(text);
  }
}
