import type { SpellingWords } from "../loose-words.ts";

/** How German is typed in a hurry, and which words are worth putting right. */
export const germanSpelling: SpellingWords = {
  shorthand: [
    ["hab", "habe"],
    ["nen", "einen"],
    ["ne", "eine"],
    ["bitt", "bitte"],
    ["mrgn", "morgen"],
  ],
  keyWords:
    "gestern vorgestern übermorgen montag dienstag mittwoch donnerstag freitag samstag sonntag erinnere einkaufsliste einkaufszettel ausgaben ausgegeben budget kalender termin kilometerstand getankt rückgängig erledigt verschiebe aufgabe aufgaben",
  notMistyped: "gesten ausgabe termine budgets getakt ausgegebene erinnern aufgeben",
};
