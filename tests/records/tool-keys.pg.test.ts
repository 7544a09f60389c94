import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { deviceDrives } from "../every-tool/device-drives.ts";
import type { Drives, Setting } from "../every-tool/drive.ts";
import { householdDrives } from "../every-tool/household-drives.ts";
import { socialDrives } from "../every-tool/social-drives.ts";
import { wheelDrives } from "../every-tool/wheel-drives.ts";
import { winDrives } from "../every-tool/win-drives.ts";
import { type Written, writtenRequests } from "../every-tool/written-requests.ts";
import { youDrives } from "../every-tool/you-drives.ts";
import { type Requests, type Rest, startRest } from "./rest.ts";

const today = new Date().toISOString().slice(0, 10);
const drives: Drives = {
  ...winDrives,
  ...wheelDrives,
  ...youDrives,
  ...socialDrives,
  ...householdDrives,
  ...deviceDrives,
};
/** The first written request of each tool that writes. */
const writing = new Map<string, Written>();
for (const request of await writtenRequests(today))
  if (drives[request.tool]?.writes !== undefined && !writing.has(request.tool))
    writing.set(request.tool, request);

let rest: Rest;
beforeAll(async () => {
  rest = await startRest();
});
afterAll(() => rest?.stop());

const key = () => `key-${randomUUID()}`;
type Use = [name: string, input: object, key: string];
const use = (who: Requests, ...[name, input, given]: Use) => who.post(`/api/pam/tools/${name}`, input, given);

async function prepared({ tool, input: written }: Written) {
  const tag = randomUUID().slice(0, 8);
  const setting: Setting = { today, me: `me-${tag}`, another: `another-${tag}`, tag };
  const [me, another] = [rest.as(setting.me), rest.as(setting.another)];
  const made: Record<string, unknown>[] = [];
  for (const prior of drives[tool]?.before?.(written, setting) ?? []) {
    const { status, body } = await use(prior.by === "another" ? another : me, prior.tool, prior.input, key());
    expect(status, JSON.stringify(body)).toBe(200);
    made.push(JSON.parse(body.result));
  }
  return { me, input: { ...written, ...drives[tool]?.fill?.(written, setting, made) } };
}

describe("a tool that writes, by REST", () => {
  test.each([...writing.values()].map((request) => [request.tool, request] as const))(
    "%s does one thing for one key: again it answers the same, and for something else the key is refused",
    { timeout: 60_000 },
    async (tool, request) => {
      const { me, input } = await prepared(request);
      const writes = drives[tool]?.writes;
      const path = typeof writes === "function" ? writes(input) : writes;
      const where = `/api/${path}${path === "social/members" ? "?scope=group" : ""}`;
      const given = key();
      const first = await use(me, tool, input, given);
      expect([first.status, first.body.duplicate], JSON.stringify(first.body)).toEqual([200, false]);
      const { status, body: after } = await me.get(where);
      expect(status, where).toBe(200);
      const again = await use(me, tool, input, given);
      expect(again.body).toEqual({ ...first.body, duplicate: true });
      const refused = await use(me, "create_task", { title: `Other ${given}` }, given);
      expect(refused).toMatchObject({ status: 409, body: { error: { code: "idempotency_mismatch" } } });
      expect((await me.get(where)).body).toEqual(after);
    },
  );

  test("is each tool that the registry calls undoable, but for undo itself", async () => {
    const { tools } = (await rest.as(`u-${randomUUID()}`).get("/api/pam/tools")).body;
    const undoable = tools
      .filter((it: { undoable: boolean }) => it.undoable)
      .map((it: { name: string }) => it.name);
    expect(undoable.filter((name: string) => !writing.has(name) && name !== "undo")).toEqual([]);
  });
});
