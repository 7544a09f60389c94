import type { ToolWords } from "../catalogue.ts";
import { englishDayAskings } from "./day-askings.ts";
import { englishDaySayings } from "./day-sayings.ts";
import { englishEventChanges } from "./event-changes.ts";
import { englishEventSayings } from "./event-sayings.ts";
import { englishHomeAskings } from "./home-askings.ts";
import { englishHomeSayings } from "./home-sayings.ts";
import { englishMealChanges } from "./meal-changes.ts";
import { englishMealSayings } from "./meal-sayings.ts";
import { englishPlainOrders } from "./plain-orders.ts";
import { englishRecipeSayings } from "./recipe-sayings.ts";
import { englishReminderSayings } from "./reminder-sayings.ts";
import { englishStockSayings } from "./stock-sayings.ts";
import { englishTaskNotes } from "./task-notes.ts";
import { englishTaskPlans } from "./task-plans.ts";
import { englishTaskSayings } from "./task-sayings.ts";
import { englishTaskTurns } from "./task-turns.ts";

/** Days and the home as people speak of them. */
export const englishSayings: readonly ToolWords[] = [
  ...englishDayAskings,
  ...englishHomeAskings,
  ...englishPlainOrders,
  ...englishTaskNotes,
  ...englishTaskTurns,
  ...englishTaskPlans,
  ...englishTaskSayings,
  ...englishReminderSayings,
  ...englishEventChanges,
  ...englishDaySayings,
  ...englishEventSayings,
  ...englishStockSayings,
  ...englishHomeSayings,
  ...englishMealChanges,
  ...englishMealSayings,
  ...englishRecipeSayings,
];
