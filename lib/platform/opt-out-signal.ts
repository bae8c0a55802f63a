/**
 * Whether the browser asks not to sell or share what concerns its user: Global Privacy Control
 * (https://w3c.github.io/gpc/), whose header has this one value.
 */
export function hasOptOutSignal(headers: Pick<Headers, "get">): boolean {
  return headers.get("sec-gpc") === "1";
}
