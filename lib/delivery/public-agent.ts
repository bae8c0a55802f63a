import http from "node:http";
import https from "node:https";
import { RequestFilteringHttpAgent, RequestFilteringHttpsAgent } from "request-filtering-agent";

/**
 * An agent that refuses addresses that are not public when it connects, whatever a name resolves to by then. A connection
 * of its own for each request: a partner's stale keep-alive must not cost one.
 */
export function publicAgent(url: URL, isAllowedHost: boolean): http.Agent {
  if (isAllowedHost) return url.protocol === "https:" ? new https.Agent() : new http.Agent();
  return url.protocol === "https:" ? new RequestFilteringHttpsAgent() : new RequestFilteringHttpAgent();
}
