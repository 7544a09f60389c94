import { z } from "zod";
import { dayInput, dayText } from "../../domains/local-day.ts";
import { vehicle } from "../../domains/wheels/vehicle.ts";
import { vehicleDocument } from "../../domains/wheels/vehicle-document.ts";
import { defineTool } from "../define-tool.ts";
import { findRow } from "../find-row.ts";
import { vehicleInput } from "./vehicle-input.ts";

export const addDocument = defineTool({
  name: "add_document",
  description:
    "Keeps a vehicle's paper (insurance, registration, inspection, toll) with the day it runs out; the user is told a month before. Use it for “the van's insurance runs until 31 March”.",
  input: z.strictObject({
    vehicle: vehicleInput,
    what: vehicleDocument.fields.shape.what,
    name: vehicleDocument.fields.shape.name.describe("How the user calls it: insurance"),
    number: vehicleDocument.fields.shape.number,
    expiresOn: dayInput.optional(),
  }),
  effect: "transaction",
  timeoutMs: 3_000,
  run: async ({ vehicle: named, expiresOn = null, ...input }, { records, timeZone }) => {
    const of = await findRow(records, { kind: vehicle, named });
    const paper = await records.create(vehicleDocument, { ...input, vehicleId: of.id, expiresOn, timeZone });
    const until = expiresOn === null ? "" : ` until ${dayText(expiresOn)}`;
    return {
      result: { document: { id: paper.id, vehicle: of.name, name: paper.name, expiresOn } },
      summary: `Kept ${paper.name} of ${of.name}${until}.`,
    };
  },
});
