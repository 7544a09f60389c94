import {
  cut,
  failure,
  message,
  type Reply,
  type ReplyPart,
  stall,
  text,
  toolUse,
} from "../../tests/support/fake-anthropic/reply.ts";
import type { MessagesBody } from "../../tests/support/fake-anthropic.ts";

export interface Mood {
  /** Share of requests that are refused for a moment, or cut in the middle. */
  readonly faults: number;
  readonly random: () => number;
}

/** What the newest typed message says, and how many steps the turn has made since. */
interface Typed {
  readonly content: string;
  readonly steps: number;
}

/**
 * Messages are orders: `#12 say 30` streams thirty words, `#12 drip 30` more slowly, `#13 spend 4.20` books, `#14 tell unsafe` and `#15 tell
 * idempotent` call the ledger, `#16 all 5.10` does all three in one step, `#17 twice 6.30` in three, `#18 ask 7.20`
 * books beside a call that a person has to allow, `#19 flood 9` streams nine pieces of 16 KiB, `#20 device` asks a device of
 * the user, `#21 hold` begins and never ends. Of several orders in one message the last one counts. Anything else is answered
 * in a word.
 */
export function replyTo(body: MessagesBody, { faults, random }: Mood): Reply {
  const typed = typedIn(body);
  const parts = partsOf(typed, body.tools !== undefined && body.tool_choice === undefined);
  // What never ends fails by nothing else than what is done to its owners.
  if (parts.at(-1) === stall) return message(parts);
  if (random() < faults / 2) return failure(529);
  if (random() >= faults / 2) return message(parts);
  return message([...parts.slice(0, Math.floor(random() * parts.length)), text("cut he"), cut]);
}

function partsOf({ content, steps }: Typed, mayUseTools: boolean): ReplyPart[] {
  const [number = "#0", verb = "", argument = ""] = (content.split("\n").at(-1) ?? "").split(" ");
  if (verb === "say") return [text(...words(number, Number(argument) || 10))];
  if (verb === "hold") return [text(`Holding ${number}. `), stall];
  if (verb === "drip") return [text(...drops(number, Number(argument) || 10))];
  if (verb === "flood") return [text(...flood(number, Number(argument) || 10))];
  const uses = mayUseTools ? usesOf({ verb, argument, number }, steps) : [];
  if (uses.length === 0) return [text(`Done with ${number}.`)];
  return [
    text(`Working on ${number}: `, 3, "one moment."),
    ...uses.map(({ name, input }, index) =>
      toolUse(`toolu_${number.slice(1)}_${steps}_${index}`, name, ...halves(JSON.stringify(input))),
    ),
  ];
}

function usesOf(order: { verb: string; argument: string; number: string }, steps: number) {
  const { verb, argument, number } = order;
  const spend = {
    name: "create_expense",
    input: { amount: argument, category: "fuel", description: number },
  };
  const tell = (kind: string) => ({ name: `tell_${kind}`, input: { note: number } });
  const plan: Record<string, object[]> = {
    spend: [[spend]],
    tell: [[tell(argument)]],
    all: [[spend, tell("idempotent"), tell("unsafe")]],
    device: [[{ name: "ask_device", input: { note: number } }]],
    ask: [[{ ...tell("if_allowed") }, spend]],
    twice: [[spend], [tell("idempotent")], [tell("unsafe")]],
  };
  return (plan[verb]?.[steps] ?? []) as { name: string; input: object }[];
}

/** About 25 ms a word, the pauses as the words come: in bursts. */
function words(number: string, count: number): (string | number)[] {
  return Array.from({ length: count }, (_, index) => [`${number}.${index} `, (index * 7) % 50]).flat();
}

/** About ten words a second, evenly. */
function drops(number: string, count: number): (string | number)[] {
  return Array.from({ length: count }, (_, index) => [`${number}.${index} `, 80 + ((index * 7) % 40)]).flat();
}

/** Pieces of 16 KiB, as fast as they are taken but for a breath now and then. */
function flood(number: string, count: number): (string | number)[] {
  const piece = `${number} `.padEnd(16_384, "x");
  return Array.from({ length: count }, () => [piece, 5]).flat();
}

function halves(json: string): [string, number, string] {
  const middle = json.length >> 1;
  return [json.slice(0, middle), 2, json.slice(middle)];
}

function typedIn({ messages }: MessagesBody): Typed {
  const at = messages.findLastIndex(({ role, content }) => role === "user" && lastText(content) !== "");
  const steps = messages.slice(at + 1).filter(({ role }) => role === "assistant").length;
  return { content: lastText(messages[at]?.content), steps };
}

/** What people said since the model's last words. */
export function newlySaid({ messages }: MessagesBody): string[] {
  const last = messages.findLastIndex(({ role }) => role === "assistant");
  return messages
    .slice(last + 1)
    .flatMap(({ content }) => (typeof content === "string" ? [content] : textsIn(content)));
}

/** Tool results of the newest message: what the model has just been told. */
export function toldResults({ messages }: MessagesBody): { id: unknown; text: string }[] {
  return blocksOf(messages.at(-1)?.content)
    .filter(({ type }) => type === "tool_result")
    .map(({ tool_use_id: id, content }) => ({
      id,
      text: typeof content === "string" ? content : JSON.stringify(content),
    }));
}

function lastText(content: unknown): string {
  if (typeof content === "string") return content;
  return textsIn(content).at(-1) ?? "";
}

function textsIn(content: unknown): string[] {
  return blocksOf(content).flatMap(({ type, text }) => (type === "text" ? [String(text)] : []));
}

function blocksOf(content: unknown): Record<string, unknown>[] {
  return Array.isArray(content) ? content : [];
}
