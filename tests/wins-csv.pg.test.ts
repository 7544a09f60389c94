import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { issueToken } from "../src/auth/tokens.ts";
import { TEST_SECRET } from "./db/prepared-database.ts";
import { type Rest, startRest } from "./records/rest.ts";
import { Person } from "./wire/person.ts";

let rest: Rest;
beforeAll(async () => {
  rest = await startRest();
});
afterAll(() => rest?.stop());

const newUser = () => `user-${randomUUID()}`;

/** The file as it comes, with its type. */
async function exported(
  user: string,
  query = "",
): Promise<{ type: string | null; text: string; status: number }> {
  const token = await issueToken({ secret: TEST_SECRET, user, expireMinutes: 5 });
  const response = await fetch(`${rest.origin}/api/wins/expenses/export${query}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  return { type: response.headers.get("content-type"), text: await response.text(), status: response.status };
}

const importAs = (user: string, csv: string, key?: string) =>
  rest.as(user).post("/api/wins/expenses/import", { csv }, key);

async function all(user: string) {
  const { body } = await rest.as(user).get("/api/wins/expenses?limit=500");
  return (body.items as Record<string, unknown>[]).map(
    ({ spentOn, amountMinor, currency, category, description }) =>
      JSON.stringify([spentOn, amountMinor, currency, category, description]),
  );
}

const anyExpense = fc.record({
  amountMinor: fc.integer({ min: 1, max: 999_999_999_999 }),
  currency: fc.constantFrom("EUR", "JPY", "KWD", "USD"),
  category: fc.constantFrom("fuel", "groceries", "boat parts", "=1+1", "a,b;c"),
  description: fc.oneof(
    fc.string({ maxLength: 60 }).map((text) => text.replaceAll("\u0000", "").trim()),
    fc.constantFrom('"', "'=x", "a\nb", "-1", "@x", "déjà, vu; 12"),
  ),
  spentOn: fc
    .integer({ min: 0, max: 364 })
    .map((n) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10)),
});

test("what is exported comes in as it was at another's, and adds nothing where it came from, twice or once", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyExpense, { minLength: 1, maxLength: 40 }), async (items) => {
      const [one, other] = [newUser(), newUser()];
      expect((await rest.as(one).post("/api/wins/expenses/bulk", { items })).status).toBe(200);
      const file = await exported(one);
      expect(file).toMatchObject({ status: 200, type: "text/csv; charset=utf-8" });
      const first = await importAs(other, file.text);
      expect(first.body).toMatchObject({ added: items.length, known: 0, refused: 0 });
      const [mine, theirs] = await Promise.all([all(one), all(other)]);
      expect(theirs.sort()).toEqual(mine.sort());
      for (const user of [one, other]) {
        expect((await importAs(user, file.text)).body).toMatchObject({ added: 0, known: items.length });
      }
      expect((await exported(other)).text.split("\r\n").sort()).toEqual(file.text.split("\r\n").sort());
    }),
    { numRuns: 25 },
  );
});

const bank = [
  "Buchungstag;Betrag;Verwendungszweck",
  "20.11.2026;42,50;Diesel",
  "20.11.2026;42,50;Diesel",
  "31.02.2026;1,00;no such day",
  "21.11.2026;five;a word",
  "21.11.2026;1.234,56;Rent",
].join("\n");

test("a bank's file: equal rows stay two, a row that can't be read is told by its line, the others come in", async () => {
  const user = newUser();
  const { status, body } = await importAs(user, bank);
  expect({ status, ...body }).toMatchObject({ status: 200, added: 3, known: 0, refused: 2 });
  expect(body.problems).toMatchObject([
    { line: 4, column: "Buchungstag", problem: expect.stringContaining("is not a day") },
    { line: 5, column: "Betrag", problem: expect.stringContaining("is not an amount") },
  ]);
  expect((await importAs(user, bank)).body).toMatchObject({ added: 0, known: 3, refused: 2 });
  // One more of the same kind in a longer file is one more.
  expect((await importAs(user, `${bank}\n20.11.2026;42,50;Diesel`)).body).toMatchObject({
    added: 1,
    known: 3,
  });
  expect((await exported(user, "?from=2026-11-21")).text).toBe(
    "date,amount,currency,category,description\r\n2026-11-21,1234.56,EUR,housing,Rent\r\n",
  );
});

const both = [
  "Buchungstag;Betrag;Verwendungszweck;Währung",
  "19.11.2026;2.500,00;Gehalt ACME;EUR",
  "20.11.2026;-54,20;SPAR Wien;EUR",
  "20.11.2026;-61,00;Diesel;EUR",
].join("\r\n");

test("of a file with both signs what was spent is booked, money that came in is told with how to book it, once", async () => {
  const user = newUser();
  const run = () => rest.as(user).post("/api/pam/tools/import_expenses", { csv: both });
  const { body } = await run();
  expect(JSON.parse(body.result)).toMatchObject({
    added: 2,
    refused: 0,
    received: 1,
    moneyIn: [
      { line: 2, date: "2026-11-19", amount: "2500.00", currency: "EUR", description: "Gehalt ACME" },
    ],
  });
  expect(body.summary).toBe(
    "Added 2 expenses; 0 were there already, and 0 rows could not be read. 1 row is money that came in and was left out: 2500.00 EUR on Thu 19 Nov 2026 (Gehalt ACME) in line 2. To book it as income, say “I got 2500.00 EUR from Gehalt ACME on 2026-11-19”.",
  );
  expect((await all(user)).sort()).toEqual([
    '["2026-11-20",5420,"EUR","groceries","SPAR Wien"]',
    '["2026-11-20",6100,"EUR","fuel","Diesel"]',
  ]);
  expect(JSON.parse((await run()).body.result)).toMatchObject({ added: 0, known: 2, received: 1 });
  expect((await rest.as(user).get("/api/wins/income")).body.items).toEqual([]);
});

test("pasted into a chat, a file is read as by REST, its faults by line and column; what it tells to say books the income", async () => {
  const user = newUser();
  const me = new Person(await rest.join(user));
  const told = await me.say(`Import this:\n${both}\n32.11.2026;-1,00;Bäcker;EUR`);
  expect(told).toContain("Added 2 expenses");
  expect(told).toContain('Not read: line 5, column Buchungstag: "32.11.2026" is not a day.');
  const [, hint = ""] = /say “(.*?)”/.exec(told) ?? [];
  expect(await me.say(hint)).toContain("Booked an income of 2500.00 EUR from Gehalt ACME on Thu 19 Nov 2026");
  expect(await me.say(both)).toContain("Added 0 expenses; 2 were there already");
});

test("the same file four times at once comes in once; a row that was changed since is not booked again", async () => {
  const user = newUser();
  const results = await Promise.all(Array.from({ length: 4 }, () => importAs(user, bank)));
  expect(results.reduce((sum, { body }) => sum + body.added, 0)).toBe(3);
  const { body } = await rest.as(user).get("/api/wins/expenses?search=rent");
  await rest.as(user).patch(`/api/wins/expenses/${body.items[0].id}`, { category: "housing" });
  expect((await importAs(user, bank)).body).toMatchObject({ added: 0, known: 3 });
});

test("a large file comes in at once, and one undo takes all of it back", async () => {
  const user = newUser();
  const lines = Array.from(
    { length: 3_000 },
    (_, n) => `2026-03-${String((n % 28) + 1).padStart(2, "0")},${n + 1}.25,row ${n}`,
  );
  const key = `key-${randomUUID()}`;
  const csv = ["date,amount,note", ...lines].join("\r\n");
  expect((await importAs(user, csv, key)).body).toMatchObject({ added: 3_000, known: 0 });
  expect((await importAs(user, csv)).body).toMatchObject({ added: 0, known: 3_000 });
  expect((await exported(user)).text.split("\r\n")).toHaveLength(3_002);
  const undone = await rest.as(user).post("/api/pam/tools/undo", { last: "turn" });
  expect(undone).toMatchObject({ status: 200, body: { status: "completed" } });
  expect(await all(user)).toEqual([]);
});

test("what is no such file says what is missing; the export refuses days that are none", async () => {
  const user = newUser();
  expect(await importAs(user, "a,b\n1,2")).toMatchObject({
    status: 400,
    body: { error: { code: "tool_input_invalid", message: expect.stringContaining("date and amount") } },
  });
  expect((await exported(user, "?from=2026-02-30")).status).toBe(400);
  expect((await exported(user)).text).toBe("date,amount,currency,category,description\r\n");
});
