import type { LinearModel } from "./linear-model.ts";

/** What was learned from written requests of a language: which tool a message asks for, and which of its words are what. */
export interface LearnedModel {
  /** `tool`, and `tool.field` for each field that has a few fixed values → the labels of the message model among which it chooses. */
  readonly heads: Readonly<Record<string, readonly number[]>>;
  /** Tools, or values of such a field; `none` where none is meant. */
  readonly messageLabels: readonly string[];
  readonly message: LinearModel;
  /** Tool → the labels of the token model that its words may have. */
  readonly spans: Readonly<Record<string, readonly number[]>>;
  /** `B-field` begins the words of a field, `I-field` goes on with them, `O` is none. */
  readonly tokenLabels: readonly string[];
  readonly token: LinearModel;
}

export const none = "none";
export const outside = "O";

type Header = Pick<LearnedModel, "heads" | "messageLabels" | "spans" | "tokenLabels"> & {
  readonly sizes: readonly { readonly features: number; readonly weights: number; readonly scale: number }[];
};

/** A line of JSON, then the numbers of both models, each part aligned to four bytes, little-endian. */
export function encodeModel(model: LearnedModel): Uint8Array {
  const { message, token, ...names } = model;
  const sizes = [message, token].map(({ hashes, weights, scale }) => ({
    features: hashes.length,
    weights: weights.length,
    scale,
  }));
  const header = new TextEncoder().encode(`${JSON.stringify({ ...names, sizes })}\n`);
  const parts = [message, token].flatMap(({ hashes, starts, labels, weights }) =>
    [hashes, starts, labels, weights].map(
      ({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength),
    ),
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

/** Without copying the numbers. */
export function decodeModel(bytes: Uint8Array): LearnedModel {
  const lineEnd = bytes.indexOf(0x0a);
  const { sizes, ...names }: Header = JSON.parse(new TextDecoder().decode(bytes.subarray(0, lineEnd)));
  let at = bytes.byteOffset + aligned(lineEnd + 1);
  const take = <Numbers extends { readonly byteLength: number }>(
    kind: new (buffer: ArrayBufferLike, offset: number, length: number) => Numbers,
    length: number,
  ) => {
    const numbers = new kind(bytes.buffer, at, length);
    at += aligned(numbers.byteLength);
    return numbers;
  };
  const [message, token] = sizes.map(({ features, weights, scale }) => ({
    hashes: take(Uint32Array, features),
    starts: take(Uint32Array, features + 1),
    labels: take(Uint16Array, weights),
    weights: take(Int8Array, weights),
    scale,
  }));
  if (message === undefined || token === undefined) throw new Error("The learned model has no weights.");
  return { ...names, message, token };
}

function aligned(length: number): number {
  return Math.ceil(length / 4) * 4;
}
