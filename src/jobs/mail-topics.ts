/** What users choose to have by mail too. */
export const mailTopics = ["reminders", "digest", "alerts"] as const;
export type MailTopic = (typeof mailTopics)[number];

/** What the notifications of each kind of schedule are about. */
const topics: Readonly<Record<string, MailTopic>> = {
  reminder: "reminders",
  daily_digest: "digest",
  budget_alert: "alerts",
  service_due: "alerts",
  document_expiring: "alerts",
};

export function mailTopicOf(kind: string): MailTopic | undefined {
  return Object.hasOwn(topics, kind) ? topics[kind] : undefined;
}
