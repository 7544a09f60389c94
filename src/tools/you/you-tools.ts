import type { Tool } from "../define-tool.ts";
import { addToPantry } from "./add-to-pantry.ts";
import { addToShoppingList } from "./add-to-shopping-list.ts";
import { cancelEvent } from "./cancel-event.ts";
import { cancelReminder } from "./cancel-reminder.ts";
import { completeTask } from "./complete-task.ts";
import { createEvent } from "./create-event.ts";
import { createTask } from "./create-task.ts";
import { deleteItem } from "./delete-item.ts";
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
import { showPantry } from "./show-pantry.ts";
import { showProfile } from "./show-profile.ts";
import { showRecipe } from "./show-recipe.ts";
import { showShoppingList } from "./show-shopping-list.ts";
import { updateEvent } from "./update-event.ts";
import { updateListItem } from "./update-list-item.ts";
import { updateMeal } from "./update-meal.ts";
import { updateProfile } from "./update-profile.ts";
import { updateReminder } from "./update-reminder.ts";
import { updateTask } from "./update-task.ts";

/** Days, tasks, meals and the profile. The order is what models see. */
export const youTools: readonly Tool[] = [
  createEvent,
  listAgenda,
  moveEvent,
  updateEvent,
  cancelEvent,
  findFreeSlots,
  importCalendar,
  createTask,
  listTasks,
  updateTask,
  completeTask,
  setReminder,
  updateReminder,
  listReminders,
  cancelReminder,
  planMeal,
  updateMeal,
  saveRecipe,
  showRecipe,
  addToShoppingList,
  showShoppingList,
  markBought,
  makeShoppingList,
  addToPantry,
  showPantry,
  updateListItem,
  deleteItem,
  updateProfile,
  showProfile,
];
