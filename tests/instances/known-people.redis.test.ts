import { expect, test } from "vitest";
import { until } from "../crash/gate.ts";
import { tokenOf } from "./instances.ts";
import { talk, twoInstances } from "./pair.ts";

const pair = twoInstances();

/** What the model was last told, but for its tools. */
function prompted(): string {
  const { system, messages } = pair.fake.requests.at(-1)?.body ?? { messages: [] };
  return JSON.stringify([system, messages]);
}

/** Said on B, whose user talks on A. */
async function patchOnB(path: string, body: object): Promise<void> {
  const headers = { authorization: `Bearer ${await tokenOf(pair.user)}`, "content-type": "application/json" };
  const method = path.endsWith("context") ? "PUT" : "PATCH";
  const reply = await fetch(pair.b.origin + path, { method, headers, body: JSON.stringify(body) });
  expect(reply.status).toBe(200);
}

test("what one instance is told of a user counts on the other, long before 300 seconds", async () => {
  const peer = await pair.a.join(pair.user);
  const { conversation } = await talk(peer);
  await peer.next("turn.completed");
  expect(prompted()).not.toContain("Name: ");
  const isTold = (words: string) => async (): Promise<boolean> => {
    await talk(peer, "and now?", conversation);
    await peer.next("turn.completed");
    return prompted().includes(words);
  };
  await patchOnB("/api/profiles/me", { name: "Ana", timeZone: "Pacific/Auckland" });
  await until("A knows the name", isTold('Name: \\"Ana\\"'));
  expect(prompted()).toContain("time zone Pacific/Auckland");
  await patchOnB("/api/profiles/me", { name: "Eva" });
  await until("A knows the other name", isTold('Name: \\"Eva\\"'));
  await patchOnB("/api/pam/context", { timeZone: "Asia/Tokyo" });
  await until("A knows the place", isTold("time zone Asia/Tokyo"));
});
