/**
 * Text as Postgres can hold it: without NUL, which it refuses in text, and without halves of surrogate pairs, which
 * it refuses in JSON.
 */
export function storableText(text: string): string {
  return text.replaceAll("\0", "").toWellFormed();
}

/** The same for every text inside what a browser sent, whatever its shape. */
export function storable(input: unknown): unknown {
  if (typeof input === "string") return storableText(input);
  if (Array.isArray(input)) return input.map(storable);
  if (typeof input !== "object" || input === null || !isPlain(input)) return input;
  return Object.fromEntries(
    Object.entries(input).map(([key, value]) => [storableText(key), storable(value)]),
  );
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
