import { randomUUID } from "node:crypto";
import { type IncomingHttpHeaders, type IncomingMessage, Server, type ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { withAnswer } from "./answer-status.ts";
import type { Prerendered } from "./documents.ts";
import { env } from "./env.ts";
import type { Env } from "./env-schema.ts";
import { isSameOrigin } from "./http.ts";
import { INTERNAL_HEADER, isInternalRequest } from "./internal-request.ts";
import { areKeysChecked } from "./keys.ts";
import { withRequestId } from "./log.ts";
import { answerNotYet, standsWithoutDatabase } from "./not-yet.ts";
import { paths } from "./paths.ts";
import { processWide } from "./process.ts";

const MAX_BODY_BYTES = 1024 * 1024;
/** A sheet of staff; the handler counts the bytes that come. */
const MAX_SHEET_BYTES = 9_200_000;
/** A logo of staff, also one that is too large: the handler answers that in its form. */
const MAX_LOGO_BYTES = 5_000_000;
const METHODS = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);
const REQUEST_ID = /^[\w.-]{8,64}$/;

/** Headers by which the framework talks to itself. A client that sends them means no good. */
const INTERNAL_HEADERS =
  /^(x-nextjs-|x-middleware-|x-invoke-|x-matched-path$|x-prerender-|x-now-|x-next-|next-resume|x-nonce$|content-security-policy)/;
/** The framework answers a part or a version of a file that is not there with 500; ours are small, and sent whole. */
const PARTIAL_HEADERS = /^(range|if-range|if-match|if-unmodified-since)$/;
/** Who asked, and for which host: only a trusted proxy may say so. */
const FORWARDING_HEADERS = /^(forwarded$|x-forwarded-|x-real-ip$)/;

/**
 * Browsers ask each time (and mostly hear 304); caches in front ask after 10 s, so that a changed disclosure shows
 * within a minute, and keep the last page for a month while we fail. The framework's own header lets browsers show a
 * page that is a year old. It leaves this one as it is, except on an answer that is an error.
 */
const DOCUMENT_CACHE_CONTROL =
  "public, max-age=0, s-maxage=10, stale-while-revalidate=30, stale-if-error=2592000";

type Emit = (this: Server, event: string | symbol, ...args: unknown[]) => boolean;

interface CleanableRequest {
  headers: IncomingHttpHeaders;
  socket: { remoteAddress?: string };
}

interface Refusal {
  status: number;
  words: string;
}

/**
 * Stands in front of the framework in the same process: each request gets an id, loses what only our own
 * side may say, and is refused when it can't be meant for us, or when it needs the database before that has
 * answered once. Installed once, by `instrumentation.ts`.
 */
export function installFront({ documents, prerendered }: Prerendered): void {
  processWide("front", () => {
    const emit = Server.prototype.emit as Emit;
    const guardedEmit: Emit = function (this: Server, event, ...args) {
      if (event === "upgrade" && env().NODE_ENV === "production") {
        (args[1] as Duplex).destroy();
        return true;
      }
      if (event !== "request") return emit.call(this, event, ...args);
      const [request, response] = args as [IncomingMessage, ServerResponse];
      const requestId = cleanRequest(request, env());
      response.setHeader("X-Request-Id", requestId);
      if (env().APP_ORIGIN.startsWith("https:"))
        response.setHeader("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
      const refusal = findRefusal(request, env());
      if (refusal) {
        refuse(response, refusal);
        return true;
      }
      if (!areKeysChecked() && !standsWithoutDatabase(request, prerendered)) {
        answerNotYet(request, response);
        return true;
      }
      if (/^(GET|HEAD)$/.test(request.method ?? "") && documents.has(request.url?.split("?", 1)[0] ?? ""))
        response.setHeader("Cache-Control", DOCUMENT_CACHE_CONTROL);
      return withAnswer(response, () => withRequestId(requestId, () => emit.call(this, event, ...args)));
    };
    Server.prototype.emit = guardedEmit;
    return true;
  });
}

/** Removes what only our own side may say, and returns the request's id. */
export function cleanRequest(request: CleanableRequest, settings: Pick<Env, "TRUST_PROXY">): string {
  const { headers, socket } = request;
  const trusted = settings.TRUST_PROXY > 0;
  for (const name of Object.keys(headers)) {
    if (
      INTERNAL_HEADERS.test(name) ||
      PARTIAL_HEADERS.test(name) ||
      (!trusted && FORWARDING_HEADERS.test(name))
    )
      delete headers[name];
  }
  headers["x-forwarded-for"] ??= (socket.remoteAddress ?? "unknown").replace(/^::ffff:/, "");
  const given = headers["x-request-id"];
  const requestId = trusted && typeof given === "string" && REQUEST_ID.test(given) ? given : randomUUID();
  headers["x-request-id"] = requestId;
  return requestId;
}

function mostBytesFor(url: string): number {
  if (url === paths.admin.uploadSheet()) return MAX_SHEET_BYTES;
  return /^\/admin\/partners\/[^/]+\/logo$/.test(url) ? MAX_LOGO_BYTES : MAX_BODY_BYTES;
}

/** Why this request is not for us; null when it is. */
export function findRefusal(
  request: Pick<IncomingMessage, "headers" | "method" | "url">,
  settings: Pick<Env, "APP_ORIGIN" | "FAIRMATCH_MODE">,
): Refusal | null {
  const { headers, method = "", url = "" } = request;
  if (!METHODS.has(method)) return { status: 405, words: "This method is not used here." };
  if (!url.startsWith("/") || !isDecodable(url))
    return { status: 400, words: "The address of this request is malformed." };
  if (Number(headers["content-length"] ?? 0) > mostBytesFor(url))
    return { status: 413, words: "What was sent is too large." };
  if (method === "POST" && mayBeAction(headers) && !isSameOrigin({ headers: { get: sentBy(headers) } }))
    return { status: 403, words: "This form came from another site." };
  if (
    settings.FAIRMATCH_MODE === "standard" &&
    headers.host !== new URL(settings.APP_ORIGIN).host &&
    !/^\/api\/health(\/|$)/.test(url) &&
    !isInternalRequest(headers[INTERNAL_HEADER])
  )
    return { status: 421, words: "This site is not served under that name." };
  return null;
}

/** Posts that the framework takes for a server action. It answers those of other sites with 500, and lets some in. */
function mayBeAction(headers: IncomingHttpHeaders): boolean {
  return headers["next-action"] !== undefined || /^multipart\//i.test(headers["content-type"] ?? "");
}

const sentBy = (headers: IncomingHttpHeaders) => (name: string) => {
  const value = headers[name];
  return typeof value === "string" ? value : null;
};

/** The framework answers a path with a broken escape ("%E0%A4%A") with an error of its own. */
function isDecodable(url: string): boolean {
  try {
    decodeURIComponent(url.split("?", 1)[0] ?? "");
    return true;
  } catch {
    return false;
  }
}

function refuse(response: ServerResponse, { status, words }: Refusal): void {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8", Connection: "close" });
  response.end(`${words}\n`);
}
