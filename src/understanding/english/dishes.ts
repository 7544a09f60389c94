import { englishKinds } from "./said/kinds.ts";

/** What is eaten, as a pattern. */
export const dishes = (englishKinds["dish"] ?? "").split(" ").join("|");
