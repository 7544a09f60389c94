import type { KeyWords } from "../../catalogue.ts";

/** Language tag → how English speaks of it. */
export const locales: Readonly<Record<string, string>> = {
  "en-GB": "british english|english",
  "en-US": "american english|us english",
  "de-DE": "german|deutsch",
  "fr-FR": "french|français",
  "es-ES": "spanish|español",
  "pt-PT": "portuguese|português",
  "pt-BR": "brazilian portuguese|brazilian",
  "it-IT": "italian|italiano",
  "nl-NL": "dutch|nederlands",
  "pl-PL": "polish|polski",
  "sv-SE": "swedish|svenska",
  "da-DK": "danish|dansk",
  "fi-FI": "finnish|suomi",
};

/** The language that the user wants. */
export const profileDetailKeys: readonly KeyWords[] = [
  {
    tool: "update_profile",
    changes: true,
    slots: { locale: { type: "choice", values: locales } },
    allOf: ["locale"],
    cues: ["language|speak|talk|answer|reply|respond|write|switch|communicate"],
    also: ["{set}|is|now|to|in|with me|to me|use|my|i|please|instead|from now on|on"],
    unless:
      "to (?:the|an?|my|our|his|her|him|them|everyone|everybody) [a-z]+|to (?:him|her|them)|⟦|translate|course|lesson|learn|poem|letter|email|group|post|trip|how|what|do you|class|say",
  },
];
