import type { KeyWords } from "../../catalogue.ts";

/** Language tag → how English speaks of it. */
export const locales: Readonly<Record<string, string>> = {
  "en-GB": "british english|english|en-gb",
  "en-US": "american english|us english|en-us",
  "de-DE": "german|deutsch|de-de",
  "fr-FR": "french|français|fr-fr",
  "es-ES": "spanish|español|es-es",
  "pt-PT": "portuguese|português|pt-pt",
  "pt-BR": "brazilian portuguese|brazilian|pt-br",
  "it-IT": "italian|italiano|it-it",
  "nl-NL": "dutch|nederlands|nl-nl",
  "pl-PL": "polish|polski|pl-pl",
  "sv-SE": "swedish|svenska|sv-se",
  "da-DK": "danish|dansk|da-dk",
  "fi-FI": "finnish|suomi|fi-fi",
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
