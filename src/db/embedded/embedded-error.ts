/**
 * Why the embedded Postgres could not start or stop. The message says what happened and what to do next.
 *
 * | code | meaning |
 * |---|---|
 * | platform_unsupported | no binaries exist for this system |
 * | binaries_missing | npm left the platform package out, or it is damaged |
 * | no_unprivileged_user | started as root, and there is no account to run Postgres under |
 * | folder_not_usable | the data folder belongs to another user, is not writable, or has lost a part |
 * | version_mismatch | the data folder was made by another major version |
 * | init_failed | `initdb` failed |
 * | start_locked | another process has been starting this data folder for too long |
 * | start_failed | Postgres ended, or was not ready in time |
 * | server_unresponsive | a living server holds the data folder and does not answer |
 * | secret_mismatch | the server that holds the data folder refuses our secret |
 * | server_not_durable | the server that holds the data folder runs without fsync |
 * | stop_timeout | Postgres did not stop in time |
 */
export type EmbeddedPostgresCode =
  | "platform_unsupported"
  | "binaries_missing"
  | "no_unprivileged_user"
  | "folder_not_usable"
  | "version_mismatch"
  | "init_failed"
  | "start_locked"
  | "start_failed"
  | "server_unresponsive"
  | "secret_mismatch"
  | "server_not_durable"
  | "stop_timeout";

export class EmbeddedPostgresError extends Error {
  readonly code: EmbeddedPostgresCode;

  constructor(code: EmbeddedPostgresCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = "EmbeddedPostgresError";
    this.code = code;
  }
}
