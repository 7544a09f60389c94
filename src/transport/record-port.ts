/** Rows that people own, as routes see them. */
import type { Subject, Tenant } from "../actors/ports.ts";
import type { RecordKind } from "../domains/record.ts";
import type { RecordOrder, RecordPage, RecordQuery } from "../domains/record-store.ts";

export type RecordRow = Readonly<Record<string, unknown>> & { readonly id: string };

export interface RecordRequest extends Pick<Subject, "requestId"> {
  /** Makes it idempotent. */
  readonly command: string;
  readonly kind: RecordKind;
  readonly order: RecordOrder;
}

/** What became of one item, in the order of the items. */
export type RecordResult =
  | { readonly status: "done"; readonly id: string; readonly version: number; readonly row?: RecordRow }
  | { readonly status: "failed"; readonly error: { readonly code: string; readonly message: string } };

export interface RecordDoor {
  /** @throws PamError record_invalid for a filter or sort that the kind has not. */
  list(tenant: Tenant, kind: RecordKind, query: RecordQuery): Promise<RecordPage<RecordRow>>;
  get(tenant: Tenant, kind: RecordKind, id: string): Promise<RecordRow | undefined>;
  /** @throws PamError not_found, record_invalid, record_taken, version_conflict, idempotency_mismatch. */
  change(
    tenant: Tenant,
    request: RecordRequest,
  ): Promise<{ readonly results: readonly RecordResult[]; readonly duplicate: boolean }>;
}
