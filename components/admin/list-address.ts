/** The address of a list with these filters and, where given, a page's cursor. Empty filters are left out. */
export function listAddress(
  path: string,
  filter: Readonly<Record<string, string | undefined>>,
  page?: string | null,
): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(filter)) if (value && key !== "page") query.set(key, value);
  if (page) query.set("page", page);
  return query.size > 0 ? `${path}?${query}` : path;
}

/** Whether anything narrows the list. */
export function isFiltered(filter: Readonly<Record<string, string | undefined>>): boolean {
  return Object.entries(filter).some(([key, value]) => key !== "page" && Boolean(value));
}
