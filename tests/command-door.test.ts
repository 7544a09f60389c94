import { expect, test } from "vitest";
import { commandDoor } from "../src/app/command-door.ts";
import type { Accepted } from "../src/transport/backend.ts";

test("what a command has committed is published and run, though its ack could not be given", async () => {
  const done: string[] = [];
  const note = (what: string) => () => void done.push(what);
  const engine = { claiming: <T>(call: (claim: boolean) => Promise<T>) => call(true), stop: note("stop") };
  const more = { startWaiting: note("start"), run: note("run") };
  const accepted = { events: [], stopping: "t1", claimed: { turn: "t2" } } as unknown as Accepted;
  const door = commandDoor({
    engine: { ...engine, ...more },
    publisher: { events: note("publish") },
    carryOut: async () => accepted,
  });
  const asker = { workspace: "w", user: "u", requestId: "r" };
  const request = { type: "conversation.create", id: "command-1" } as const;
  const broken = () => {
    throw new Error("the socket is gone");
  };
  await expect(door(asker, request, broken)).rejects.toThrow("the socket is gone");
  expect(done).toEqual(["publish", "stop", "run"]);
});
