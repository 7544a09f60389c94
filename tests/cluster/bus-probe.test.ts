import { expect, test } from "vitest";
import { BusProbe } from "../../src/cluster/bus-probe.ts";

/** A probe over a broker that the test plays: `sent` holds what was published and has not come back. */
function probing(count = 1) {
  const sent: { channel: number; round: number }[] = [];
  const told = { gaps: 0, dead: [] as number[], changes: [] as boolean[] };
  let rounds = 0;
  const probe = new BusProbe({
    count,
    send: (channel, round) => void sent.push({ channel, round }),
    onGap: () => void told.gaps++,
    onChange: (delivers) => void told.changes.push(delivers),
    onDead: () => void told.dead.push(rounds),
  });
  const round = () => {
    rounds++;
    probe.round();
  };
  const answer = (answers = sent.length) => {
    for (const { channel, round } of sent.splice(0, answers)) probe.receive(channel, round);
  };
  return { probe, sent, told, round, answer };
}

test("a broker that answers late, and in its order, has lost nothing", () => {
  const { told, round, answer } = probing();
  round();
  for (let each = 0; each < 50; each++) {
    round();
    answer(1);
  }
  expect(told).toEqual({ gaps: 0, dead: [], changes: [true] });
});

test("a number that does not come back before the next one does calls for a look at the store", () => {
  const { told, sent, round, answer } = probing();
  round();
  answer();
  round();
  sent.length = 0;
  round();
  answer();
  expect(told.gaps).toBe(1);
  round();
  answer();
  expect(told.gaps).toBe(1);
});

test("a broker that was silent calls for it when it answers again", () => {
  const { told, round, answer } = probing();
  round();
  answer();
  for (let each = 0; each < 4; each++) round();
  expect(told.changes).toEqual([true, false]);
  answer();
  expect(told).toEqual({ gaps: 1, dead: [], changes: [true, false, true] });
});

test("connections that are silent are opened anew ever more rarely, and as soon as before once one has answered", () => {
  const { told, sent, round, answer } = probing();
  for (let each = 0; each < 200; each++) round();
  expect(told.dead).toEqual([9, 25, 57, 121, 185]);
  answer();
  sent.length = 0;
  told.dead.length = 0;
  for (let each = 0; each < 9; each++) round();
  expect(told.dead).toEqual([209]);
});

test("what was sent before a new subscription is no loss of its own", () => {
  const { probe, told, sent, round, answer } = probing();
  round();
  answer();
  round();
  sent.length = 0;
  probe.renewed();
  round();
  answer();
  expect(told.gaps).toBe(0);
});

test("a channel on a node that is silent is not spoken for by the others", () => {
  const { probe, told, round } = probing(2);
  for (let each = 1; each <= 5; each++) {
    round();
    probe.receive(0, each);
  }
  expect(told.changes).toEqual([false]);
});
