import type { Clock, Ids, Tenant } from "../actors/ports.ts";
import type { LoggedEvent } from "../actors/store.ts";
import { PamError } from "../protocol/errors.ts";
import { storableText } from "../protocol/storable-json.ts";
import type { Logger } from "../telemetry/logger.ts";
import { mailTopicOf } from "./mail-topics.ts";
import { type Effects, type Firing, type ScheduleKind, titleCharsMax } from "./schedule-kind.ts";

export interface DueSchedule extends Tenant {
  readonly id: string;
  readonly kind: string;
  readonly subject: string | null;
  readonly payload: unknown;
  /** The first time: what the rule counts from. */
  readonly startsAt: Date;
  readonly dueAt: Date;
  readonly rule: string | null;
  readonly zone: string;
}

/** A schedule with all that its firing writes. */
export interface FiringItem extends Tenant {
  readonly id: string;
  readonly dueAt: Date;
  /** Null: it was the last time. */
  readonly nextAt: Date | null;
  readonly notes: readonly object[];
  readonly sends: readonly object[];
}

/** Rows of all tenants; `src/db/due-schedules.ts`. */
export interface ScheduleRows {
  due(now: Date, kinds: readonly string[], limit: number): Promise<readonly DueSchedule[]>;
  nextAt(kinds: readonly string[]): Promise<Date | null>;
  fire(
    now: Date,
    items: readonly FiringItem[],
  ): Promise<{ fired: readonly number[]; events: readonly LoggedEvent[] }>;
}

/** The first time behind `after` that a rule gives; null when there is none more. Pure. */
export type NextOccurrence = (repeated: {
  readonly rule: string;
  readonly zone: string;
  readonly start: Date;
  readonly after: Date;
}) => Date | null;

export interface FiringOptions {
  readonly rows: ScheduleRows;
  readonly kinds: readonly ScheduleKind[];
  readonly nextOccurrence: NextOccurrence;
  readonly clock: Pick<Clock, "now">;
  readonly ids: Ids;
  readonly log: Logger;
  /** After the commit. */
  readonly publish: (events: readonly LoggedEvent[]) => void;
}

export interface Firings {
  /** Fires what is due, at most 3,200 schedules. @returns How many this call fired. */
  round(): Promise<number>;
  /** When the next one is due, in milliseconds since the epoch; null when there is none. */
  nextAt(): Promise<number | null>;
}

const batchMax = 64;
const batchesMax = 50;
const lateMs = 60_000;
const bodyCharsMax = 2_000;

/**
 * Fires schedules, each once: a batch's effects and the schedules' next times are one commit, and a schedule takes part in
 * it only while its time is still the one that was read. So several instances, and one that dies anywhere, fire it once.
 */
export function createFirings(options: FiringOptions): Firings {
  const { rows, clock, publish, log } = options;
  const kinds = new Map(options.kinds.map((kind) => [kind.kind, kind]));
  const names = [...kinds.keys()];

  async function commit(now: Date, items: readonly FiringItem[]): Promise<number> {
    try {
      const { fired, events } = await rows.fire(now, items);
      publish(events);
      return fired.length;
    } catch (error) {
      const [only] = items;
      if (only === undefined || isPassing(error)) throw error;
      // One that can't be written must not hold up the others: it stands alone, and then moves on without effect.
      if (items.length > 1) {
        const half = items.length >> 1;
        return (await commit(now, items.slice(0, half))) + (await commit(now, items.slice(half)));
      }
      log.error(
        { schedule: only.id, err: error },
        "A schedule could not be fired; it moves on to its next time.",
      );
      if (only.notes.length + only.sends.length === 0) throw error;
      return commit(now, [{ ...only, notes: [], sends: [] }]);
    }
  }

  return {
    async round() {
      let fired = 0;
      for (let batch = 0; batch < batchesMax; batch++) {
        const now = new Date(clock.now());
        const due = await rows.due(now, names, batchMax);
        if (due.length === 0) break;
        const items = await Promise.all(due.map((schedule) => prepare(schedule, now, { ...options, kinds })));
        // Inboxes are locked in one order, on whatever instance.
        fired += await commit(
          now,
          items.toSorted((a, b) => (a.user < b.user ? -1 : 1)),
        );
        if (due.length < batchMax) break;
      }
      return fired;
    },
    async nextAt() {
      return (await rows.nextAt(names))?.getTime() ?? null;
    },
  };
}

interface Preparing extends Pick<FiringOptions, "nextOccurrence" | "ids" | "log"> {
  readonly kinds: ReadonlyMap<string, ScheduleKind>;
}

async function prepare(schedule: DueSchedule, now: Date, options: Preparing): Promise<FiringItem> {
  const { workspace, user, id, dueAt, zone, subject } = schedule;
  const late = now.getTime() - dueAt.getTime() > lateMs;
  const firing = { schedule: id, subject, dueAt, now, late, zone };
  const effects = await effectsOf(schedule, firing, options);
  const place = { workspace, user, id, dueAt, nextAt: nextOf(schedule, now, options) };
  return {
    ...place,
    ...written(effects, { kind: schedule.kind, id, dueAt, ids: options.ids }),
  };
}

/** A payload that does not fit, or a kind that fails, costs this one time and is logged. */
async function effectsOf(schedule: DueSchedule, firing: Firing, { kinds, log }: Preparing): Promise<Effects> {
  const { workspace, user, kind, payload, id } = schedule;
  try {
    return (await kinds.get(kind)?.effects(payload, { workspace, user }, firing)) ?? {};
  } catch (error) {
    if (isPassing(error)) throw error;
    log.error({ schedule: id, kind, err: error }, "A schedule's kind failed; it moves on to its next time.");
    return {};
  }
}

/** Behind both its time and now: what was missed is not made good one by one. */
function nextOf(
  { rule, zone, startsAt, dueAt, id }: DueSchedule,
  now: Date,
  options: Preparing,
): Date | null {
  if (rule === null) return null;
  const after = now.getTime() > dueAt.getTime() ? now : dueAt;
  try {
    return options.nextOccurrence({ rule, zone, start: startsAt, after });
  } catch (error) {
    options.log.error({ schedule: id, err: error }, "A schedule's rule can't be read; it has ended.");
    return null;
  }
}

interface Naming {
  readonly kind: string;
  readonly id: string;
  readonly dueAt: Date;
  readonly ids: Ids;
}

/** The same time of the same schedule always has the same dedupe keys. */
function written({ notes = [], sends = [] }: Effects, { kind, id, dueAt, ids }: Naming) {
  const key = (part: string, index: number) => `${part}:${id}:${dueAt.getTime()}:${index}`;
  const mail = mailTopicOf(kind);
  return {
    notes: notes.map(({ title, body = "", link, once }, index) => {
      const shown = {
        title: cut(title, titleCharsMax),
        body: cut(body, bodyCharsMax),
        ...(link && { link }),
        ...(mail && { mail }),
      };
      return { id: ids.next(), kind, dedupe: once ?? key("schedule", index), ...shown };
    }),
    sends: sends.map((send, index) => ({ id: ids.next(), dedupe: key(send.kind, index), ...send })),
  };
}

/** Without what no row can hold, such as half of a character that was cut in two. */
function cut(text: string, charsMax: number): string {
  return storableText(text.length <= charsMax ? text : `${text.slice(0, charsMax - 1)}…`);
}

/** The database is away or busy: nothing was written, and the same will do a moment later. */
function isPassing(error: unknown): boolean {
  return error instanceof PamError && (error.code === "database_unavailable" || error.code === "overloaded");
}
