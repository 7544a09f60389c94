import { z } from "zod";
import { dayText } from "../../domains/local-day.ts";
import { defineKind } from "../schedule-kind.ts";

/** Says a month before that a vehicle's paper runs out. */
export const documentExpiring = defineKind({
  kind: "document_expiring",
  payload: z.strictObject({ name: z.string(), expiresOn: z.string() }),
  fire({ name, expiresOn }, { subject }) {
    const link = subject === null ? {} : { link: { kind: "vehicle_document", id: subject } };
    return {
      notes: [{ title: `${name} runs out on ${dayText(expiresOn)}`, body: "Renew it in time.", ...link }],
    };
  },
});
