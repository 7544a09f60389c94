import { englishKinds } from "./said/kinds.ts";

/** What is eaten, as a pattern. */
export const dishes = (englishKinds["dish"] ?? "").split(" ").join("|");

/** A meal that is surely one: "the fish pie". */
export const aDish = `(?:the |our )?(?<meal>(?:[^\\s⟦⟧,:;]+ ){0,3}(?:${dishes}))`;
