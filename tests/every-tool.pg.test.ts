import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { systemClock } from "../src/app/system-ports.ts";
import { createScriptedModel, say, use } from "../src/llm/scripted.ts";
import { deviceDrives } from "./every-tool/device-drives.ts";
import type { Drives, Fields, Setting } from "./every-tool/drive.ts";
import { householdDrives } from "./every-tool/household-drives.ts";
import { socialDrives } from "./every-tool/social-drives.ts";
import { talker } from "./every-tool/talker.ts";
import { wheelDrives } from "./every-tool/wheel-drives.ts";
import { winDrives } from "./every-tool/win-drives.ts";
import { type Written, writtenRequests } from "./every-tool/written-requests.ts";
import { youDrives } from "./every-tool/you-drives.ts";
import { startWireServer, type WireServer } from "./wire/server.ts";

// Each waits for commits most of the time.
vi.setConfig({ maxConcurrency: 16 });

const dayNow = () => new Date().toISOString().slice(0, 10);
const requests = await writtenRequests(dayNow());
const drives: Drives = {
  ...winDrives,
  ...wheelDrives,
  ...youDrives,
  ...socialDrives,
  ...householdDrives,
  ...deviceDrives,
};

/** By the words of the request: the tool use that the model answers it with. */
const meant = new Map<string, readonly [tool: string, input: Fields]>();
/** Those of which the model was offered the tool, and those of which it was not. */
const offered = { with: [] as string[], without: [] as string[] };
const model = createScriptedModel(({ messages, tools }) => {
  const last = messages.at(-1)?.content ?? [];
  if (last.some((block) => block.type === "tool_result")) return say("Done.");
  const text = last.findLast((block) => block.type === "text");
  const call = meant.get(text?.type === "text" ? text.text : "");
  if (call === undefined) return say("What do you mean?");
  const isOffered = tools.some(({ name }) => name === call[0]);
  offered[isOffered ? "with" : "without"].push(`${call[0]}: ${text?.type === "text" ? text.text : ""}`);
  return [use(...call)];
}, systemClock);

let server: WireServer;
beforeAll(async () => {
  server = await startWireServer("uws", model);
});
afterAll(() => server?.stop());

/** Of a tool that many requests are for, so many uses are taken back. */
const undoneMax = 2;
const firsts = new Set(
  [...new Set(requests.map(({ tool }) => tool))].flatMap((tool) =>
    requests.filter((request) => request.tool === tool).slice(0, undoneMax),
  ),
);

const driveOf = (tool: string) => {
  const drive = drives[tool];
  if (drive === undefined) throw new Error(`No drive is written for ${tool}.`);
  return drive;
};

/** Two people who are nobody else's in this file, and the rows that a request speaks of. */
async function prepared({ tool, input }: Written) {
  const tag = randomUUID().slice(0, 8);
  const setting: Setting = { today: dayNow(), me: `me-${tag}`, another: `another-${tag}`, tag };
  const me = talker(server, setting.me);
  const another = talker(server, setting.another);
  const made: Fields[] = [];
  for (const prior of driveOf(tool).before?.(input, setting) ?? [])
    made.push(await (prior.by === "another" ? another : me).run(prior.tool, prior.input));
  return { setting, me, made };
}

async function drive(request: Written): Promise<void> {
  const { said, tool, input: written } = request;
  const { fill, writes: where, row, removes, says, device } = driveOf(tool);
  const { setting, me, made } = await prepared(request);
  const input = { ...written, ...fill?.(written, setting, made) };
  const writes = typeof where === "function" ? where(input) : where;
  const was = writes === undefined ? [] : await me.rows(writes);
  meant.set(said, [tool, input]);

  const done = await me.ask(said, device);
  expect(done).toMatchObject({ name: tool, status: "completed" });
  for (const text of says?.(input, setting) ?? []) expect(`${done.summary} ${done.result}`).toContain(text);
  if (device !== undefined) expect(JSON.parse(done.result)).toEqual(device);
  expect(done.undoable === true, "it can be taken back just when it has written").toBe(writes !== undefined);
  if (writes === undefined) {
    expect(await me.changes(done.toolUse)).toEqual([]);
    return me.end();
  }

  const now = await me.rows(writes);
  expect(now, `${writes} as they were`).not.toEqual(was);
  if (removes) expect(now.length).toBeLessThan(was.length);
  if (row) expect(now).toContainEqual(expect.objectContaining(row(input, setting)));
  expect((await me.changes(done.toolUse)).length, "devices are told of the change").toBeGreaterThan(0);
  if (!firsts.has(request)) return me.end();
  await me.run("undo", { toolUse: done.toolUse });
  expect(await me.rows(writes), `${writes} after the undo`).toEqual(was);
  await me.end();
}

describe.concurrent("a model that understands", () => {
  test.each(requests)("does as it is asked: $said ($tool)", { timeout: 60_000 }, drive);
});

test("the model is offered the tool that is meant, for at least 95 % of the requests", () => {
  const driven = offered.with.length + offered.without.length;
  expect(offered.with.length, offered.without.join("\n")).toBeGreaterThanOrEqual(0.95 * driven);
});

test("every tool of the registry has a written request that drives it", async () => {
  const { tools } = await talker(server, `u-${randomUUID()}`).get("/api/pam/tools");
  const names: string[] = tools.map(({ name }: { name: string }) => name);
  const driven = new Set(requests.map(({ tool }) => tool));
  expect(names.length).toBeGreaterThan(50);
  expect(names.filter((name) => !driven.has(name))).toEqual([]);
});
