import { readFileSync } from "node:fs";

/** What somebody said, the tool that is meant, and its whole input. */
export interface Example {
  readonly said: string;
  readonly tool: string;
  readonly input: Readonly<Record<string, unknown>>;
}

/** Said on Saturday, 2026-11-21, at 10:00; the currency is EUR. */
export const place = { today: "2026-11-21", now: "2026-11-21T10:00", currency: "EUR" } as const;

const folder = new URL("./english/", import.meta.url);

export function readExamples(): readonly Example[] {
  return linesOf("requests.jsonl").map((line) => {
    const [said, tool, input] = JSON.parse(line);
    return { said, tool, input };
  });
}

/** Messages that ask for nothing. */
export function readUnclear(): readonly string[] {
  return linesOf("unclear.txt");
}

function linesOf(name: string): readonly string[] {
  return readFileSync(new URL(name, folder), "utf8").split("\n").filter(Boolean);
}
