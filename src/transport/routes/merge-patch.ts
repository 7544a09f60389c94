type Fields = Readonly<Record<string, unknown>>;

/** JSON merge patch (RFC 7396): null removes a field, objects merge, all else replaces. Own fields only. */
export function applyMergePatch(target: Fields, patch: Fields): Record<string, unknown> {
  const result = new Map(Object.entries(target));
  for (const [name, value] of Object.entries(patch)) {
    if (name === "__proto__") continue;
    if (value === null) result.delete(name);
    else result.set(name, isFields(value) ? applyMergePatch(fieldsOf(result.get(name)), value) : value);
  }
  return Object.fromEntries(result);
}

function fieldsOf(value: unknown): Fields {
  return isFields(value) ? value : {};
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
