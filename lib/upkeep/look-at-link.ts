import http from "node:http";
import https from "node:https";
import { publicAgent } from "#lib/delivery/public-agent.ts";
import { checkTargetUrl } from "#lib/delivery/target-url.ts";

export interface LinkLook {
  state: "ok" | "broken" | "unsure";
  httpStatus: number | null;
  /** In plain words; null when all is well. */
  note: string | null;
}

interface LookOptions {
  timeoutMs: number;
  /** `host:port` entries that may be private. Demo and tests. */
  allowHosts: readonly string[];
}

const MOST_REDIRECTS = 5;
/** Nobody answers to that name, or not in a way that a browser takes. */
const GONE = /^(ENOTFOUND|ECONNREFUSED|EHOSTUNREACH|ERR_TLS_CERT_ALTNAME_INVALID|CERT_HAS_EXPIRED)$/;

/**
 * Looks whether a page is there: HEAD, and GET where that is not answered well, because not every server knows HEAD.
 * Follows at most five redirects; each address on the way is refused unless it is public. Reads no page.
 */
export async function lookAtLink(address: string, options: LookOptions): Promise<LinkLook> {
  const head = await follow("HEAD", address, options);
  return head.state === "ok" ? head : follow("GET", address, options);
}

async function follow(method: "HEAD" | "GET", address: string, options: LookOptions): Promise<LinkLook> {
  let at = address;
  for (let step = 0; step <= MOST_REDIRECTS; step += 1) {
    const checked = checkTargetUrl(at, { allowInsecure: true, allowHosts: options.allowHosts });
    if (!checked.ok)
      return { state: "broken", httpStatus: null, note: "It leads to an address that is not public." };
    const answer = await ask(method, checked.url, checked.isAllowedHost, options.timeoutMs);
    if (typeof answer === "string") return failed(answer);
    const next = answer.status >= 300 && answer.status < 400 ? nextOf(answer.location, checked.url) : null;
    if (next === null) return judged(answer.status);
    at = next;
  }
  return { state: "broken", httpStatus: null, note: "It redirects in a circle." };
}

const nextOf = (location: string | undefined, from: URL) =>
  location === undefined ? null : (URL.parse(location, from)?.href ?? null);

/** Status and place of the answer; an error's code when there is none. */
function ask(
  method: "HEAD" | "GET",
  url: URL,
  isAllowedHost: boolean,
  timeoutMs: number,
): Promise<{ status: number; location: string | undefined } | string> {
  const { request: send } = url.protocol === "https:" ? https : http;
  return new Promise((resolve) => {
    const request = send(url, {
      method,
      agent: publicAgent(url, isAllowedHost),
      signal: AbortSignal.timeout(timeoutMs),
      headers: { "user-agent": "Fairmatch-Links/1", accept: "text/html,*/*;q=0.5" },
    });
    request.on("error", (error) => {
      const code = "code" in error ? error.code : undefined;
      resolve(typeof code === "string" ? code : error.name);
    });
    request.on("response", (response) => {
      resolve({ status: response.statusCode ?? 0, location: response.headers.location });
      request.destroy();
    });
    request.end();
  });
}

function judged(httpStatus: number): LinkLook {
  if (httpStatus >= 200 && httpStatus < 400) return { state: "ok", httpStatus, note: null };
  if (httpStatus === 404 || httpStatus === 410)
    return { state: "broken", httpStatus, note: `The page is gone (${httpStatus}).` };
  return { state: "unsure", httpStatus, note: `It answers ${httpStatus}; a browser may still open it.` };
}

function failed(code: string): LinkLook {
  const isGone = GONE.test(code);
  const words = isGone ? "Nobody answers there" : "It did not answer in time or broke off";
  return {
    state: isGone ? "broken" : "unsure",
    httpStatus: null,
    note: /^\w{1,60}$/.test(code) ? `${words} (${code}).` : `${words}.`,
  };
}
