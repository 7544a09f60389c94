/**
 * The named points at which a test build can kill itself, by the row of durability's crash table that each belongs to.
 * `before` and `after` stand on the two sides of a COMMIT, `in` between its statement's leaving and its reply.
 */
export const crashPoints = {
  "accept.before_commit": "before the accept's COMMIT",
  "accept.in_commit": "before the accept's COMMIT",
  "accept.after_commit": "after COMMIT, before ack",
  "claim.before_commit": "queued, no owner",
  "claim.after_commit": "queued, no owner",
  "stream.before": "before or during the model's stream",
  "stream.during": "before or during the model's stream",
  "stream.done": "stream done, step not committed",
  "step.before_commit": "stream done, step not committed",
  "step.in_commit": "stream done, step not committed",
  "step.after_commit": "step stored, tools requested",
  "tool.inside": "inside a transactional tool",
  "tool.after_effect": "inside a transactional tool",
  "tool.before_commit": "inside a transactional tool",
  "tool.after_commit": "tool committed",
  "external.before_start_commit": "external tool, before or after the call, no record",
  "external.after_start_commit": "external tool, before or after the call, no record",
  "idempotent.before_call": "external tool, before or after the call, no record",
  "idempotent.after_call": "external tool, before or after the call, no record",
  "unsafe.before_call": "external tool, before or after the call, no record",
  "unsafe.after_call": "external tool, before or after the call, no record",
  "external.before_record_commit": "external tool, before or after the call, no record",
  "external.after_record_commit": "all results, before the next model call",
  "next_step.before": "all results, before the next model call",
  "handover.before_commit": "after a hand-over, before anybody took the turn",
  "handover.after_commit": "after a hand-over, before anybody took the turn",
  "end.before_commit": "before the end's COMMIT",
  "end.in_commit": "before the end's COMMIT",
  "end.after_commit": "before the end's COMMIT",
  "waiting.before_commit": "awaiting approval",
  "waiting.after_commit": "awaiting approval",
  "decision.before_commit": "awaiting approval",
  "decision.after_commit": "awaiting approval",
  "takeover.before_commit": "crash loop",
  "takeover.after_commit": "crash loop",
  "reset.before_commit": "crash loop",
  "reset.after_commit": "crash loop",
  "cancel.before_commit": "cancel is a column",
  "cancel.after_commit": "cancel is a column",
} as const;

export type CrashPoint = keyof typeof crashPoints;
export const crashPointNames = Object.keys(crashPoints) as CrashPoint[];
