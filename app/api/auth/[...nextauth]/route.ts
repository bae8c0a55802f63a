import { NextRequest } from "next/server";
import { askNextAuth } from "#lib/accounts/ask-next-auth.ts";
import { mayAskLibrary } from "#lib/accounts/provider-limit.ts";
import { reportUnknownError } from "#lib/platform/errors.ts";
import { type FormFields, isSameOrigin, readFormFields, seeOther } from "#lib/platform/http.ts";
import { paths } from "#lib/platform/paths.ts";

interface Context {
  params: Promise<{ nextauth: string[] }>;
}

export async function GET(request: Request, context: Context): Promise<Response> {
  return answer(request, context);
}

/** Takes forms of our usual size only: next-auth itself reads JSON too, of any length and however broken. */
export async function POST(request: Request, context: Context): Promise<Response> {
  if (!isSameOrigin(request)) return new Response("This request came from another site.\n", { status: 403 });
  const fields = await readFormFields(request);
  if (!fields) return new Response("What was sent is not a form of this site.\n", { status: 413 });
  return answer(request, context, fields);
}

async function answer(request: Request, { params }: Context, body?: FormFields): Promise<Response> {
  const { headers, method } = request;
  // Of its body nothing is left, which is no beginning of another request.
  const { cookies, nextUrl } = new NextRequest(request.url, { headers });
  try {
    const path = (await params).nextauth;
    if (!(await mayAskLibrary(path, headers, (name) => cookies.has(name))))
      return seeOther(paths.admin.signInAgain(paths.admin.home(), "provider"));
    return await askNextAuth({
      method,
      path,
      query: Object.fromEntries(nextUrl.searchParams),
      body,
      cookies: Object.fromEntries(cookies.getAll().map(({ name, value }) => [name, value])),
      headers,
    });
  } catch (error) {
    const reference = reportUnknownError(error, "next-auth");
    return new Response(`Something went wrong on our side. If it lasts, quote ${reference}.\n`, {
      status: 500,
      headers: { "Cache-Control": "no-store" },
    });
  }
}
