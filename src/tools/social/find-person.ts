import type { RowOf } from "../../domains/record.ts";
import type { RecordReader } from "../../domains/record-store.ts";
import { groupMember } from "../../domains/social/group-member.ts";
import { PamError } from "../../protocol/errors.ts";

/** Rows looked through: those whose login contains the words. */
const rowsMax = 100;

/** Somebody's standing in a group, whatever it is; undefined where they have none. */
export async function standingOf(
  records: RecordReader,
  groupId: string,
  person: string,
): Promise<RowOf<typeof groupMember> | undefined> {
  return called(await membersLike(records, person, { groupId }), person);
}

/** @throws PamError not_found. */
export async function findStanding(
  records: RecordReader,
  { id, name }: { readonly id: string; readonly name: string },
  person: string,
): Promise<RowOf<typeof groupMember>> {
  const found = await standingOf(records, id, person);
  if (found === undefined)
    throw new PamError("not_found", {
      message: `Nobody called “${person}” is in ${name}, or asks to be. Nothing was changed. Give their login as it stands under their posts.`,
    });
  return found;
}

/** The login that is meant, as it is written where the user sees it in a group; as it was said where they don't. */
export async function loginOf(records: RecordReader, person: string): Promise<string> {
  return called(await membersLike(records, person, {}), person)?.person ?? person;
}

async function membersLike(records: RecordReader, person: string, filter: { groupId?: string }) {
  return (await records.list(groupMember, { filter, search: person, scope: "group", limit: rowsMax })).items;
}

/** Letter by letter before in any case: two logins may differ by that. */
function called<Row extends { readonly person: string }>(rows: readonly Row[], person: string) {
  const lower = person.toLowerCase();
  return rows.find((row) => row.person === person) ?? rows.find((row) => row.person.toLowerCase() === lower);
}
