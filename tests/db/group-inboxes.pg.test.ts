import { afterAll, beforeAll, expect, test } from "vitest";
import { openClient } from "../../src/db/driver.ts";
import { AppWorld } from "../jobs/app-world.ts";
import { Someone } from "../jobs/someone.ts";
import { until } from "../jobs/until.ts";

let world: AppWorld;
beforeAll(async () => {
  world = await AppWorld.start();
});
afterAll(() => world?.close());

test("who tells two groups at once waits for the first inbox in order before holding any behind it", async () => {
  const owner = new Someone(world);
  const people = [new Someone(world), new Someone(world)];
  people.sort((a, b) => (a.workspace < b.workspace ? -1 : 1));
  const [early, late] = people as [Someone, Someone];
  const join = async (name: string, who: Someone) => {
    await who.call("GET /api/pam/conversations");
    const { id: groupId } = await owner.call("POST /api/social/groups", { name, access: "public" });
    await who.call("POST /api/social/join", { group: groupId });
    return String(groupId);
  };
  // The group that is told first has the member whose inbox comes last.
  const groups = [await join("One", late), await join("Two", early)];
  const inboxOf = ({ workspace, id }: Someone) => world.admin`c.workspace = ${workspace} and c.id = ${id}`;
  const items = groups.map((groupId) => ({ groupId, text: "News" }));
  const waiting = () =>
    world.admin`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  const holder = openClient(world.adminUrl, { max: 1, applicationName: "holder" });
  try {
    let posted: Promise<unknown> | undefined;
    await holder.begin(async (tx) => {
      await tx`select from conversations c where ${inboxOf(early)} for update`;
      posted = owner.call("POST /api/social/posts/bulk", { items });
      await until("the post to wait", async () => (await waiting()).length > 0);
      const free = await tx`select from conversations c where ${inboxOf(late)} for update skip locked`;
      expect(free).toHaveLength(1);
    });
    await posted;
    for (const who of people) {
      const told = await world.admin`select from log where conversation = ${who.id} and type = 'group.changed'
        and body::text like '%post%'`;
      expect(told).toHaveLength(1);
    }
  } finally {
    await holder.end({ timeout: 1 });
  }
});
