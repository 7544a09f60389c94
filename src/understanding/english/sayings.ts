import type { ToolWords } from "../catalogue.ts";
import { englishDaySayings } from "./day-sayings.ts";
import { englishEventSayings } from "./event-sayings.ts";
import { englishHomeSayings } from "./home-sayings.ts";
import { englishMealSayings } from "./meal-sayings.ts";
import { englishReminderSayings } from "./reminder-sayings.ts";
import { englishTaskPlans } from "./task-plans.ts";
import { englishTaskSayings } from "./task-sayings.ts";

/** Days and the home as people speak of them. */
export const englishSayings: readonly ToolWords[] = [
  ...englishTaskPlans,
  ...englishTaskSayings,
  ...englishReminderSayings,
  ...englishDaySayings,
  ...englishEventSayings,
  ...englishHomeSayings,
  ...englishMealSayings,
];
