import { BlockList, isIP } from "node:net";

/** What the installation allows beyond https to public hosts. */
export interface TargetPolicy {
  /** Plain http, and the hosts below. Demo and tests. */
  allowInsecure: boolean;
  /** `host:port` entries that may be private. Without `allowInsecure` they count for nothing. */
  allowHosts: readonly string[];
}

export type TargetUrl = { ok: true; url: URL; isAllowedHost: boolean } | { ok: false; reason: string };

const PORTS = new Set(["", "443", "8443"]);

/**
 * Whether a webhook may be sent to an address: https, port 443 or 8443, no user name, no private host. For
 * saving a target and again before each attempt; the agent checks what a name resolves to.
 */
export function checkTargetUrl(text: string, policy: TargetPolicy): TargetUrl {
  const url = URL.parse(text);
  if (!url) return refused("This is not a web address.");
  if (url.protocol !== "https:" && !(policy.allowInsecure && url.protocol === "http:"))
    return refused("The address must start with https://.");
  if (url.username || url.password) return refused("The address must not hold a user name or password.");
  const host = `${url.hostname}:${url.port || (url.protocol === "http:" ? "80" : "443")}`;
  if (policy.allowInsecure && policy.allowHosts.includes(host)) return { ok: true, url, isAllowedHost: true };
  if (!PORTS.has(url.port)) return refused("The address must use port 443 or 8443.");
  if (isPrivateHost(url.hostname)) return refused("The address must be reachable from the internet.");
  return { ok: true, url, isAllowedHost: false };
}

function refused(reason: string): TargetUrl {
  return { ok: false, reason };
}

/** URL parsing has already turned 2130706433, 0x7f.1 and the like into dotted form. */
function isPrivateHost(hostname: string): boolean {
  const bare = hostname.replace(/^\[|\]$/g, "").replace(/\.$/, "");
  const family = isIP(bare);
  if (family === 4) return DENIED.check(bare, "ipv4");
  if (family === 6) return DENIED.check(bare, "ipv6") || !GLOBAL_V6.check(bare, "ipv6");
  return !bare.includes(".") || /(^|\.)(localhost|local|internal|home\.arpa)$/.test(bare);
}

const DENIED = blockList("ipv4", [
  "0.0.0.0/8",
  "10.0.0.0/8",
  "100.64.0.0/10",
  "127.0.0.0/8",
  "169.254.0.0/16",
  "172.16.0.0/12",
  "192.0.0.0/24",
  "192.0.2.0/24",
  "192.88.99.0/24",
  "192.168.0.0/16",
  "198.18.0.0/15",
  "198.51.100.0/24",
  "203.0.113.0/24",
  "224.0.0.0/4",
  "240.0.0.0/4",
]);
for (const [network, prefix] of [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
] as const)
  DENIED.addSubnet(network, prefix, "ipv6");

/** Everything public is in here; loopback, mapped, NAT64, unique local, link-local and multicast are not. */
const GLOBAL_V6 = blockList("ipv6", ["2000::/3"]);

function blockList(family: "ipv4" | "ipv6", subnets: readonly string[]): BlockList {
  const list = new BlockList();
  for (const subnet of subnets) {
    const [network = "", prefix] = subnet.split("/");
    list.addSubnet(network, Number(prefix), family);
  }
  return list;
}
