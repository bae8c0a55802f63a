import "server-only";
import { readLimited } from "#lib/platform/http.ts";
import type { Problem } from "./problem.ts";

const MAX_BYTES = 16 * 1024;

/** Reads a JSON body of at most 16 kB. */
export async function readJson(
  request: Request,
): Promise<{ ok: true; body: unknown } | { ok: false; problem: Problem }> {
  if (!/^application\/json\s*(;|$)/i.test(request.headers.get("content-type") ?? ""))
    return refuse(415, "Send the body as application/json.");
  const bytes = await readLimited(request, MAX_BYTES);
  if (!bytes)
    return {
      ok: false,
      problem: {
        status: 413,
        kind: "too-large",
        title: "The body is too large",
        detail: "Send at most 16 kB.",
      },
    };
  try {
    return { ok: true, body: JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)) };
  } catch {
    return refuse(400, "The body is no JSON in UTF-8.");
  }
}

function refuse(status: number, detail: string): { ok: false; problem: Problem } {
  return { ok: false, problem: { status, kind: "not-json", title: "The body is not JSON", detail } };
}
