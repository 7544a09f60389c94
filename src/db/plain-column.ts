/**
 * A column of ids or whole numbers in Postgres' text form of an array: to be sent as text and cast there, which costs the
 * driver much less than an array. Nothing else may stand in it: it is not quoted.
 */
export function plainColumn<Item>(
  items: readonly Item[],
  pick: (item: Item) => string | number | null | undefined,
): string {
  return `{${items.map((item) => pick(item) ?? "null").join(",")}}`;
}
