import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import { deliverySettings } from "#lib/delivery/settings.ts";
import { now } from "#lib/platform/clock.ts";
import type { Db } from "#lib/platform/db.ts";
import { log } from "#lib/platform/log.ts";
import { lookAtLink } from "./look-at-link.ts";

export interface LinkSettings {
  /** Addresses in one run. */
  most: number;
  /** Between two addresses of one host. */
  spacingMs: number;
  timeoutMs: number;
  /** Hosts looked at side by side. */
  sideBySide: number;
  allowHosts: readonly string[];
}

const DAYS_BETWEEN = 7;
const DAY_MS = 86_400_000;

export function linkSettings(): LinkSettings {
  const { policy } = deliverySettings();
  return {
    most: 100,
    spacingMs: 2_000,
    timeoutMs: 10_000,
    sideBySide: 4,
    allowHosts: policy.allowInsecure ? policy.allowHosts : [],
  };
}

/**
 * Looks at the web addresses of schools and partners that nobody looked at for a week, one at a time for each host, and
 * forgets those that no record has any more. Invented schools have no site to look at. Gives how many were looked at.
 */
export async function checkDueLinks(db: Db, settings: LinkSettings): Promise<number> {
  await db.$executeRaw`
    DELETE FROM link_check l WHERE NOT EXISTS (SELECT FROM school WHERE website_url = l.url)
      AND NOT EXISTS (SELECT FROM partner WHERE website_url = l.url)`;
  const due = await db.$queryRaw<{ url: string }[]>`
    SELECT used.url FROM (
      SELECT website_url AS url FROM school WHERE status <> 'withdrawn' AND NOT is_demo
      UNION SELECT website_url FROM partner WHERE status <> 'withdrawn' AND NOT is_demo
    ) used LEFT JOIN link_check l ON l.url = used.url
    WHERE used.url IS NOT NULL AND (l.url IS NULL OR l.next_at <= ${now()})
    ORDER BY l.next_at NULLS FIRST, used.url LIMIT ${settings.most}`;
  const byHost = Map.groupBy(due, ({ url }) => URL.parse(url)?.host ?? "");
  const hosts = [...byHost.values()];
  const worker = async () => {
    for (let links = hosts.pop(); links; links = hosts.pop()) await checkHost(db, links, settings);
  };
  await Promise.all(Array.from({ length: settings.sideBySide }, worker));
  if (due.length > 0) log().info({ links: due.length }, "links.checked");
  return due.length;
}

async function checkHost(db: Db, links: readonly { url: string }[], settings: LinkSettings): Promise<void> {
  for (const [index, { url }] of links.entries()) {
    if (index > 0) await wait(settings.spacingMs);
    const look = await lookAtLink(url, settings);
    const at = now();
    const seen = { ...look, checkedAt: at, nextAt: new Date(at.getTime() + DAYS_BETWEEN * DAY_MS) };
    const before = await db.linkCheck.findUnique({ where: { url }, select: { brokenSince: true } });
    const brokenSince = look.state === "broken" ? (before?.brokenSince ?? at) : null;
    await db.linkCheck.upsert({
      where: { url },
      create: { url, ...seen, brokenSince },
      update: { ...seen, brokenSince },
      select: { url: true },
    });
  }
}
