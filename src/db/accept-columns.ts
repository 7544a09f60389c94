import { storableFields } from "../protocol/storable-json.ts";
import type { AcceptItem } from "./commit-batch.ts";

/** Between the bodies: JSON text has no control character as it is. */
const unitSeparator = "\u001f";

/**
 * The columns of `pam_commit`'s messages as Postgres' text form of arrays, null where every element is. Half of what a
 * message costs the driver and the server is the reading and writing of these.
 */
export function acceptColumns(items: readonly AcceptItem[]) {
  return {
    workspace: plainArray(items.map(({ request }) => request.workspace)),
    user: plainArray(items.map(({ request }) => request.user)),
    conversation: sparseArray(items.map(({ request }) => request.conversation)),
    command: quotedArray(items.map(({ request }) => request.command)),
    hash: plainArray(items.map(({ hash }) => hash)),
    turn: plainArray(items.map(({ turn }) => turn)),
    message: plainArray(items.map(({ message }) => message)),
    body: items.map(({ tail }) => tail).join(unitSeparator),
    claim: plainArray(items.map(({ request }) => (request.claim ? "t" : "f"))),
    aside: asideColumn(items),
    context: sparseArray(items.map(contextOf)),
  };
}

/** Of what the server itself made: uuids, hashes, letters. Quoted all the same where one is not. */
function plainArray(values: readonly string[]): string {
  const text = values.join(",");
  return /^[\w,-]*$/.test(text) ? `{${text}}` : quotedArray(values);
}

function quotedArray(values: readonly (string | undefined)[]): string {
  return `{${values.map(quoted).join(",")}}`;
}

function quoted(value: string | undefined): string {
  return value === undefined ? "null" : `"${/["\\]/.test(value) ? value.replace(/["\\]/g, "\\$&") : value}"`;
}

function sparseArray(values: readonly (string | undefined)[]): string | null {
  return values.every((value) => value === undefined) ? null : quotedArray(values);
}

/**
 * Marks, where a user has several messages, all but one that is both the first and of the least command: commands are
 * stored in one order everywhere, or two batches with the same ones would wait for each other.
 */
function asideColumn(items: readonly AcceptItem[]): string | null {
  const seen = new Set<string>();
  const least = new Map<string, string>();
  for (const {
    request: { user, command },
  } of items) {
    if (command < (least.get(user) ?? "\uffff")) least.set(user, command);
  }
  if (least.size === items.length) return null;
  return plainArray(
    items.map(({ request: { user, command } }) => {
      const isFirst = !seen.has(user);
      seen.add(user);
      return isFirst && least.get(user) === command ? "f" : "t";
    }),
  );
}

function contextOf({ request: { context } }: AcceptItem): string | undefined {
  return context === undefined ? undefined : JSON.stringify(storableFields(context));
}
