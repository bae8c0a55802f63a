import "server-only";
import { env } from "#lib/platform/env.ts";
import { reportUnknownError } from "#lib/platform/errors.ts";
import { clientAddress } from "#lib/platform/http.ts";
import { takeFromBlock } from "#lib/platform/rate-blocks.ts";
import { addressKey } from "#lib/platform/rate-limit.ts";
import { problemResponse } from "./problem.ts";

const WINDOW_SECONDS = 60;

/**
 * Any site may ask: there is no cookie to ride on, nothing is read that a visitor has here, and nothing is changed.
 */
const CORS = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Expose-Headers": "ETag, RateLimit, RateLimit-Policy, Retry-After, X-Request-Id",
};

/** The answer to a browser that asks whether another site may send this. */
export function preflight(methods: string): Response {
  return new Response(null, {
    status: 204,
    headers: {
      ...CORS,
      "Access-Control-Allow-Methods": methods,
      "Access-Control-Allow-Headers": "Content-Type, If-None-Match",
      "Access-Control-Max-Age": "86400",
    },
  });
}

/**
 * What every request of the API goes through before its own work: its address is within its rate, and an unknown error
 * ends in a problem with a reference number. `work` puts the given headers on its answer.
 */
export async function receiveApiRequest(
  request: Request,
  where: string,
  work: (headers: Record<string, string>) => Promise<Response>,
): Promise<Response> {
  const headers: Record<string, string> = { ...CORS };
  try {
    const points = env().API_REQUESTS_PER_MINUTE;
    const { ok, remaining, resetSeconds } = await takeFromBlock(
      "api",
      addressKey(clientAddress(request.headers)),
      { points, seconds: WINDOW_SECONDS },
    );
    headers["RateLimit-Policy"] = `"address";q=${points};w=${WINDOW_SECONDS}`;
    headers.RateLimit = `"address";r=${remaining};t=${resetSeconds}`;
    if (ok) return await work(headers);
    headers["Retry-After"] = String(resetSeconds);
    return problemResponse(
      {
        status: 429,
        kind: "too-many-requests",
        title: "Too many requests",
        detail: `An address may ask ${points} times a minute. Ask again in ${resetSeconds} seconds.`,
      },
      headers,
    );
  } catch (error) {
    const reference = reportUnknownError(error, where);
    return problemResponse(
      {
        status: 500,
        kind: "unexpected",
        title: "Something went wrong on our side",
        detail: `Ask again in a moment. If it lasts, quote ${reference}.`,
      },
      headers,
    );
  }
}
