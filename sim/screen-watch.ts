import type { LiveTurn } from "../src/client/conversation-state.ts";
import { bodyOf } from "./reads.ts";
import type { Tab } from "./tab.ts";
import type { World } from "./world.ts";

interface Shown {
  readonly tab: string;
  readonly conversation: string;
  readonly turn: string;
  readonly step: number;
  readonly attempt: number;
  /** By block. */
  readonly texts: readonly string[];
}

/** P10: text that a person reads is what a model said, and stays, or is withdrawn. */
export class ScreenWatch {
  readonly #world: World;
  readonly #shown = new Map<string, Shown>();

  constructor(world: World) {
    this.#world = world;
  }

  look(tab: Tab, conversation: string): void {
    const running = tab.client.state(conversation)?.running;
    if (running === undefined || running === null) return;
    const { turn, live } = running;
    const texts = live.blocks.map((block) => (block?.type === "text" ? block.text : ""));
    if (texts.every((text) => text === "")) return;
    const { step, attempt } = live;
    const key = `${tab.process.name} ${turn} ${step} ${attempt}`;
    this.#withdrawn(tab, conversation, running);
    const before = this.#shown.get(key);
    this.#compare(tab, running, before?.texts ?? []);
    this.#shown.set(key, { tab: tab.process.name, conversation, turn, step, attempt, texts });
  }

  /** What an entry that the tab has folded withdrew is not shown any more. */
  #withdrawn(tab: Tab, conversation: string, { turn, live }: LiveTurn): void {
    const cursor = tab.client.state(conversation)?.cursor?.seq ?? 0;
    const log = this.#world.database.rows.headOf(tab.tenant, conversation)?.log ?? [];
    for (let at = cursor - 1; at >= 0; at--) {
      const row = log[at];
      if (row?.turn !== turn || row.type !== "step.reset") continue;
      const { step, attempt } = bodyOf(row);
      if (step === live.step && Number(attempt) > live.attempt)
        this.#world.findings.add(
          "P10",
          `${tab.process.name} still shows ${turn} ${step}.${live.attempt}, which was withdrawn`,
        );
      return;
    }
  }

  #compare(tab: Tab, { turn, live }: LiveTurn, before: readonly string[]): void {
    const { spoken, findings } = this.#world;
    live.blocks.forEach((block, index) => {
      if (block?.type !== "text") return;
      const place = `${tab.process.name} shows of ${turn} ${live.step}.${live.attempt}`;
      if (!block.text.startsWith(before[index] ?? ""))
        findings.add("P10", `${place} "${block.text}" after "${before[index]}"`);
      if (!spoken.has({ turn, step: live.step, attempt: live.attempt, block: index }, block.text))
        findings.add("P10", `${place} "${block.text}", which no model said`);
    });
  }

  /** When all is quiet: what was shown is in the log under its own attempt, or was withdrawn. */
  check(): void {
    const { database, findings } = this.#world;
    for (const { tab, conversation, turn, step, attempt, texts } of this.#shown.values()) {
      const head = [...database.rows.heads.values()].find((it) => it.id === conversation);
      const bodies = (head?.log ?? [])
        .filter((row) => row.turn === turn)
        .map((row) => ({ row, body: bodyOf(row) }));
      const own = bodies.filter(({ body }) => body["step"] === step);
      const withdrawn = own.some(
        ({ row, body }) => row.type === "step.reset" && Number(body["attempt"]) > attempt,
      );
      const kept = own.some(
        ({ row, body }) =>
          (row.type === "step.completed" || row.type === "message.created") &&
          body["attempt"] === attempt &&
          textOf(body["blocks"]).startsWith(texts.join("")),
      );
      if (!kept && !withdrawn)
        findings.add("P10", `${tab} read "${texts.join("")}" of ${turn} ${step}.${attempt}, and it is lost`);
    }
  }
}

export function textOf(blocks: unknown): string {
  if (!Array.isArray(blocks)) return "";
  return blocks
    .map((block: { type: string; text?: string }) => (block.type === "text" ? block.text : ""))
    .join("");
}
