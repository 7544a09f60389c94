import { queueName } from "./queue-backend.ts";

/**
 * Makes or renews the queue's schema as `pam_owner`, and lets the application use it. Safe at any number of starts at
 * once.
 * @param adminUrl Of a role that may become `pam_owner`.
 */
export async function migrateQueue(adminUrl: string): Promise<void> {
  const { runMigrations } = await import("bullmq");
  const { default: pg } = await import("pg");
  const client = new pg.Client({
    connectionString: adminUrl,
    options: "-c role=pam_owner -c client_min_messages=warning",
    application_name: "pam-setup",
    connectionTimeoutMillis: 5_000,
  });
  client.on("error", () => {});
  await client.connect();
  try {
    await runMigrations(client);
    // Rights of what a newer version adds are given by the start that adds it.
    await client.query(`
      begin;
      select pg_advisory_xact_lock(7270014);
      revoke all on schema bullmq from public;
      grant usage on schema bullmq to pam_app;
      ${numbersOf(queueName)}
      grant select, insert, update, delete on all tables in schema bullmq to pam_app;
      grant usage, select, update on all sequences in schema bullmq to pam_app;
      grant execute on all functions in schema bullmq to pam_app;
      commit`);
  } finally {
    await client.end();
  }
}

/** The queue's sequence, which its first job would make otherwise: the application may create nothing. */
function numbersOf(queue: string): string {
  return `do $$ begin execute format('create sequence if not exists bullmq.%I', bullmq.job_id_seq_name('${queue}')); end $$;`;
}
