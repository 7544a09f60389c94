import { expect, test } from "vitest";
import { readExpenseCsv } from "../../src/domains/wins/expense-csv.ts";
import { categoryInFile } from "../../src/understanding/languages.ts";

const read = (...lines: string[]) =>
  readExpenseCsv(lines.join("\r\n"), { currency: "EUR", categoryOf: categoryInFile });
/** As short text: what was spent, what came in, and what could not be read. */
function told(...lines: string[]) {
  const { rows, received, refused } = read(...lines);
  return [
    ...rows.map(
      (it) => `${it.line} ${it.date} ${it.amountMinor} ${it.currency} ${it.category}: ${it.description}`,
    ),
    ...received.map((it) => `${it.line} ${it.date} +${it.amountMinor} ${it.currency}: ${it.description}`),
    ...refused.map((it) => `${it.line} ${it.column}: ${it.problem}`),
  ];
}

test("with both signs, what is below zero was spent, and the others came in", () => {
  expect(
    told(
      "Buchungstag;Betrag;Verwendungszweck;Währung",
      "19.11.2026;2.500,00;Gehalt ACME;EUR",
      "20.11.2026;-54,20;SPAR Wien;EUR",
    ),
  ).toEqual(["3 2026-11-20 5420 EUR groceries: SPAR Wien", "2 2026-11-19 +250000 EUR: Gehalt ACME"]);
});

test.each([
  ["only above zero, all was spent", ["3,00", "4,00"], [300, 400]],
  ["only below zero, all was spent", ["-3,00", "-4,00"], [300, 400]],
  ["below zero with a sign behind it, or in brackets, it was spent", ["3,00-", "(4,00)"], [300, 400]],
  ["a plus is a sign too: what has one came in", ["+3,00", "4,00"], []],
])("%s", (_, [one, other], spent) => {
  const { rows, refused } = read("date;amount", `2026-11-19;${one}`, `2026-11-20;${other}`);
  expect(refused).toEqual([]);
  expect(rows.map(({ amountMinor }) => amountMinor)).toEqual(spent);
});

test.each([
  ["Soll;Haben", "54,20;", ";2.500,00"],
  ["Soll;Haben", "-54,20;", ";2.500,00"],
  ["Paid out;Paid in", "£54.20;", ";£2500.00"],
  ["Debit;Credit", "54.20;0.00", "0.00;2500.00"],
  ["Amount;Debit/Credit", "54.20;Debit", "2500.00;Credit"],
  ["Betrag;Soll/Haben", "54,20;S", "2.500,00;H"],
])("columns of their own for both sides: %s", (columns, spent, came) => {
  const { rows, received, refused } = read(`date;${columns}`, `2026-11-20;${spent}`, `2026-11-19;${came}`);
  expect([rows, received].map((each) => each.map(({ amountMinor }) => amountMinor))).toEqual([
    [5_420],
    [250_000],
  ]);
  expect(refused).toEqual([]);
});

test.each([
  [
    "N26",
    [
      '\uFEFF"Booking Date","Value Date","Partner Name","Partner Iban",Type,"Payment Reference","Account Name","Amount (EUR)","Original Amount","Original Currency","Exchange Rate"',
      '2026-11-20,2026-11-20,"SPAR Wien",,Presentment,"","Main Account",-54.20,-54.20,EUR,1',
      '2026-11-19,2026-11-19,"ACME GmbH",AT12,"Credit Transfer","Gehalt 11","Main Account",2500.00,,,',
    ],
    ["2 2026-11-20 5420 EUR groceries: SPAR Wien", "3 2026-11-19 +250000 EUR: ACME GmbH, Gehalt 11"],
  ],
  [
    "Revolut",
    [
      "Type,Product,Started Date,Completed Date,Description,Amount,Fee,Currency,State,Balance",
      "CARD_PAYMENT,Current,2026-11-20 09:12:33,2026-11-21 03:00:01,Shell,-54.20,0.00,GBP,COMPLETED,100.00",
      "TOPUP,Current,2026-11-19 10:00:00,2026-11-19 10:00:05,Top-up by *1234,200.00,0.00,GBP,COMPLETED,300.00",
      "CARD_PAYMENT,Current,2026-11-22 09:12:33,,Taxi,-12.00,0.00,GBP,REVERTED,",
    ],
    [
      "2 2026-11-21 5420 GBP fuel: Shell",
      "3 2026-11-19 +20000 GBP: Top-up by *1234",
      "4 Completed Date: There is no day.",
    ],
  ],
  [
    "Sparkasse",
    [
      '"Auftragskonto";"Buchungstag";"Valutadatum";"Buchungstext";"Verwendungszweck";"Beguenstigter/Zahlungspflichtiger";"Kontonummer/IBAN";"Betrag";"Waehrung";"Info"',
      '"DE12";"20.11.26";"20.11.26";"KARTENZAHLUNG";"2026-11-20T12:33 Debitk.1";"REWE Markt";"DE34";"-1.054,20";"EUR";"Umsatz gebucht"',
    ],
    ["2 2026-11-20 105420 EUR groceries: REWE Markt, 2026-11-20T12:33 Debitk.1"],
  ],
  [
    "ING",
    [
      "Umsatzanzeige;Datei erstellt am: 20.11.2026 12:00",
      "",
      "IBAN;DE12 3456",
      "Kunde;Ana",
      "",
      "Buchung;Wertstellungsdatum;Auftraggeber/Empfänger;Buchungstext;Verwendungszweck;Saldo;Währung;Betrag;Währung",
      "20.11.2026;20.11.2026;Aral Wien;Lastschrift;Tanken;1.000,00;EUR;-54,20;EUR",
    ],
    ["7 2026-11-20 5420 EUR fuel: Aral Wien, Tanken"],
  ],
  [
    "ING NL",
    [
      '"Date","Name / Description","Account","Counterparty","Code","Debit/credit","Amount (EUR)","Transaction type","Notifications"',
      '"20261120","Taxi Amsterdam","NL12","","BA","Debit","54,20","Payment terminal",""',
      '"20261119","ACME","NL12","NL34","OV","Credit","2500,00","Transfer","Salary"',
    ],
    ["2 2026-11-20 5420 EUR transport: Taxi Amsterdam", "3 2026-11-19 +250000 EUR: ACME, Salary"],
  ],
  [
    "Monzo",
    [
      "Transaction ID,Date,Time,Type,Name,Emoji,Category,Amount,Currency,Local amount,Local currency,Notes and #tags,Address,Receipt,Description,Category split,Money Out,Money In",
      "tx_1,20/11/2026,12:00:00,Card payment,Tesco,,Groceries,-54.20,GBP,-54.20,GBP,,,,TESCO STORES,,-54.20,",
      "tx_2,03/11/2026,12:00:00,Faster payment,ACME,,Income,2500.00,GBP,2500.00,GBP,,,,SALARY,,,2500.00",
    ],
    ["2 2026-11-20 5420 GBP groceries: Tesco, TESCO STORES", "3 2026-11-03 +250000 GBP: ACME, SALARY"],
  ],
  [
    "Chase",
    [
      "Transaction Date,Post Date,Description,Category,Type,Amount,Memo",
      "11/20/2026,11/21/2026,UBER TRIP,Travel,Sale,-54.20,",
      '11/03/2026,11/04/2026,Payment Thank You,,Payment,"1,054.20",',
    ],
    ["2 2026-11-20 5420 EUR travel: UBER TRIP", "3 2026-11-03 +105420 EUR: Payment Thank You"],
  ],
  [
    "Nationwide",
    [
      '"Account Name:","Current ****1234"',
      '"Account Balance:","£1,000.00"',
      '"Date","Transaction type","Description","Paid out","Paid in","Balance"',
      '"20 Nov 2026","Visa purchase","Boots","£1,054.20","","£945.80"',
    ],
    ["4 2026-11-20 105420 GBP shopping: Boots"],
  ],
  [
    "DKB",
    [
      '"Girokonto";"DE12"',
      '""',
      '"Buchungsdatum";"Wertstellung";"Status";"Zahlungspflichtige*r";"Zahlungsempfänger*in";"Verwendungszweck";"Umsatztyp";"IBAN";"Betrag (€)";"Gläubiger-ID"',
      '"20.11.26";"20.11.26";"Gebucht";"Ana";"Apotheke am Markt";"VISA Debitkartenumsatz";"Ausgang";"DE34";"-54,2";""',
    ],
    ["4 2026-11-20 5420 EUR health: Apotheke am Markt, VISA Debitkartenumsatz"],
  ],
])("the export of %s is read", (_, lines, expected) => {
  expect(told(...lines)).toEqual(expected);
});

test("what can't be read is told by its line, its column and why", () => {
  expect(
    told(
      "Buchungstag;Soll;Haben;Währung",
      "31.02.2026;1,00;;EUR",
      "20.11.2026;1,00;2,00;EUR",
      "20.11.2026;;;EUR",
      "20.11.2026;abc;;EUR",
      "20.11.2026;1,00;;Taler",
      "03/04/2026;1,00;;EUR",
    ),
  ).toEqual([
    '2 Buchungstag: "31.02.2026" is not a day. Write it as 2026-11-20 or 20.11.2026.',
    "3 Haben: Money went out and came in in one row. Make it two.",
    "4 Soll: There is no amount.",
    '5 Soll: "abc" is not an amount that can be read only one way.',
    '6 Währung: "Taler": no such currency; use an ISO 4217 code such as EUR.',
    `7 Buchungstag: In "03/04/2026" day and month can't be told apart, nor by the file's other days. Write it as 2026-11-20 or 20.11.2026.`,
  ]);
});

test("one day of a file tells what stands first in all; days that contradict each other tell nothing", () => {
  const days = (...all: string[]) =>
    read("date,amount", ...all.map((day) => `${day},1`)).rows.map(({ date }) => date);
  expect(days("03/04/2026", "13/04/2026")).toEqual(["2026-04-03", "2026-04-13"]);
  expect(days("03/04/26", "04/13/26")).toEqual(["2026-03-04", "2026-04-13"]);
  expect(days("03/04/2026", "13/04/2026", "04/13/2026", "05/05/2026")).toEqual([
    "2026-04-13",
    "2026-04-13",
    "2026-05-05",
  ]);
});

test("what is longer than is kept is cut, and the same file still gives the same keys", () => {
  const file = ["date;amount;note", `2026-11-20;-1;${"long ".repeat(60)}`];
  const [row] = read(...file).rows;
  expect(row?.description).toMatch(/^long .*…$/);
  expect(row?.description.length).toBeLessThanOrEqual(200);
  expect(read(...file).rows.map(({ key }) => key)).toEqual([row?.key]);
});

test("a row's key stays when its words tell more of its category one day", () => {
  const keysBy = (category: string) =>
    readExpenseCsv("date,amount,note\n2026-11-20,1,x", {
      currency: "EUR",
      categoryOf: () => category,
    }).rows.map(({ key }) => key);
  expect(keysBy("fuel")).toEqual(keysBy("other"));
});
