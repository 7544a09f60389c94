import type { Tool } from "../define-tool.ts";
import { addToPantry } from "./add-to-pantry.ts";
import { addToShoppingList } from "./add-to-shopping-list.ts";
import { cancelEvent } from "./cancel-event.ts";
import { cancelReminder } from "./cancel-reminder.ts";
import { completeTask } from "./complete-task.ts";
import { createEvent } from "./create-event.ts";
import { createTask } from "./create-task.ts";
import { findFreeSlots } from "./find-free-slots.ts";
import { importCalendar } from "./import-calendar.ts";
import { listAgenda } from "./list-agenda.ts";
import { listReminders } from "./list-reminders.ts";
import { listTasks } from "./list-tasks.ts";
import { makeShoppingList } from "./make-shopping-list.ts";
import { markBought } from "./mark-bought.ts";
import { moveEvent } from "./move-event.ts";
import { planMeal } from "./plan-meal.ts";
import { saveRecipe } from "./save-recipe.ts";
import { setReminder } from "./set-reminder.ts";
import { showProfile } from "./show-profile.ts";
import { showShoppingList } from "./show-shopping-list.ts";
import { updateProfile } from "./update-profile.ts";

/** Days, tasks, meals and the profile. The order is what models see. */
export const youTools: readonly Tool[] = [
  createEvent,
  listAgenda,
  moveEvent,
  cancelEvent,
  findFreeSlots,
  importCalendar,
  createTask,
  listTasks,
  completeTask,
  setReminder,
  listReminders,
  cancelReminder,
  planMeal,
  saveRecipe,
  addToShoppingList,
  showShoppingList,
  markBought,
  makeShoppingList,
  addToPantry,
  updateProfile,
  showProfile,
];
