import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatCsv, guardCell, parseCsv, separatorOf, unguardCell } from "../../src/domains/csv.ts";
import { commonCategories } from "../../src/domains/wins/categories.ts";
import { type ExpenseRow, readExpenseCsv, writeExpenseCsv } from "../../src/domains/wins/expense-csv.ts";
import { plainAmount } from "../../src/domains/written-amount.ts";

const runs = { numRuns: 2_000 };
const cells = (text: string, separator = ",") => parseCsv(text, separator).map((row) => row.cells);
const read = (text: string) => readExpenseCsv(text, { currency: "EUR", categoryOf: () => "other" });
const plain = (text: string) => read(text).rows.map(({ key: _key, line: _line, ...row }) => row);

describe("CSV", () => {
  test.each([
    [
      "a,b\r\nc,d\r\n",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    [
      "a,b\nc,d",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    ["a\rb\r", [["a"], ["b"]]],
    ["\uFEFFa,b", [["a", "b"]]],
    ['"a,1","say ""hi""","two\r\nlines"\r\nx', [["a,1", 'say "hi"', "two\r\nlines"], ["x"]]],
    [
      "a,,\r\n,,",
      [
        ["a", "", ""],
        ["", "", ""],
      ],
    ],
    ["a\r\n\r\n\r\nb", [["a"], ["b"]]],
    ['""\r\n', []],
    [' "a" ,b', [[' "a" ', "b"]]],
    ["", []],
  ])("%j is read as %j", (text, expected) => {
    expect(cells(text)).toEqual(expected);
  });

  test("each row knows its line, also behind cells of several lines", () => {
    expect(parseCsv('a\r\n"x\ny\nz",1\r\n\r\nb', ",").map(({ line }) => line)).toEqual([1, 2, 6]);
  });

  test.each([
    ['a\r\n"b', /opens in line 2 is never closed/],
    ['"a"b', /text after a closing quotation mark/],
    [Array(102).fill("a").join(","), /more than 100 columns/],
    ["a\n".repeat(10_001), /more than 10000 rows/],
    ["a".repeat(2_000_001), /more than 2000000 characters/],
  ])("case %# is refused in words", (text, message) => {
    expect(() => parseCsv(text, ",")).toThrow(message);
  });

  test("what is written is read back, whatever is in it", () => {
    const cell = fc.string({
      unit: fc.constantFrom("a", '"', ",", ";", "\r", "\n", "\uFEFF", "'", "=", " ", "é"),
    });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { maxLength: 8 });
    fc.assert(
      fc.property(table, fc.constantFrom(",", ";", "\t"), (rows, separator) => {
        expect(cells(formatCsv(rows, separator), separator)).toEqual(rows);
      }),
      runs,
    );
  });

  test("the separator is what the first line has most of, outside of quotes", () => {
    expect(['a;b;"c,d,e,f"', "a,b", "a\tb\tc", "a"].map(separatorOf)).toEqual([";", ",", "\t", ","]);
  });

  test("no guarded cell begins as a formula, and taking the guard off gives the cell", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("=", "+", "-", "@", "\t", "\r", "'", "1", "a") }),
        (cell) => {
          expect(guardCell(cell)).not.toMatch(/^[=+\-@\t\r]/);
          expect(unguardCell(guardCell(cell))).toBe(cell);
        },
      ),
      runs,
    );
    expect([guardCell("=1+1"), guardCell("@SUM(A1)"), unguardCell("'tis")]).toEqual([
      "'=1+1",
      "'@SUM(A1)",
      "'tis",
    ]);
  });
});

describe("written amounts", () => {
  test.each([
    ["1.234,50", "1234.50"],
    ["1,234.50", "1234.50"],
    ["1'234.50", "1234.50"],
    ["1 234 567,5", "1234567.5"],
    ["1.234.567", "1234567"],
    ["12,5", "12.5"],
    ["12.", "12"],
    ["-3,00", "-3.00"],
    ["−3", "-3"],
    ["(3.00)", "-3.00"],
    ["3.00-", "-3.00"],
  ])("%s is %s", (written, expected) => {
    expect(plainAmount(written)).toBe(expected);
  });

  test("1.234 can be read two ways, and is only read where the mark is known", () => {
    expect(() => plainAmount("1.234")).toThrow(/only one way/);
    expect([plainAmount("1.234", "."), plainAmount("1.234", ",")]).toEqual(["1.234", "1234"]);
  });

  test.each(["", "abc", "1.2.3", "1,23,456", "12e3", "1..2", "1,2,3.4", "."])("%j is refused", (text) => {
    expect(() => plainAmount(text)).toThrow(/is not an amount/);
  });
});

describe("importing expenses", () => {
  const german =
    '\uFEFFBuchungstag;Betrag (EUR);Kategorie;Verwendungszweck\r\n20.11.2026;1.234,50;Diesel;"Tank; voll"\r\n';

  test("columns are found by many names, in any order, with decimal commas, quotes and a byte order mark", () => {
    expect(plain(german)).toEqual([
      {
        date: "2026-11-20",
        amountMinor: 123_450,
        currency: "EUR",
        category: "fuel",
        description: "Tank; voll",
      },
    ]);
    expect(plain("Note,CCY,Amount,Account,DATE\nlunch,usd,$12.5,7,2026-11-20")).toEqual([
      { date: "2026-11-20", amountMinor: 1_250, currency: "USD", category: "other", description: "lunch" },
    ]);
  });

  test("a bad row is refused by itself, with its line and what is wrong", () => {
    const file =
      "date,amount,currency\n2026-02-30,1,EUR\n2026-02-01,1.234,EUR\n2026-02-01,2,XYZ\n1/2/2026,5,EUR\n2026-02-01,3,EUR\n2026-02-01,1.5,JPY";
    const { rows, refused } = read(file);
    expect(rows).toHaveLength(1);
    expect(refused.map(({ line, problem }) => `${line} ${problem}`)).toEqual([
      expect.stringMatching(/^2 "2026-02-30" is not a day. Write it as/),
      expect.stringMatching(/^3 "1.234" is not an amount/),
      expect.stringMatching(/^4 "XYZ": no such currency/),
      expect.stringMatching(/^5 In "1\/2\/2026" day and month can't be told apart/),
      expect.stringMatching(/^7 JPY has 0 digits/),
    ]);
    expect(refused.map(({ column }) => column)).toEqual(["date", "amount", "currency", "date", "amount"]);
  });

  test("a file without a date or an amount is refused as a whole", () => {
    expect(() => read("when,amount\n2026-01-01,2")).toThrow(/must name at least the columns date and amount/);
    expect(() => read("")).toThrow(/must name/);
  });

  test("the same file gives the same keys, and equal rows of one file different ones", () => {
    const file = "date,amount\n2026-01-01,2\n2026-01-01,2\n2026-01-01,3\n";
    const keys = read(file).rows.map(({ key }) => key);
    expect(new Set(keys).size).toBe(3);
    expect(read(file).rows.map(({ key }) => key)).toEqual(keys);
    const longer = "date,amount\n2025-12-31,9\n2026-01-01,3\n2026-01-01,2\n2026-01-01,2\n";
    expect(read(longer).rows.map(({ key }) => key)).toEqual(expect.arrayContaining(keys));
    const stored = new Set(keys);
    // One more of the same, and the columns the other way round: one row is new.
    const later = read("amount;date\n2,00;01.01.2026\n2;2026-01-01\n3;2026-01-01\n2;2026-01-01\n").rows;
    expect(later.filter(({ key }) => !stored.has(key)).map(({ line }) => line)).toEqual([5]);
  });
});

const anyExpense: fc.Arbitrary<ExpenseRow> = fc.record({
  date: fc
    .date({ min: new Date("1990-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
  amountMinor: fc.integer({ min: 0, max: 999_999_999 }),
  currency: fc.constantFrom("EUR", "USD", "JPY", "KWD"),
  category: fc.constantFrom(...commonCategories, "boat parts", "=1+1", "-x"),
  description: fc.string({
    maxLength: 40,
    unit: fc.constantFrom("a", '"', ",", ";", "\r", "\n", "'", "=", "-", "@", "\t", " ", "ü", "\uFEFF"),
  }),
});

describe("exporting expenses", () => {
  test("what is exported is imported exactly", () => {
    fc.assert(
      fc.property(fc.array(anyExpense, { maxLength: 12 }), (rows) => {
        const { refused } = read(writeExpenseCsv(rows));
        expect(refused).toEqual([]);
        expect(plain(writeExpenseCsv(rows))).toEqual(rows);
      }),
      runs,
    );
  });

  test("no cell of an export begins as a formula", () => {
    const text = writeExpenseCsv([
      {
        date: "2026-01-01",
        amountMinor: 100,
        currency: "EUR",
        category: "other",
        description: '=HYPERLINK("http://x")',
      },
    ]);
    expect(text).toBe(
      `date,amount,currency,category,description\r\n2026-01-01,1.00,EUR,other,"'=HYPERLINK(""http://x"")"\r\n`,
    );
  });
});
