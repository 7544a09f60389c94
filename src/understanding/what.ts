import { bounded, marks, tidy } from "./scan.ts";
import type { Reading } from "./understand.ts";

/** What was bought, in the user's words less the article; undefined where the words can't be that. */
export function cleanWhat(
  found: string | undefined,
  { said, scanned }: Pick<Reading, "said" | "scanned">,
): string | undefined {
  if (found === undefined) return undefined;
  const { article = "" } = said.language.parts;
  const words = tidy(found.replace(new RegExp(`^(?:${article})(?=\\S)`, "iu"), "")).replace(/[.,'&/-]+$/, "");
  const hasName = words.replace(bounded(said.language.smallWords), "").trim() !== "";
  if (!hasName || bounded(said.language.notInWhat).test(words)) return undefined;
  return words.replace(
    new RegExp(marks.quantity, "gu"),
    (_, index) => scanned.quantities[Number(index)] ?? "",
  );
}
