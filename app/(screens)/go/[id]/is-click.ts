const MACHINES =
  /(?<!cu)bot|crawl|spider|slurp|scrap|preview|facebookexternalhit|headless|lighthouse|curl|wget|python|java\/|go-http|node|axios|okhttp|monitor|uptime|http-?client/i;

/** Whether a person followed the link: not a look ahead by browser or mail program, and not an obvious machine. */
export function isClick({ method, headers }: Pick<Request, "method" | "headers">): boolean {
  if (method !== "GET") return false;
  const purpose = ["sec-purpose", "purpose", "x-purpose", "x-moz"]
    .map((name) => headers.get(name) ?? "")
    .join();
  if (/prefetch|prerender|preview/i.test(purpose)) return false;
  const agent = headers.get("user-agent");
  return agent !== null && agent !== "" && !MACHINES.test(agent);
}
