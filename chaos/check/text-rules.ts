import type { DeltaSeen, DeviceLog, Shown } from "./device-log.ts";
import { activePage } from "./pages.ts";
import type { Entry, Stored } from "./stored.ts";
import type { Violations } from "./violations.ts";

/** What the log says of a turn's words. */
interface TurnWords {
  /** Texts of a step's blocks and the attempt they came of, by step. */
  readonly steps: Map<number, { readonly attempt: number; readonly texts: readonly string[] }>;
  /** Highest attempt of each step that a `step.reset` began. */
  readonly resets: Map<number, number>;
}

/** P10 and P3: text that was shown and not withdrawn is in the final message, and what is shown in the end is what is stored. */
export function checkTexts({ stored, devices, words }: Texts, violations: Violations): void {
  const turns = wordsOf(stored);
  const pages = new Map<string, ReturnType<typeof pageOf>>();
  for (const device of devices) {
    for (const delta of device.deltas) checkDelta(delta, turns.get(delta.turn), violations);
    for (const shown of device.finals) {
      const page = pages.get(shown.conversation) ?? pageOf(stored, shown.conversation, { turns, words });
      pages.set(shown.conversation, page);
      checkShown({ device: device.name, shown, stored, page }, violations);
    }
  }
}

export interface Texts {
  readonly stored: Stored;
  readonly devices: readonly DeviceLog[];
  /** Newest words of messages, by their ids. */
  readonly words: ReadonlyMap<string, string>;
}

function wordsOf({ logs }: Stored): Map<string, TurnWords> {
  const turns = new Map<string, TurnWords>();
  for (const entries of logs.values()) {
    for (const entry of entries) {
      if (entry.turn === null) continue;
      const words = turns.get(entry.turn) ?? { steps: new Map(), resets: new Map() };
      turns.set(entry.turn, words);
      const step = Number(entry.body["step"]);
      const attempt = Number(entry.body["attempt"]);
      if (entry.type === "step.reset") words.resets.set(step, Math.max(attempt, words.resets.get(step) ?? 0));
      if (entry.type === "step.completed" || entry.role === "assistant")
        words.steps.set(step, { attempt, texts: textsOf(entry) });
    }
  }
  return turns;
}

function textsOf({ body }: Entry): string[] {
  const blocks = Array.isArray(body["blocks"]) ? body["blocks"] : [];
  return blocks.flatMap((block) => (block.type === "text" ? [String(block.text)] : []));
}

function checkDelta(delta: DeltaSeen, words: TurnWords | undefined, violations: Violations): void {
  const { step, attempt, offset, text } = delta;
  if ((words?.resets.get(step) ?? 0) > attempt) return;
  const kept = words?.steps.get(step);
  const isKept = kept?.attempt === attempt && kept.texts.some((whole) => whole.startsWith(text, offset));
  if (!isKept)
    violations.add(
      "P10: text that was seen is in the final message or was withdrawn",
      `${JSON.stringify(delta)} / ${JSON.stringify(kept)}`,
    );
}

interface FinalView {
  readonly device: string;
  readonly shown: Shown;
  readonly stored: Stored;
  readonly page: ReturnType<typeof pageOf>;
}

function checkShown({ device, shown, stored, page: all }: FinalView, violations: Violations): void {
  const { conversation, cursor, branch, messages, running, queue, pending, resyncing, connection } = shown;
  const where = `${device} ${conversation}`;
  if (running !== null || queue !== 0 || pending !== 0 || resyncing !== false)
    violations.add(
      "P7: nothing is left running or waiting on a page",
      `${where}: ${JSON.stringify({ running, queue, pending, resyncing, connection })}`,
    );
  const head = stored.heads.get(conversation);
  if (cursor?.seq !== head?.seq || cursor?.epoch !== head?.epoch || branch !== head?.activeBranch)
    violations.add(
      "P3: every page has come to the log's end, on the active branch",
      `${where}: ${JSON.stringify(cursor)} ${branch} of ${JSON.stringify(head)}, ${connection}`,
    );
  const from = all.findIndex(({ message }) => message === messages[0]?.message);
  const expected = from < 0 ? [] : all.slice(from);
  for (const [index, told] of messages.entries()) {
    const kept = expected[index];
    const same = kept?.message === told.message && kept.text === told.text && kept.status === told.status;
    if (!same)
      violations.add(
        "P3: what a page shows in the end is what is stored",
        `${where}: ${JSON.stringify(told)} / ${JSON.stringify(kept)}`,
      );
  }
  if (messages.length < Math.min(1, all.length) || expected.length > messages.length)
    violations.add(
      "P3: a page shows all messages up to the end",
      `${where}: ${messages.length} of ${expected.length}`,
    );
}

function pageOf(
  stored: Stored,
  conversation: string,
  { turns, words }: { turns: ReadonlyMap<string, TurnWords>; words: ReadonlyMap<string, string> },
) {
  return activePage(stored, conversation).map(({ role, message, turn, body }) =>
    role === "user"
      ? { message, text: words.get(message ?? ""), status: undefined }
      : { message, text: wholeText(turns.get(turn ?? "")), status: body["status"] },
  );
}

function wholeText(words: TurnWords | undefined): string {
  const steps = [...(words?.steps ?? [])].sort(([a], [b]) => a - b);
  return steps.flatMap(([, { texts }]) => texts).join("");
}
