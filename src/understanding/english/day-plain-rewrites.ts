const take =
  "(?:take|throw|bin|remove|delete|strike|drop|scrap|cross|tick|put|add|move|plan|share|unshare|stop|make|keep|change|cancel|mark)";
const them = "(?:it|that|this|them|those|these|both|me)";
const family =
  "(?:my|our) (?:family|wife|husband|partner|children|kids|son|daughter|flatmates?|housemates?|roommates?)";
const slots = "(breakfast|lunch|dinner|supper|tea)";

/** How plain sentences ask behind what they tell, and what they tell beside it. */
export const plainDays: readonly (readonly [string, string])[] = [
  // "The milk is off; throw it out": what asks goes on with what is told.
  [
    `(?<=^[^.;:?!]{8,120});(?= (?:so |and |then )?(?:please |kindly |you can |you may )*(?:${take} ${them}|stop sharing ${them})(?!\\w))`,
    ",",
  ],
  // "…, could you delete it?" asks for it.
  [
    `^((?!if |unless |when |should |what |who |how |why |could |can |would |will )[^?;:]{8,140}?), (?:could|can|would|will) you (?:please )?(${take} ${them}(?: [^?;:.,]{1,40})?)\\?$`,
    "$1, please $2.",
  ],
  // So that somebody else knows.
  [
    `,? so (?:that )?${family} (?:can|may|could) (?:see|use|read|edit|change) (?:it|them)(?: too| as well)?(?= *[.!]*$)`,
    "",
  ],
  // "From now on" is said of what repeats anyhow.
  [
    "(?<=(?:every|each) [^.;?!]{3,40}),? (?:from now on|from here on|going forward)(?=,? (?:so|and|please|enter|note|add|put)(?!\\w)| *[.!]*$)",
    "",
  ],
  // Without a time it is one of the whole day anyhow.
  [
    "(?<=(?:calendar|diary|agenda)) (?:as|for) (?:an?|the) (?:whole|full|all|entire)[- ]day(?: (?:event|entry|appointment))?(?= *[.!]*$)",
    "",
  ],
  // "Porridge is what I'd like for breakfast, so plan it."
  [
    `^((?!that |this |it |what )[^.;:?!,]{3,50}?) (?:is|are) what (?:i|we)(?:'d| would)? (?:like|want|fancy|feel like)(?: to (?:have|eat))? for ${slots}((?: [^.;:?!,]{3,30})?)(?:,? (?:so |and )?(?:please )?(?:plan|add|note|enter|put) (?:it|that|this)(?: in| down)?)?(?= *[.!]*$)`,
    "plan $1 for $2$3",
  ],
  // What is done on the way is bought all the same.
  [
    "(?<=(?:^|[^\\w])(?:bought|got|picked up|brought|grabbed|fetched)(?!\\w)[^.;:?!]{2,80}) on (?:my|our) way (?:home|back|from work|to work|from school)(?= *[.!]*$)",
    " on the way home",
  ],
  // Others gave some: a reason.
  [
    "(?<=^(?:please |kindly |could you |can you |you can |you may )*(?:delete|remove|drop|scrap|take|strike|cross)(?!\\w)[^.;!?:⟦]{4,80}), [a-z]+ (?:gave|brought|lent|has given|bought|already|still|has already|has) [^.;!?:⟦\\d]{4,50}(?=[.!?]*$)",
    "",
  ],
  [
    "^(?:i|we) (?:need|have|ought) to ([^.;:?!⟦]{6,60}) (?:at some point|at some stage|sooner or later|one of these days|some ?time soon)(?= *[.!]*$)",
    "please add a task to $1",
  ],
];
