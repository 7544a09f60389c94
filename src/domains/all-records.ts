import type { RecordKind } from "./record.ts";
import { block } from "./social/block.ts";
import { comment } from "./social/comment.ts";
import { group } from "./social/group.ts";
import { groupMember } from "./social/group-member.ts";
import { post } from "./social/post.ts";
import { reaction } from "./social/reaction.ts";
import { report } from "./social/report.ts";
import { topicFollow } from "./social/topic-follow.ts";
import { fuelEntry } from "./wheels/fuel-entry.ts";
import { maintenanceEntry } from "./wheels/maintenance-entry.ts";
import { odometerReading } from "./wheels/odometer-reading.ts";
import { packingItem } from "./wheels/packing-item.ts";
import { servicePlan } from "./wheels/service-plan.ts";
import { trip } from "./wheels/trip.ts";
import { tripStop } from "./wheels/trip-stop.ts";
import { vehicle } from "./wheels/vehicle.ts";
import { vehicleDocument } from "./wheels/vehicle-document.ts";
import { budget } from "./wins/budget.ts";
import { category } from "./wins/category.ts";
import { exchangeRate } from "./wins/exchange-rate.ts";
import { expense } from "./wins/expense.ts";
import { income } from "./wins/income.ts";
import { recurringItem } from "./wins/recurring-item.ts";
import { savingTip } from "./wins/saving-tip.ts";
import { savingsGoal } from "./wins/savings-goal.ts";
import { calendarEvent } from "./you/calendar-event.ts";
import { meal } from "./you/meal.ts";
import { pantryItem } from "./you/pantry-item.ts";
import { profile } from "./you/profile.ts";
import { recipe } from "./you/recipe.ts";
import { reminder } from "./you/reminder.ts";
import { shoppingItem } from "./you/shopping-item.ts";
import { task } from "./you/task.ts";

/** Kinds that have lists and changes by REST, under their own path. */
export const listedRecords: readonly RecordKind[] = [
  // wins
  budget,
  category,
  exchangeRate,
  expense,
  income,
  recurringItem,
  savingTip,
  savingsGoal,
  // wheels
  fuelEntry,
  maintenanceEntry,
  odometerReading,
  packingItem,
  servicePlan,
  tripStop,
  trip,
  vehicleDocument,
  vehicle,
  // you
  calendarEvent,
  meal,
  pantryItem,
  recipe,
  reminder,
  shoppingItem,
  task,
  // social
  block,
  comment,
  groupMember,
  group,
  post,
  reaction,
  report,
  topicFollow,
];

/** Every kind of row that people own. A user has one profile, at an address of its own. */
export const allRecords: readonly RecordKind[] = [...listedRecords, profile];
