import type { WhenWords } from "../when-words.ts";

const numbers = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");

/** English numbers and units, and what stands before a value and belongs to it. */
export const englishMeasures: Pick<WhenWords, "counts" | "units" | "before"> = {
  counts: {
    ...Object.fromEntries(numbers.map((word, value) => [word, value])),
    thirteen: 13,
    fourteen: 14,
    fifteen: 15,
    sixteen: 16,
    eighteen: 18,
    twenty: 20,
    "twenty five": 25,
    "twenty-five": 25,
    thirty: 30,
    forty: 40,
    "forty five": 45,
    "forty-five": 45,
    fifty: 50,
    sixty: 60,
    ninety: 90,
    a: 1,
    an: 1,
    "a couple of": 2,
    "a few": 3,
  },
  units: {
    km: "km|kms|kilomet(?:er|re)s?|clicks?",
    mi: "mi|miles?",
    l: "l|lit(?:er|re)s?",
    gal: "gal|gallons?",
    kwh: "kwh|kilowatt[ -]?hours?",
    kg: "kg|kgs|kilos?|kilograms?",
    g: "g|gr|grams?",
    ml: "ml|millilit(?:er|re)s?",
    piece:
      "pieces?|packs?|packets?|bottles?|cans?|tins?|bags?|boxes|box|jars?|cloves?|slices?|loaves|loaf|dozen|bunch(?:es)?|tbsp|tsp|tablespoons?|teaspoons?|cups?|tubes?|rolls?(?! over)|cartons?|tubs?|crates?|sachets?|pints?|punnets?|trays?",
    dl: "dl|decilit(?:er|re)s?",
    lb: "lbs?",
    oz: "oz|ounces?",
    month: "months?",
    year: "years?",
    minute: "minutes?|mins?",
    hour: "hours?|hrs?",
    person: "people|persons?|servings?|portions?|guests|of us|adults|eaters|diners|heads",
  },
  before: {
    day: "on|by|for|from|until|till|to|due|due on|due by|of|starting|starting on|since|expires|expires on|expiring|expiring on|valid until|runs out on|runs until|arriving|arriving on|is due|was|before|is",
    time: "at|by|for|from|to|of|on|starting|starting at|until|before|after|not before|no earlier than|no later than|any time after",
    range: "on|for|from|during|in|of|between|over",
    repeat: "on|for|repeating|is|of",
    minutes: "for|of|lasting|taking",
    quantity:
      "at|with|of|for|after|every|of about|by|odometer|odometer at|the odometer at|the odometer says|now at|showing|serves|feeds|mileage|or every|is",
    amount:
      "for at most|with at most|for no more than|with no more than|for up to|with up to|for|of|at|to|costing|cost|costs|it cost|which cost|with|paid|paying|paid for|with a budget of|worth|is|was|by|by about|price|the odometer|odometer|mileage|odometer at|x",
  },
};
