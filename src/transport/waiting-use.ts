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

export type AskedUse = Omit<WaitingUse, "text" | "decideAt">;

/** Of one value of the input; a text to be posted is shown whole, a file is not. */
const valueCharsMax = 300;

export function waitingUse(asked: AskedUse): WaitingUse {
  const { conversation, turn, toolUse } = asked;
  const text = `${questionOf(asked)} Approve or decline it; until then it is not done.`;
  const decideAt = `/api/pam/conversations/${conversation}/turns/${turn}/tools/${encodeURIComponent(toolUse)}/decision`;
  return { ...asked, text, decideAt };
}

/** What a turn asks its person, in the order it was asked. */
export function usesOf(conversation: string, { turn, waiting }: RunningTurn): WaitingUse[] {
  return waiting
    .filter(({ waitsFor }) => waitsFor === "approval")
    .map(({ name, toolUse, input, inputHash, expiresAt }) =>
      waitingUse({ tool: name, conversation, turn, toolUse, input, inputHash, expiresAt }),
    );
}

function questionOf({ tool, input }: AskedUse): string {
  const details = Object.entries(input).map(([name, value]) => `${name}: ${shown(value)}`);
  const what = [tool.replaceAll("_", " "), ...details].join("; ");
  return `PAM asks before it does this: ${what}.`;
}

function shown(value: unknown): string {
  const text = typeof value === "string" ? `“${value}”` : JSON.stringify(value);
  return text.length > valueCharsMax ? `${text.slice(0, valueCharsMax)}…` : text;
}
