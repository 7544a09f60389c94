/** "2h 30min" is 150 minutes. */
export const hoursAndMinutes = [1, 2, 3, 4, 5].flatMap((hours) =>
  [5, 10, 15, 20, 30, 40, 45, 50].map(
    (minutes) =>
      [
        `(?<!\\w)${hours} ?h(?:rs?|ours?)?(?: and)? ?${minutes} ?min(?:ute)?s?(?!\\w)`,
        `${hours * 60 + minutes} minutes`,
      ] as const,
  ),
);

const days: Readonly<Record<string, number>> = {
  January: 31,
  February: 28,
  March: 31,
  April: 30,
  May: 31,
  June: 30,
  July: 31,
  August: 31,
  September: 30,
  October: 31,
  November: 30,
  December: 31,
};

/** "From January to June" is from the first day of the one to the last of the other. */
export const spansOfMonths = Object.entries(days).map(
  ([month, last]) =>
    [
      `(?<!\\w)(?:from |between )(${Object.keys(days).join("|")}) (?:to|until|till|through|and) ${month}(?= ?(?:$|[.,;:?!]|[a-z]))`,
      `from 1 $1 to ${last} ${month}`,
    ] as const,
);
