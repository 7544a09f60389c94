import type { Publication, Tenant } from "../actors/ports.ts";

/** The hub as routes see it: publications of one user, for as long as a request lasts. */
export interface Live {
  /** Resolves when publications of the tenant's channel arrive here. Open it before the message is accepted. */
  open(tenant: Tenant): Promise<LiveChannel>;
}

export interface LiveChannel {
  /**
   * Publications of a conversation: log entries behind `afterSeq` in order and without holes, and deltas as they come.
   * `receive` is called synchronously and must not throw. To see everything of an accepted message, call it inside
   * `onAccepted` with the ack's `seq - 1`.
   */
  follow(conversation: string, afterSeq: number, receive: (publication: Publication) => void): void;
  close(): void;
}
