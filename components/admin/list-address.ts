type Filter = Readonly<Record<string, string | undefined>>;

/** How a list looks and where in it one is: no part of what narrows it. */
const LOOKS = ["page", "view", "sort", "columns"];

/** The address of a list with these filters and, where given, a page's cursor. Empty filters are left out. */
export function listAddress(path: string, filter: Filter, page?: string | null): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(filter)) if (value && key !== "page") query.set(key, value);
  if (page) query.set("page", page);
  return query.size > 0 ? `${path}?${query}` : path;
}

/** Whether anything narrows the list. */
export function isFiltered(filter: Filter): boolean {
  return Object.entries(filter).some(([key, value]) => !LOOKS.includes(key) && Boolean(value));
}

/** What a form sends along, so that the list it leads to is the one that is shown. */
export function shownFields(filter: Filter): [string, string][] {
  return Object.entries(filter).flatMap(([key, value]): [string, string][] =>
    value && key !== "page" && key !== "view" ? [[key, value]] : [],
  );
}
