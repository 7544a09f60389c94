import type { LinearModel } from "./linear-model.ts";
import type { WordKin } from "./word-kin.ts";

/** What was learned from written requests of a language: which tool a message asks for, and which of its words are what. */
export interface LearnedModel {
  /** `tool`, and `tool.field` for each field that has a few fixed values → the labels of the message model among which it chooses. */
  readonly heads: Readonly<Record<string, readonly number[]>>;
  /** Tools, or values of such a field; `none` where none is meant. */
  readonly messageLabels: readonly string[];
  readonly message: LinearModel;
  /** Tool → the labels of the token model that its words may have, and its values. */
  readonly spans: Readonly<Record<string, Spans>>;
  /** `B-field` begins the words of a field, `I-field` goes on with them, `O` is none. */
  readonly tokenLabels: readonly string[];
  readonly token: LinearModel;
  readonly kin: WordKin;
}

export interface Spans {
  readonly words: readonly number[];
  readonly values: readonly number[];
}

export const none = "none";
export const outside = "O";
/** The field of a value that is for none: "42, not 41". */
export const aside = "aside";

type Header = Pick<LearnedModel, "heads" | "messageLabels" | "spans" | "tokenLabels"> & {
  readonly sizes: readonly { readonly features: number; readonly weights: number; readonly scale: number }[];
  readonly kinWords: number;
};

/** A line of JSON, then the numbers of both models, each part aligned to four bytes, little-endian. */
export function encodeModel(model: LearnedModel): Uint8Array {
  const { message, token, kin, ...names } = model;
  const sizes = [message, token].map(({ hashes, weights, scale }) => ({
    features: hashes.length,
    weights: weights.length,
    scale,
  }));
  const header = new TextEncoder().encode(
    `${JSON.stringify({ ...names, sizes, kinWords: kin.hashes.length })}\n`,
  );
  const models = [message, token].flatMap(({ hashes, starts, labels, weights }) => [
    hashes,
    starts,
    labels,
    weights,
  ]);
  const parts = [...models, kin.hashes, kin.kins].map(
    ({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength),
  );
  const bytes = new Uint8Array(
    [header, ...parts].reduce((sum, { byteLength }) => sum + aligned(byteLength), 0),
  );
  bytes.fill(0x20, 0, aligned(header.byteLength));
  let at = 0;
  for (const part of [header, ...parts]) {
    bytes.set(part, at);
    at += aligned(part.byteLength);
  }
  return bytes;
}

/** Without copying the numbers, where they stand well. @throws Error where bytes are missing. */
export function decodeModel(given: Uint8Array): LearnedModel {
  const bytes = given.byteOffset % 4 === 0 ? given : given.slice();
  const lineEnd = bytes.indexOf(0x0a);
  if (lineEnd < 0) throw new Error("The file has no header.");
  const { sizes, kinWords, ...names }: Header = JSON.parse(
    new TextDecoder().decode(bytes.subarray(0, lineEnd)),
  );
  let at = aligned(lineEnd + 1);
  const take = <Numbers extends { readonly byteLength: number }>(
    kind: NumbersOf<Numbers>,
    length: number,
  ) => {
    const end = at + length * kind.BYTES_PER_ELEMENT;
    if (end > bytes.byteLength) throw new Error(`The file ends after ${bytes.byteLength} bytes, too early.`);
    const numbers = new kind(bytes.buffer, bytes.byteOffset + at, length);
    at = aligned(end);
    return numbers;
  };
  const [message, token] = sizes.map(({ features, weights, scale }) => ({
    hashes: take(Uint32Array, features),
    starts: take(Uint32Array, features + 1),
    labels: take(Uint16Array, weights),
    weights: take(Int8Array, weights),
    scale,
  }));
  const kin = { hashes: take(Uint32Array, kinWords), kins: take(Uint16Array, kinWords) };
  if (message === undefined || token === undefined) throw new Error("The file has no weights.");
  return { ...names, message, token, kin };
}

interface NumbersOf<Numbers> {
  readonly BYTES_PER_ELEMENT: number;
  new (buffer: ArrayBufferLike, offset: number, length: number): Numbers;
}

function aligned(length: number): number {
  return Math.ceil(length / 4) * 4;
}
