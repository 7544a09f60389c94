/**
 * JSON that Postgres can hold: without NUL, and with U+FFFD for half a surrogate pair, in values and in names. Fields
 * named `__proto__` go.
 */
export function storable(value: unknown): unknown {
  if (typeof value === "string") return storableText(value);
  if (Array.isArray(value)) return value.map(storable);
  if (typeof value === "object" && value !== null) return storableFields(value);
  return value;
}

export function storableFields(fields: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([name]) => name !== "__proto__")
      .map(([name, value]) => [storableText(name), storable(value)]),
  );
}

export function storableText(text: string): string {
  return text.replaceAll("\u0000", "").replace(/\p{Surrogate}/gu, "\ufffd");
}
