import { expect, it } from "vitest";
import { Following } from "../src/client/following.ts";
import type { Command } from "../src/protocol/commands.ts";

function world() {
  const asked: Command[] = [];
  const timers: { ms: number; work: () => void }[] = [];
  let ids = 0;
  const following = new Following({
    ports: {
      newId: () => `subscribe-${++ids}`,
      clock: {
        now: () => 0,
        after: (ms, work) => {
          const timer = { ms, work };
          timers.push(timer);
          return () => void (timers.includes(timer) && timers.splice(timers.indexOf(timer), 1));
        },
      },
    },
    post: (command) => asked.push(command) > 0,
    cursorOf: () => ({ epoch: "00000000-0000-7000-8000-000000000001", seq: 3 }),
    refused: () => {},
  });
  return { following, asked, timers };
}

it("a resume that fails behind its answer is asked for again (P4)", () => {
  const { following, asked, timers } = world();
  following.add({ inbox: true });
  following.answered({ inbox: true });
  expect(timers).toHaveLength(0);
  const code = "database_unavailable";
  expect(following.refuse({ type: "error", id: "subscribe-1", code, message: "", requestId: "" })).toBe(true);
  for (const { work } of [...timers]) work();
  expect(asked).toHaveLength(2);
});

it("an error of an earlier subscription is not taken for the newest one's", () => {
  const { following } = world();
  following.add({ inbox: true });
  following.renew();
  const error = { type: "error", code: "internal", message: "", requestId: "" } as const;
  expect(following.refuse({ ...error, id: "subscribe-1" })).toBe(false);
});
