import { expect, test } from "vitest";
import { allTools } from "../src/tools/all-tools.ts";
import { createRegistry } from "../src/tools/registry.ts";
import { noMailbox } from "./support/no-mailbox.ts";

const asking = new Map(
  createRegistry(allTools(noMailbox))
    .listings()
    .map(({ name, asksFirst }) => [name, asksFirst]),
);
const marksOf = (names: string) => names.split(" ").map((name) => [name, asking.get(name)]);

test("what others are told or see in the user's name asks first", () => {
  const outward =
    "post_to_group comment_on_post edit_post edit_comment react_to_post join_group leave_group invite_to_group remove_from_group set_group_role report_post share_with_household";
  expect(marksOf(outward).filter(([, asks]) => asks !== "always")).toEqual([]);
});

test("what deletes a thing that was written once and is kept asks first", () => {
  const deleting =
    "delete_expense delete_money_entry remove_category cancel_event delete_vehicle_entry delete_trip_entry delete_item delete_post delete_comment";
  expect(marksOf(deleting).filter(([, asks]) => asks !== "always" && asks !== "sometimes")).toEqual([]);
});

test("what is private and leaves its row, for undo to put back, does not ask", () => {
  const standing =
    "complete_task cancel_reminder stop_recurring_item mark_bought mark_packed follow_topic unfollow_topic block_person unblock_person stop_sharing";
  expect(marksOf(standing).filter(([, asks]) => asks !== "never")).toEqual([]);
});
