import { integer, setting } from "./setting.ts";

/** How long what is over is kept. */
export const retention = {
  keepOutboxDays: setting("PAM_KEEP_OUTBOX_DAYS", integer(1, 3_650), {
    fallback: "14",
    unit: "days",
    text: "How long mails, deliveries and queued requests are kept after they have left.",
  }),
  keepReadDays: setting("PAM_KEEP_READ_DAYS", integer(1, 3_650), {
    fallback: "90",
    unit: "days",
    text: "How long notifications are kept once they were read.",
  }),
  keepEndedDays: setting("PAM_KEEP_ENDED_DAYS", integer(1, 3_650), {
    fallback: "30",
    unit: "days",
    text: "How long schedules are kept that have ended.",
  }),
  keepDeletedDays: setting("PAM_KEEP_DELETED_DAYS", integer(1, 3_650), {
    fallback: "30",
    unit: "days",
    text: "How long what was deleted is kept, and can be taken back; then it goes for good.",
  }),
} as const;
