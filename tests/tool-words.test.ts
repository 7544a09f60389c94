import { expect, test } from "vitest";
import { makePlan } from "../src/tools/make-plan.ts";
import { socialTools } from "../src/tools/social/social-tools.ts";
import { uiTools } from "../src/tools/ui/ui-tools.ts";
import { wheelTools } from "../src/tools/wheels/wheel-tools.ts";
import { winTools } from "../src/tools/wins/win-tools.ts";
import { confirmEmail } from "../src/tools/you/confirm-email.ts";
import { youTools } from "../src/tools/you/you-tools.ts";
import { noMailbox } from "./support/no-mailbox.ts";

const ofYou = [...youTools, confirmEmail(noMailbox)];
const tools = [...winTools, ...wheelTools, ...ofYou, ...socialTools, ...uiTools, makePlan];

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
    "post_to_group",
    "remove_category",
    "remove_from_group",
    "report_post",
    "set_group_role",
    "share_with_household",
  ]);
});
