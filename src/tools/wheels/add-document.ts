import { z } from "zod";
import { dayInput, dayText } from "../../domains/local-day.ts";
import type { RowOf } from "../../domains/record.ts";
import type { RecordReader } from "../../domains/record-store.ts";
import { vehicle } from "../../domains/wheels/vehicle.ts";
import { vehicleDocument } from "../../domains/wheels/vehicle-document.ts";
import { defineTool } from "../define-tool.ts";
import { findRow } from "../find-row.ts";
import { onlyGiven } from "../only-given.ts";
import { vehicleInput } from "./vehicle-input.ts";

const namesakesMax = 50;
const { shape } = vehicleDocument.fields;

export const addDocument = defineTool({
  name: "add_document",
  description:
    "Keeps a vehicle's paper (insurance, registration, inspection, toll) with the day it runs out, or renews the one of the same name; the user is told a month before and on the day. Use it for “the van's insurance runs until 31 March”. Not for a date that is not of a vehicle's paper (set_reminder), nor for work that comes again and again (plan_service).",
  input: z.strictObject({
    vehicle: vehicleInput,
    what: shape.what.unwrap().optional().describe("Leave it out for another kind"),
    name: shape.name.describe("How the user calls it: insurance"),
    number: shape.number.unwrap().optional(),
    expiresOn: dayInput.optional(),
  }),
  effect: "transaction",
  timeoutMs: 3_000,
  run: async ({ vehicle: named, name, ...input }, { records, timeZone }) => {
    const of = await findRow(records, { kind: vehicle, named });
    const standing = await paperCalled(records, of.id, name);
    const paper =
      standing === undefined
        ? await records.create(vehicleDocument, { name, ...input, vehicleId: of.id, timeZone })
        : (await records.update(vehicleDocument, { id: standing.id, fields: onlyGiven(input) })).row;
    const until = paper.expiresOn === null ? "" : ` until ${dayText(paper.expiresOn)}`;
    return {
      result: { document: { id: paper.id, vehicle: of.name, name: paper.name, expiresOn: paper.expiresOn } },
      summary: `${standing === undefined ? "Kept" : "Renewed"} ${paper.name} of ${of.name}${until}.`,
    };
  },
});

/** The paper of just this name, in any case. */
async function paperCalled(
  records: RecordReader,
  vehicleId: string,
  name: string,
): Promise<RowOf<typeof vehicleDocument> | undefined> {
  const query = { filter: { vehicleId }, search: name, limit: namesakesMax };
  const { items } = await records.list(vehicleDocument, query);
  return items.find((paper) => paper.name.toLowerCase() === name.toLowerCase());
}
