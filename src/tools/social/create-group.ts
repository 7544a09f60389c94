import { group } from "../../domains/social/group.ts";
import { defineTool } from "../define-tool.ts";

export const createGroup = defineTool({
  name: "create_group",
  description:
    "Makes a group of people who post to each other; the user becomes its owner. Use it for “start a group for the allotment”. Not for getting into one that there is (join_group), not for trips (create_trip). access: public (everybody finds and joins it), private (everybody finds it and asks to join; the default), invite (only those invited know of it), household (for “make a household”: the same, and its members see what the others share with it; one at a time).",
  input: group.fields,
  effect: "transaction",
  timeoutMs: 3_000,
  run: async (fields, { records }) => {
    const { id, name, access } = await records.create(group, fields);
    return { result: { id, name, access }, summary: `Made the ${access} group ${name}.` };
  },
});
