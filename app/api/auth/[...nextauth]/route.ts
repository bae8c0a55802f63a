import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { authOptions } from "#lib/accounts/next-auth.ts";
import { isSameOrigin } from "#lib/platform/http.ts";

interface Context {
  params: Promise<{ nextauth: string[] }>;
}

export async function GET(request: NextRequest, context: Context): Promise<Response> {
  return answer(request, context);
}

export async function POST(request: NextRequest, context: Context): Promise<Response> {
  if (!isSameOrigin(request)) return new Response("This request came from another site.\n", { status: 403 });
  return answer(request, context);
}

async function answer(request: NextRequest, context: Context): Promise<Response> {
  const response: Response = await NextAuth(request, context, authOptions());
  response.headers.set("Cache-Control", "no-store");
  return response;
}
