/** Where a page by time ends: milliseconds since the epoch and the id of its last row. */
export function timeCursor(at: Date, id: string): string {
  return `${at.getTime()}_${id}`;
}

/** A cursor that we did not make reads as the beginning. */
export function parseTimeCursor(cursor: string): [at?: string, id?: string] {
  // 13 digits of milliseconds reach the year 2286; of later years Postgres reads another notation.
  const found = /^(\d{1,13})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(cursor);
  return found?.[1] && found[2] ? [new Date(Number(found[1])).toISOString(), found[2]] : [];
}
