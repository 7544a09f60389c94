import { expect, test } from "vitest";
import { allTools } from "../src/tools/all-tools.ts";

const nobody = () => Promise.reject(new Error("no mail is sent here"));
/** The whole registry. */
const tools = allTools({ ask: nobody, confirm: nobody });

test("a description that sends the model to another tool names one that there is", () => {
  const names = new Set(tools.map(({ name }) => name));
  const fields = new Set(tools.flatMap(({ input }) => Object.keys(input.shape)));
  const unknown = tools.flatMap(({ name, description }) =>
    (description.match(/\b[a-z]+(?:_[a-z]+)+\b/g) ?? [])
      .filter((word) => !names.has(word) && !fields.has(word))
      .map((word) => `${name}: ${word}`),
  );
  expect(unknown).toEqual([]);
});

test("every tool says when to use it, when not, naming the tool that is meant then, and gives an example", () => {
  const names = tools.map(({ name }) => name);
  const lacking = tools.flatMap(({ name, description }) => {
    const others = new RegExp(`\\b(?:${names.filter((other) => other !== name).join("|")})\\b`);
    const sentences = description.split(/(?<=[.;])\s/);
    const lacks = {
      "an example in quotes": /“[^”]+”/.test(description),
      "when to use it": /\bUse it\b|Example: /.test(description),
      "when not, and what then": sentences.some((it) => /\b[Nn]ot\b/.test(it) && others.test(it)),
    };
    return Object.entries(lacks).flatMap(([what, isThere]) => (isThere ? [] : [`${name}: ${what}`]));
  });
  expect(lacking).toEqual([]);
});

test("what destroys something or reaches others asks first", () => {
  const asking = tools.filter((tool) => tool.needsApproval({})).map(({ name }) => name);
  expect(asking.toSorted()).toEqual([
    "cancel_event",
    "comment_on_post",
    "delete_comment",
    "delete_expense",
    "delete_item",
    "delete_money_entry",
    "delete_post",
    "delete_trip_entry",
    "delete_vehicle_entry",
    "edit_comment",
    "edit_post",
    "invite_to_group",
    "join_group",
    "leave_group",
    "post_to_group",
    "react_to_post",
    "remove_category",
    "remove_from_group",
    "report_post",
    "set_group_role",
    "share_with_household",
  ]);
});

test("of what one tool deletes by its kind, what is written once and kept asks first; what lies on a list goes at once", () => {
  const asks = (name: string, input: object) =>
    tools.find((tool) => tool.name === name)?.needsApproval(input);
  const ofItem = (kind: string) => asks("delete_item", { kind, item: "rice" });
  expect(["task", "recipe"].map(ofItem)).toEqual([true, true]);
  expect(["meal", "shopping_item", "pantry_item"].map(ofItem)).toEqual([false, false, false]);
  const ofTrip = (kind: string) => asks("delete_trip_entry", { kind, trip: "Porto", entry: "tent" });
  expect(["trip", "stop", "packing_item"].map(ofTrip)).toEqual([true, true, false]);
  const ofVehicle = (kind: string) => asks("delete_vehicle_entry", { kind, entry: "oil" });
  expect(["vehicle", "filling", "odometer", "service", "plan", "document"].every(ofVehicle)).toBe(true);
});
