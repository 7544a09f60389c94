import type { StoryWords } from "../loose-words.ts";

/** How a German order stands behind a story. */
export const germanStory: StoryWords = {
  cut: "[,;:!] +(?:(?:also|und|aber|bitte|jetzt|dann)[, ]+)*",
  start:
    "(?:bitte )?(?:setz|setze|trag|trage|buch|buche|erinnere|erinner|zeig|zeige|streich|streiche|verschieb|verschiebe|was|wie ?viel|welche|wann)",
  reason: "(?!)",
  undoing: "rückgängig|zurück|falsch|versehen",
  it: "es|sie|ihn",
  thing: "(?:der|die|das|den|dem|mein|meine|meinen|unser|unsere|unseren) [\\p{L}\\p{N}'-]+",
  them: "ihn|ihm|ihr",
  somebody: "[\\p{L}._-]*\\p{L}\\d+",
  kind: "(?!)",
  joined: "für|in|zu|von|aus|mit|an|auf|bei|nach",
  asked: ", (?=bitte )|, also (?=bitte |kannst du|könntest du)",
  denied: "wenn|falls|sagt|sagte|meint|meinte|schrieb|nicht|angeblich|anweisungen?|system",
  quoted:
    "wenn|falls|sagt|sagte|schrieb|nicht|kein|keine|nie|vielleicht|würde|könnte|fast|ignoriere|träum(?:e|te)",
};
