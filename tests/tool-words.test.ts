import { expect, test } from "vitest";
import { socialTools } from "../src/tools/social/social-tools.ts";
import { uiTools } from "../src/tools/ui/ui-tools.ts";
import { undo } from "../src/tools/undo.ts";
import { wheelTools } from "../src/tools/wheels/wheel-tools.ts";
import { winTools } from "../src/tools/wins/win-tools.ts";
import { youTools } from "../src/tools/you/you-tools.ts";

const tools = [...winTools, ...wheelTools, ...youTools, ...socialTools, ...uiTools];

test("a description that sends the model to another tool names one that there is", () => {
  const names = new Set([...tools.map(({ name }) => name), "undo", "make_plan"]);
  const fields = new Set(tools.flatMap(({ input }) => Object.keys(input.shape)));
  const unknown = tools.flatMap(({ name, description }) =>
    (description.match(/\b[a-z]+(?:_[a-z]+)+\b/g) ?? [])
      .filter((word) => !names.has(word) && !fields.has(word))
      .map((word) => `${name}: ${word}`),
  );
  expect(unknown).toEqual([]);
});

test("tools of vehicles, trips, days and devices say what they are for, when not, naming another tool, and an example", () => {
  const names = [...tools.map(({ name }) => name), "undo"];
  const lacking = [...wheelTools, ...youTools, ...uiTools, undo].flatMap(({ name, description }) => {
    const others = names.filter((other) => other !== name && new RegExp(`\\b${other}\\b`).test(description));
    const lacks = [
      /“[^”]+”|Example: /.test(description) ? "" : "an example",
      /\bNot\b|\bnot\b|money alone use/.test(description) && others.length > 0
        ? ""
        : "when not, and what then",
      /\bUse it\b|Example: /.test(description) ? "" : "when to use it",
    ].filter(Boolean);
    return lacks.map((lack) => `${name}: ${lack}`);
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
    "post_to_group",
    "remove_category",
    "remove_from_group",
    "report_post",
    "set_group_role",
  ]);
});

test("what groups are offered says when to use it, with an example, and names the tool that is meant else", () => {
  const vague = socialTools.filter(
    ({ description }) =>
      !/Use it for “.+”/s.test(description) || !/Not .*\([^)]*\b[a-z]+_[a-z_]+\b/s.test(description),
  );
  expect(vague.map(({ name }) => name)).toEqual([]);
});
