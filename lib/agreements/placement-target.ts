/** The own sites of a school and of its partner; null where none is known. */
export interface Sites {
  school: string | null;
  partner: string | null;
}

/** The hosts to which a placement may lead, each with its subdomains: those of the two sites, without "www.". */
export function targetHosts({ school, partner }: Sites): string[] {
  const hosts = [school, partner].flatMap((site) => hostOf(site) ?? []);
  return [...new Set(hosts)];
}

/**
 * Where a click-out leads: the placement's own target or else the school's site, on https and an allowed host.
 * Null when there is no such place. Asked again at each click: sites change hands.
 */
export function findTarget(targetUrl: string | null, sites: Sites): URL | null {
  const url = URL.parse(targetUrl ?? sites.school ?? "");
  if (url?.protocol !== "https:" || url.port || url.username || url.password) return null;
  const isAllowed = targetHosts(sites).some(
    (host) => url.hostname === host || url.hostname.endsWith(`.${host}`),
  );
  return isAllowed ? url : null;
}

/** "www.school.edu" and "school.edu" are one site. */
function hostOf(site: string | null): string | null {
  const host = site && URL.parse(site)?.hostname;
  if (!host) return null;
  const bare = host.replace(/^www\.(?=[^.]+\.)/, "");
  return bare.includes(".") ? bare : null;
}
