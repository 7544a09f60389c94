import { type DomainNode, domainNodes } from "../protocol/understood.ts";
import type { SaidWords } from "./said-for.ts";

/** Every intent that has a word of its own: the domains' tools by name, and what needs none. */
const intentsOf: Readonly<Record<DomainNode, string>> = {
  wins: "create_expense update_expense delete_expense list_expenses summarize_expenses import_expenses set_category list_categories remove_category log_income list_income set_budget check_budgets set_recurring_item list_recurring_items stop_recurring_item set_savings_goal add_to_goal log_saving_tip show_savings set_exchange_rate convert_money update_money_entry delete_money_entry",
  wheels:
    "add_vehicle update_vehicle list_vehicles log_fuel fuel_report log_odometer log_maintenance correct_log plan_service due_services add_document delete_vehicle_entry create_trip update_trip list_trips add_stops update_stop trip_summary set_trip_status add_to_packing_list show_packing_list mark_packed delete_trip_entry",
  you: "create_event list_agenda move_event update_event cancel_event find_free_slots import_calendar create_task list_tasks update_task complete_task set_reminder update_reminder list_reminders cancel_reminder plan_meal update_meal save_recipe show_recipe add_to_shopping_list show_shopping_list mark_bought make_shopping_list add_to_pantry show_pantry update_list_item delete_item update_profile confirm_email show_profile",
  social:
    "create_group list_groups list_group_members join_group leave_group invite_to_group post_to_group read_group comment_on_post react_to_post delete_post remove_from_group set_group_role read_post edit_post edit_comment delete_comment follow_topic unfollow_topic block_person unblock_person report_post show_household share_with_household stop_sharing",
  device: "ask_location open_screen fill_form show_chart show_map",
  general: "undo help talk unclear",
};

const nodes = new Map<string, DomainNode>(
  domainNodes.flatMap((node) => intentsOf[node].split(" ").map((intent) => [intent, node] as const)),
);

/** The domain of an intent or tool; undefined for a tool that none of them has. */
export function nodeOf(intent: string): DomainNode | undefined {
  return nodes.get(intent);
}

/** A sentence that asks for this tool; undefined for what is none. */
export function exampleOf(intent: string, { said }: SaidWords): string | undefined {
  const node = nodeOf(intent);
  return node === undefined || node === "general" ? undefined : said[intent]?.trim().split("\n")[0];
}
