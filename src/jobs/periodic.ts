import type { JobHint } from "./job-queue.ts";

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/**
 * What is to be done again and again, as hints whose ids name the hour or the day: every instance gives them, the queue
 * takes each once, and one that lost them gets them again. Usage of a day is summed up once it is over.
 */
export function periodicHints(now: number): readonly JobHint[] {
  const hour = new Date(Math.floor(now / hourMs) * hourMs).toISOString().slice(0, 13);
  const day = new Date(now - dayMs).toISOString().slice(0, 10);
  return [
    { name: "clean_up", input: {}, id: `clean-up-${hour}` },
    { name: "roll_up_usage", input: { day }, id: `roll-up-${day}` },
  ];
}
