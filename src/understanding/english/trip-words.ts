import type { Slot } from "../catalogue.ts";

/** A trip by its name, that is not somebody else's. */
export const trip: Slot = {
  type: "name",
  bare: "whole|entire|complete|full",
  never:
    "(?:let's |let us )?(?:say|suppose|assume|imagine) .*|(?:the )?(?:whole|entire|complete|full)|(?:brother|sister|mother|father|mum|mom|dad|parent|son|daughter|friend|boss|neighbou?r|colleague|aunt|uncle|wife|husband|cousin)s?(?:'s|s')",
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

/** A trip by its name with a capital, where nothing else says that it is one. */
export const proper: Slot = { ...trip, proper: 1 };

export const journey = "(?:trip|journey|holidays?|vacation|tour|getaway|road trip|city break|weekend)";
export const named = `(?:the |our |my |this )?(?:${journey} (?:to |called |in ){trip}|trip {trip}|{trip} ${journey})`;
export const onTrip = `(?:(?:on|of|in|during|for|from|off|out of) (?:the |our |my )?(?:{trip} (?:${journey}|route|itinerary)|${journey} to {trip}|${journey}|route|itinerary))`;
export const who = "(?:we|i)(?:'re| are|'m| am|'ll| will|'ve| have|(?:'d| would) (?:like|love) to)?";
/** Between what happens and what is asked for. */
export const ask = "(?:,| -|;|:)? ?(?:so |and )?(?:please |you can |you may )?(?:please |now )?";

/** What can't be packed. */
export const notPacked =
  "you|him|her|them|me|us|it|this|that|(?:spending|paying|seeing|having|getting|going|doing|telling|eating|taking|booking|asking|checking|visiting|trying|saying|knowing|permission|my (?:wife|husband|kids|mum|dad)|the (?:kids|children))(?= |$)";

/** Where people come back from without having been on a trip. */
export const everyday =
  "(?:the |our |my )?(?:work|school|shops?|shopping|supermarket|market|office|gym|doctors?|dentist|nursery|town|walk|run|hospital|vet|garage|station|airport|party|concert|training|lunch|dinner|there|here)(?:'s)?";

const tripWord = "[^\\s⟦⟧,:;!?()]+";
const tripName = `(?<trip>${tripWord}(?: (?!trip|holiday)${tripWord}){0,2}?)`;
/** Trips that are no plan of their own: "the bus trip", "our trip to the zoo". */
const anyTrip =
  "the|an?|my|our|his|her|their|whole|entire|same|last|next|first|second|this|that|(?:[a-z]+ing|boat|bus|train|taxi|cab|car|coach|ferry|plane|school|class|day|field|work|business|office|company|road|return|round|single|one-way|short|long|weekend|summer|winter|family|kids'?|children's|everyone's|[a-z]+'s)(?= (?:trip|holiday|journey|vacation))";
const everydayPlace =
  "(?:the|an?|my|our|his|her|work|school|town|hospital|nursery|church|and|from|see|visit|get) ";

/** "…, Slovenia trip", "… on the trip to Slovenia": behind what was paid, the trip that it was for. */
export const paidOnTrip = `(?:,(?: and)?(?: for| on| during| from)?|(?<=[a-z⟧]) (?:for|on|during)) (?:the |our |my |this )?(?:(?!(?:${anyTrip}) )${tripName} (?:trip|holiday|journey|vacation)|(?:trip|holiday|journey|vacation) (?:to|in) (?!${everydayPlace})${tripName})`;
