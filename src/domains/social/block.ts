import { z } from "zod";
import { defineRecord } from "../record.ts";
import { personInput } from "./group-member.ts";

/** Somebody whose posts, comments, reactions, mentions and invitations the user does not want to see, in any group. */
export const block = defineRecord({
  kind: "block",
  table: "blocks",
  path: "social/blocks",
  noun: "block",
  fields: z.strictObject({ person: personInput }),
  filters: { person: "equal" },
  sorts: [
    { by: "person", direction: "asc" },
    { by: "createdAt", direction: "desc" },
  ],
  search: ["person"],
  text: ({ person }) => person,
});
