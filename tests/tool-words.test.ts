import { expect, test } from "vitest";
import { socialTools } from "../src/tools/social/social-tools.ts";
import { uiTools } from "../src/tools/ui/ui-tools.ts";
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

test("what destroys something or reaches others asks first", () => {
  const asking = tools.filter((tool) => tool.needsApproval({})).map(({ name }) => name);
  expect(asking.toSorted()).toEqual([
    "cancel_event",
    "comment_on_post",
    "delete_expense",
    "delete_post",
    "invite_to_group",
    "post_to_group",
    "remove_category",
  ]);
});
