import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { socialTools } from "../src/tools/social/social-tools.ts";
import { type PreparedTestDatabase, preparedDatabase } from "./db/prepared-database.ts";
import { anySteps, toolUser, type Use, walkAndUndo } from "./support/undo-walk.ts";

let database: PreparedTestDatabase;
beforeAll(async () => {
  database = await preparedDatabase();
});
afterAll(() => database?.close());

const of = fc.constantFrom;
const use = (tool: string, input: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<Use> =>
  fc.tuple(of(tool), fc.record(input));

/** The user's own group with two others in it, and one of another that everybody may join: named here, by id in what is used. */
const group = of("Chess", "Runners");
const person = of("ada", "bea");
const post = of("watches", "six");
const uses = fc.oneof(
  { weight: 3, arbitrary: use("join_group", { group }) },
  { weight: 2, arbitrary: use("leave_group", { group }) },
  { weight: 3, arbitrary: use("set_group_role", { group, person, role: of("owner", "admin", "member") }) },
  { weight: 2, arbitrary: use("report_post", { post, reason: of("spam", "rude") }) },
  use("remove_from_group", { group, person, ban: fc.boolean() }),
  use("invite_to_group", { group, person }),
  use("post_to_group", { group, text: of("bring cake") }),
  use("react_to_post", { post, emoji: of("👍", "🎉") }),
  use("comment_on_post", { post, text: of("yes") }),
  use("delete_post", { post }),
  use("follow_topic", { group, topic: of("rides") }),
  use("unfollow_topic", { group }),
  use("block_person", { person }),
  use("unblock_person", { person }),
);

/** Ada and Bea are in the user's group Chess, where Ada has written; the group Runners is Ada's. */
async function amongOthers() {
  const ada = await toolUser(database, socialTools);
  const bea = await toolUser(database, socialTools);
  const me = await toolUser(database, socialTools, [ada, bea]);
  const named = new Map([
    ["ada", ada.login],
    ["bea", bea.login],
  ]);
  const add = async (name: string, table: "groups" | "posts", by: string) => {
    const [row] = await database.admin`
      select id from ${database.admin(table)} where user_id = ${by} and deleted_at is null order by id desc limit 1`;
    named.set(name, row?.["id"]);
    return row?.["id"] as string;
  };
  await me.use(me.newTurn(), ["create_group", { name: "Chess", access: "public" }]);
  const chess = await add("Chess", "groups", me.login);
  for (const other of [ada, bea]) await other.use(other.newTurn(), ["join_group", { group: chess }]);
  await ada.use(ada.newTurn(), ["post_to_group", { group: chess, text: "cheap watches" }]);
  await add("watches", "posts", ada.login);
  await ada.use(ada.newTurn(), ["create_group", { name: "Runners", access: "public" }]);
  const runners = await add("Runners", "groups", ada.login);
  await ada.use(ada.newTurn(), ["post_to_group", { group: runners, text: "we meet at six" }]);
  await add("six", "posts", ada.login);
  // What was there before is out of an undo's reach.
  await database.admin`delete from effects where user_id = ${me.login}`;
  const idOf = (value: unknown) => (typeof value === "string" ? (named.get(value) ?? value) : value);
  return {
    ...me,
    use: (turn: string, [tool, said]: Use) =>
      me.use(turn, [tool, Object.fromEntries(Object.entries(said).map(([field, it]) => [field, idOf(it)]))]),
  };
}

test("joining, leaving, roles, reports and the rest among other people go back to each state exactly", {
  timeout: 240_000,
}, async () => {
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(anySteps(uses, 30), async (steps) => {
      for (const name of await walkAndUndo(await amongOthers(), steps)) seen.add(name);
    }),
    { numRuns: 100 },
  );
  for (const tool of ["join_group", "leave_group", "set_group_role", "report_post"])
    expect([...seen]).toContain(tool);
});
