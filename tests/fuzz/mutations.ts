import type { Chance } from "./chance.ts";

/** What valid JSON becomes when somebody means harm, or their encoder is broken. */
export function mutated(chance: Chance, valid: object): string | Uint8Array {
  const text = JSON.stringify(valid);
  // Bytes that are no text end a socket, and with it what comes after them: a few are enough.
  return chance.pick(chance.next() < 0.02 ? brokenBytes : mutations)(chance, text, valid);
}

type Mutation = (chance: Chance, text: string, valid: object) => string | Uint8Array;

const mutations: readonly Mutation[] = [
  (_chance, text) => text,
  flippedCharacter,
  (chance, text) => text.slice(0, chance.below(text.length + 1)),
  (chance, text) => text.repeat(2 + chance.below(3)),
  (chance, _text, valid) => JSON.stringify({ ...valid, [chance.pick(fieldNames)]: chance.pick(oddValues) }),
  (chance, _text, valid) => JSON.stringify(withOddField(chance, valid)),
  (chance, _text, valid) => JSON.stringify(withoutField(chance, valid)),
  (chance, text) => `${text.slice(0, -1)},"type":${JSON.stringify(chance.pick(oddValues) ?? null)}}`,
  (chance, text) => `${text.slice(0, -1)},"__proto__":{"admin":true},"constructor":${chance.below(9)}}`,
  (chance) => nested(chance.pick(["[", '{"a":']), 10 ** (1 + chance.below(4))),
  (chance) =>
    JSON.stringify(
      Object.fromEntries(Array.from({ length: 10 ** (1 + chance.below(3)) }, (_, i) => [`k${i}`, i])),
    ),
  (chance) =>
    `{"type":"chat","content":"${chance.pick(["\\ud800", "\\u0000", "\\udfff\\ud83d", "\\uffff"]).repeat(1 + chance.below(50))}"}`,
  (chance) => `{"type":"chat","content":"${"x".repeat(10 ** (1 + chance.below(5)))}"}`,
  (chance) =>
    chance.pick([
      '""',
      "0",
      "null",
      "true",
      "[]",
      "{}",
      " ",
      "NaN",
      "-0",
      "1e999",
      '{"type":1e308}',
      "\ufeff{}",
    ]),
];

const brokenBytes: readonly Mutation[] = [
  (chance, text) => Buffer.from(text).map((byte) => (chance.next() < 0.05 ? chance.below(256) : byte)),
  (chance) => Uint8Array.from({ length: chance.below(300) }, () => chance.below(256)),
];

const fieldNames = [
  "type",
  "id",
  "conversation",
  "content",
  "seq",
  "epoch",
  "limit",
  "before",
  "turn",
  "title",
  "context",
  "toString",
  "",
];

const oddValues: readonly unknown[] = [
  null,
  true,
  "",
  "x".repeat(300),
  "\u0000",
  "\ud800",
  "' or 1=1 --",
  "00000000-0000-0000-0000-000000000000",
  "ffffffff-ffff-ffff-ffff-ffffffffffff",
  -1,
  0.5,
  1e308,
  Number.MAX_SAFE_INTEGER,
  2 ** 63,
  [],
  [[[]]],
  {},
  { a: { b: { c: null } } },
];

function flippedCharacter(chance: Chance, text: string): string {
  const at = chance.below(text.length);
  return `${text.slice(0, at)}${String.fromCharCode(chance.below(chance.next() < 0.8 ? 128 : 65_536))}${text.slice(at + 1)}`;
}

function withOddField(chance: Chance, valid: object): object {
  const entries = Object.entries(valid);
  const at = chance.below(entries.length);
  return Object.fromEntries(
    entries.map(([name, value], index) => [name, index === at ? chance.pick(oddValues) : value]),
  );
}

function withoutField(chance: Chance, valid: object): object {
  const entries = Object.entries(valid);
  const at = chance.below(entries.length);
  return Object.fromEntries(entries.filter((_, index) => index !== at));
}

function nested(open: string, depth: number): string {
  return open.repeat(depth);
}
