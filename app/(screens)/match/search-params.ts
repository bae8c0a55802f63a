/** A page's query: each parameter may come not at all, once or several times. */
export type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

export type ReturnTo = "review" | "results" | null;

/** Where a changed answer leads back to; null for anything that is not one of our own pages. */
export function readReturn(value: SearchParams[string]): ReturnTo {
  return value === "review" || value === "results" ? value : null;
}

export function single(value: SearchParams[string]): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}

export function several(value: SearchParams[string]): string[] {
  return value === undefined ? [] : Array.isArray(value) ? value : [value];
}
