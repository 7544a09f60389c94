import { z } from "zod";
import { block } from "../../domains/social/block.ts";
import { personInput } from "../../domains/social/group-member.ts";
import { defineTool } from "../define-tool.ts";
import { loginOf } from "./find-person.ts";

export const blockPerson = defineTool({
  name: "block_person",
  description:
    "Hides somebody's posts, comments, reactions, mentions and invitations from the user, in all groups; the person is not told. Use it for “block troll99” or “I don't want to see tom's posts any more”. Not to put somebody out of a group (remove_from_group), and not to tell its admins of a post (report_post).",
  input: z.strictObject({ person: personInput }),
  effect: "transaction",
  timeoutMs: 3_000,
  run: async ({ person }, { records }) => {
    const { row } = await records.put(block, ["person"], { person: await loginOf(records, person) });
    return {
      result: { id: row.id, person: row.person },
      summary: `Blocked ${row.person}: nothing of theirs is shown to you.`,
    };
  },
});
