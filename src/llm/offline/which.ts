import { chosen } from "../../understanding/choose.ts";
import type { Language } from "../../understanding/language.ts";
import type { Exchange } from "./dialogue.ts";
import type { Call } from "./plan.ts";

/** How every tool tells that several rows fit, and which: "Which trip “Rome” is meant? There are: …". */
const several =
  /Which (?<noun>[^“”?]+?)(?: “(?<named>[^”]*)”)? is meant\? There are: (?<list>.+?)(?: and more)?\. Nothing was changed/su;
const row = /^(?<text>.*) \((?<id>[0-9a-f-]{36})\)$/su;

/**
 * The tool use that could not tell which row was meant, with the one that the reply means; undefined where none was asked
 * for, or the reply means none.
 */
export function useOfChosen(last: Exchange | undefined, reply: string, language: Language): Call | undefined {
  const failed = last?.uses.filter(({ error }) => error !== undefined).at(-1);
  const asked = several.exec(failed?.error ?? "")?.groups;
  if (failed === undefined || asked === undefined) return undefined;
  const rows = (asked.list ?? "").split("; ").map((it) => row.exec(it)?.groups);
  const place = chosen(
    reply,
    rows.map((it) => it?.text ?? ""),
    language,
  );
  const id = place === undefined ? undefined : rows[place]?.id;
  if (id === undefined) return undefined;
  const field = Object.entries(failed.input).find(([, value]) => isNamed(value, asked.named));
  return { name: failed.name, input: { ...failed.input, [field?.[0] ?? asked.noun ?? ""]: id } };
}

/** Long names are told by their beginning. */
function isNamed(value: unknown, named: string | undefined): boolean {
  return named !== undefined && typeof value === "string" && value !== "" && value.startsWith(named);
}
