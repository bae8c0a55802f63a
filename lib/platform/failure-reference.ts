/** The number that an error page shows and the log holds, made of the digest that the framework gives to both. */
export function failureReference(error: unknown): string | null {
  if (typeof error !== "object" || error === null || !("digest" in error)) return null;
  return typeof error.digest === "string" ? `ERR-${error.digest.toUpperCase()}` : null;
}
