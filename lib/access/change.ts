type Plain = string | number | boolean | null | readonly (string | number)[];

/** What an edit changed: field to value before and after. */
export type Change = Record<string, [Plain, Plain]>;

/** The fields of `after` whose values differ from `before`. Arrays compare by content, dates by day or time as ISO text. */
export function changeBetween(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): Change {
  const change: Change = {};
  for (const [field, value] of Object.entries(after)) {
    if (value === before[field]) continue;
    const old = plain(before[field]);
    const fresh = plain(value);
    if (JSON.stringify(old) !== JSON.stringify(fresh)) change[field] = [old, fresh];
  }
  return change;
}

function plain(value: unknown): Plain {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map((item) => plain(item) as string | number);
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  return JSON.stringify(value);
}
