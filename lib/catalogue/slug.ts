/** Words as the part of a URL: "Bachelor's in Health & Data" is "bachelors-in-health-data". */
export function slugOf(text: string): string {
  const slug = text
    .normalize("NFKD")
    .replace(/[\u0300-\u036F'’]/g, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 80)
    .replace(/-$/, "");
  return slug || "item";
}

/** The first of "slug", "slug-2", "slug-3" ... that is not taken. A slug is chosen once and never changes: links rely on it. */
export async function freeSlug(
  text: string,
  listTaken: (slug: string) => Promise<readonly string[]>,
): Promise<string> {
  const slug = slugOf(text);
  const taken = new Set(await listTaken(slug));
  if (!taken.has(slug)) return slug;
  let number = 2;
  while (taken.has(`${slug}-${number}`)) number++;
  return `${slug}-${number}`;
}
