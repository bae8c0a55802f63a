/** The parameters of an address; one that comes several times is an array, which no schema here takes. */
export function readQuery(url: string): Record<string, string | string[]> {
  const query: Record<string, string | string[]> = Object.create(null);
  const { searchParams } = new URL(url);
  for (const name of searchParams.keys()) {
    const [first = "", ...others] = searchParams.getAll(name);
    query[name] = others.length > 0 ? [first, ...others] : first;
  }
  return query;
}
