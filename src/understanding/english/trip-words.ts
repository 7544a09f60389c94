import type { Slot } from "../catalogue.ts";

/** A trip by its name, that is not somebody else's. */
export const trip: Slot = {
  type: "name",
  never:
    "(?:the )?(?:whole|entire|complete|full)|(?:brother|sister|mother|father|mum|mom|dad|parent|son|daughter|friend|boss|neighbou?r|colleague|aunt|uncle|wife|husband|cousin)s?(?:'s|s')",
};

/** Places of a stop in the order of its trip, as words; whatever is behind all others is last. */
export const stopPlaces: Readonly<Record<string, string>> = {
  "1": "first|1st|start|beginning|top|front",
  "2": "second|2nd",
  "3": "third|3rd",
  "4": "fourth|4th",
  "5": "fifth|5th",
  "1000": "last|final|end|bottom",
};
