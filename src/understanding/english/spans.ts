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

/** "From the fifth to the ninth of December": as they are spoken, with their numbers. */
export function spokenOrdinals(words: readonly string[]): readonly (readonly [string, string])[] {
  const others = words.join("|");
  return words.map(
    (word, at) =>
      [
        `(?<=(?:from|between|and|to|until|till|through|on) the )${word}(?= (?:to|and|until|till|through) the (?:\\d|${others}))|(?<=\\d (?:to|and|until|till|through) the )${word}(?= of)`,
        String(at + 1),
      ] as const,
  );
}

const units = ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

/** "Twenty twenty seven" is a year. */
export const spokenYears = units.map(
  (unit, at) =>
    [
      `(?<!\\w)twenty twenty${unit === "" ? "(?![ -](?:one|two|three|four|five|six|seven|eight|nine)(?!\\w))" : `[ -]${unit}`}(?!\\w)`,
      String(2_020 + at),
    ] as const,
);

/** "To nine in the evening": the hour alone is a time there. */
export const spokenHours = [
  [
    "(?<=(?<!quarter |half |past |minutes )(?:to|until|till|for|from) )(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d{1,2})(?= (?:in the (?:morning|afternoon|evening)|at night)(?!\\w))",
    "$1 o'clock",
  ],
] as const;

/** "Since June" is since its first day. */
export const sinceMonth = [
  [`(?<!\\w)since (${Object.keys(days).join("|")})(?= ?(?:$|[.,;:?!]|\\d{4}|[a-z]))`, "since 1 $1"],
] as const;
