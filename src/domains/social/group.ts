import { z } from "zod";
import { defineRecord } from "../record.ts";

/**
 * People who write to each other. `public`: everybody finds it and joins at once. `private`: everybody finds it by name and asks
 * to join. `invite`: only its members and those invited know of it. `household`: the same, and its members read the rows that the
 * others of it share; a person is in one household at a time. Its maker is its first member and owner.
 */
export const group = defineRecord({
  kind: "group",
  table: "groups",
  path: "social/groups",
  noun: "group",
  saidAs: "Create a group called Sunday Hikers",
  fields: z.strictObject({
    name: z.string().trim().min(1).max(80),
    description: z.string().trim().max(1_000).default(""),
    access: z.enum(["public", "private", "invite", "household"]).default("private"),
  }),
  ofGroup: true,
  filters: { access: "equal" },
  sorts: [
    { by: "name", direction: "asc" },
    { by: "createdAt", direction: "desc" },
  ],
  search: ["name"],
  text: ({ name }) => name,
});
