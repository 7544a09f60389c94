import type { RunningTurn } from "../protocol/messages.ts";

/** A tool use that a person has to decide on, with all that deciding takes. */
export interface WaitingUse {
  readonly tool: string;
  readonly conversation: string;
  readonly turn: string;
  readonly toolUse: string;
  readonly input: Readonly<Record<string, unknown>>;
  /** Binds the decision to this very input. */
  readonly inputHash: string;
  /** ISO 8601, UTC: undecided by then it is not done. */
  readonly expiresAt: string;
  /** What is asked, and what to do, for people. */
  readonly text: string;
  /** Where the decision is posted to. */
  readonly decideAt: string;
}

/** A tool use that a device of the user has to answer. */
export interface DeviceUse extends Omit<WaitingUse, "inputHash" | "decideAt"> {
  /** Where its result is posted to. */
  readonly answerAt: string;
}

export type AskedUse = Omit<WaitingUse, "text" | "decideAt">;

/** Of one value of the input; a text to be posted is shown whole, a file is not. */
const valueCharsMax = 300;

export function waitingUse(asked: AskedUse): WaitingUse {
  const text = `${questionOf(asked)} Approve or decline it; until then it is not done.`;
  return { ...asked, text, decideAt: `${addressOf(asked)}/decision` };
}

function addressOf({
  conversation,
  turn,
  toolUse,
}: Pick<AskedUse, "conversation" | "turn" | "toolUse">): string {
  return `/api/pam/conversations/${conversation}/turns/${turn}/tools/${encodeURIComponent(toolUse)}`;
}

/** What a turn asks its person, in the order it was asked. */
export function usesOf(conversation: string, { turn, waiting }: RunningTurn): WaitingUse[] {
  return waiting
    .filter(({ waitsFor }) => waitsFor === "approval")
    .map(({ name, toolUse, input, inputHash, expiresAt }) =>
      waitingUse({ tool: name, conversation, turn, toolUse, input, inputHash, expiresAt }),
    );
}

/** What a turn asks of the user's devices. */
export function deviceUsesOf(conversation: string, { turn, waiting }: RunningTurn): DeviceUse[] {
  return waiting
    .filter(({ waitsFor }) => waitsFor === "client")
    .map(({ name: tool, toolUse, input, expiresAt }) => {
      const use = { tool, conversation, turn, toolUse, input, expiresAt };
      const text = `A device is to do this: ${whatIs(use)}. Post what it answers to answerAt, or open PAM on one; until expiresAt the turn waits.`;
      return { ...use, text, answerAt: `${addressOf(use)}/result` };
    });
}

function questionOf(asked: AskedUse): string {
  return `PAM asks before it does this: ${whatIs(asked)}.`;
}

function whatIs({ tool, input }: Pick<AskedUse, "tool" | "input">): string {
  const details = Object.entries(input).map(([name, value]) => `${name}: ${shown(value)}`);
  return [tool.replaceAll("_", " "), ...details].join("; ");
}

function shown(value: unknown): string {
  const text = typeof value === "string" ? `“${value}”` : JSON.stringify(value);
  return text.length > valueCharsMax ? `${text.slice(0, valueCharsMax)}…` : text;
}
