import type { IncomingMessage, ServerResponse } from "node:http";
import { INTERNAL_HEADER, isInternalRequest } from "./internal-request.ts";
import { paths } from "./paths.ts";

type Asked = Pick<IncomingMessage, "method" | "url" | "headers">;

/** Files of the build; a path with an ending is one, or is not there. */
const FILES = /^\/(?:_next\/static|fonts|guides|scripts)\/[^?]*\.\w+(?:\?|$)|^\/[\w.-]+\.\w+(?:\?|$)/;
const RETRY_AFTER_SECONDS = 10;

/**
 * What is served also before the database has answered once: the home page, files, the state of this process, and
 * `prerendered` paths (documents and pictures).
 */
export function standsWithoutDatabase(
  { method, url = "/", headers }: Asked,
  prerendered: ReadonlySet<string>,
): boolean {
  const [path = "/"] = url.split("?");
  if (isInternalRequest(headers[INTERNAL_HEADER]) || /^\/api\/health(\/|$)/.test(path)) return true;
  const isRead = method === "GET" || method === "HEAD";
  return isRead && (path === paths.home() || prerendered.has(path) || FILES.test(url));
}

/** Answers everything else meanwhile: 503, in words for people, or in JSON for programs. */
export function answerNotYet({ method, url = "/" }: Asked, response: ServerResponse): void {
  const isForPrograms = url.startsWith("/api/");
  const body = isForPrograms ? '{"status":"unavailable"}\n' : page(method === "GET" || method === "HEAD");
  response.writeHead(503, {
    "Content-Type": isForPrograms ? "application/json" : "text/html; charset=utf-8",
    "Content-Length": Buffer.byteLength(body),
    "Content-Security-Policy": "default-src 'none'; base-uri 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Retry-After": RETRY_AFTER_SECONDS,
    "Cache-Control": "no-store",
    // What was sent is not read.
    Connection: "close",
  });
  response.end(method === "HEAD" ? undefined : body);
}

const page = (isRead: boolean) => `<!doctype html>
<html lang="en-US">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Please try again in a minute - Fairmatch</title>
</head>
<body>
<main>
<h1>Please try again in a minute</h1>
<p>We cannot do this right now. It is not your doing.${isRead ? "" : " What you sent has not reached us: go back, and send it again in a minute."}</p>
<p>The <a href="${paths.guides()}">guides</a> can be read meanwhile.</p>
</main>
</body>
</html>
`;
