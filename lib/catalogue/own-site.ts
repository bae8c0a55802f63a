/** Whether a host is that of a school's own website, or lies below it. */
export function isHostOf(websiteUrl: string | null, host: string): boolean {
  const own = websiteUrl === null ? null : URL.parse(websiteUrl)?.hostname;
  const asked = host.toLowerCase();
  if (!own || !/^[a-z0-9.-]{1,253}$/.test(asked)) return false;
  return asked === own || asked.endsWith(`.${own}`);
}
