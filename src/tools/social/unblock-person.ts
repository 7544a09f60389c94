import { z } from "zod";
import { block } from "../../domains/social/block.ts";
import { personInput } from "../../domains/social/group-member.ts";
import { PamError } from "../../protocol/errors.ts";
import { defineTool } from "../define-tool.ts";

/** Blocked people whose logins contain the words. */
const rowsMax = 100;

export const unblockPerson = defineTool({
  name: "unblock_person",
  description:
    "Shows again what somebody writes whom the user has blocked. Use it for “unblock tom”. Not to let somebody back into a group (remove_from_group lifts a ban, invite_to_group invites).",
  input: z.strictObject({ person: personInput }),
  effect: "transaction",
  timeoutMs: 3_000,
  run: async ({ person }, { records }) => {
    const { items } = await records.list(block, { search: person, limit: rowsMax });
    const found =
      items.find((row) => row.person === person) ??
      items.find((row) => row.person.toLowerCase() === person.toLowerCase());
    if (found === undefined)
      throw new PamError("not_found", {
        message: `“${person}” is not blocked. Nothing was changed.`,
      });
    await records.remove(block, { id: found.id, version: found.version });
    return {
      result: { unblocked: found.person },
      summary: `Unblocked ${found.person}.`,
    };
  },
});
