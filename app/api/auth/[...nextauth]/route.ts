import { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { authOptions } from "#lib/accounts/next-auth.ts";
import { reportUnknownError } from "#lib/platform/errors.ts";
import { isSameOrigin, readFormFields } from "#lib/platform/http.ts";

interface Context {
  params: Promise<{ nextauth: string[] }>;
}

export async function GET(request: NextRequest, context: Context): Promise<Response> {
  return answer(request, context);
}

/** Takes forms of our usual size only: next-auth itself reads JSON too, of any length and however broken. */
export async function POST(request: NextRequest, context: Context): Promise<Response> {
  if (!isSameOrigin(request)) return new Response("This request came from another site.\n", { status: 403 });
  const fields = await readFormFields(request);
  if (!fields) return new Response("What was sent is not a form of this site.\n", { status: 413 });
  const body = new URLSearchParams(
    Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one])),
  );
  const headers = new Headers(request.headers);
  headers.set("Content-Type", "application/x-www-form-urlencoded");
  headers.delete("Content-Length");
  return answer(new NextRequest(request.url, { method: "POST", headers, body: body.toString() }), context);
}

async function answer(request: NextRequest, context: Context): Promise<Response> {
  try {
    const response: Response = await NextAuth(request, context, authOptions());
    response.headers.set("Cache-Control", "no-store");
    return response;
  } catch (error) {
    const reference = reportUnknownError(error, "next-auth");
    return new Response(`Something went wrong on our side. If it lasts, quote ${reference}.\n`, {
      status: 500,
      headers: { "Cache-Control": "no-store" },
    });
  }
}
