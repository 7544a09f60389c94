import { englishKinds } from "./said/kinds.ts";

/** What is put into a calendar, as a pattern. */
export const occasions = (englishKinds["occasion"] ?? "").split(" ").join("|");
