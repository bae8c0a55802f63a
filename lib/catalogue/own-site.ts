/**
 * Whether a host is that of one of these websites (of a school or its partner), or lies below it; "www." in the
 * website's address does not count.
 */
export function isHostOf(websites: readonly (string | null)[], host: string): boolean {
  const asked = host.toLowerCase();
  if (!/^[a-z0-9.-]{1,253}$/.test(asked)) return false;
  return websites.some((site) => {
    const own = site && URL.parse(site)?.hostname.replace(/^www\.(?=[^.]+\.)/, "");
    return own ? asked === own || asked.endsWith(`.${own}`) : false;
  });
}
