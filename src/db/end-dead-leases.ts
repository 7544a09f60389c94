import { openClient } from "./driver.ts";

/**
 * Ends the leases of processes that are proved dead: every one that began before the proof. One that began later is
 * somebody's who came while this process was still setting up.
 * @param adminUrl Of the embedded server, whose clock is this machine's.
 * @param before Milliseconds since the epoch.
 */
export async function endDeadLeases(adminUrl: string, before: number): Promise<void> {
  const admin = openClient(adminUrl, { max: 1, applicationName: "pam-setup" });
  try {
    await admin`update instances set lease_until = least(lease_until, clock_timestamp())
      where started_at < ${new Date(before)}::timestamptz and lease_until > clock_timestamp()`;
  } finally {
    await admin.end({ timeout: 1 });
  }
}
