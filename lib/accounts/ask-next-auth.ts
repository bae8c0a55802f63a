import "server-only";
import NextAuth from "next-auth";
import { authOptions } from "./next-auth.ts";

interface Call {
  method: string;
  /** What stands after `/api/auth/`. */
  path: readonly string[];
  query?: Readonly<Record<string, string>>;
  body?: Readonly<Record<string, string | string[]>>;
  cookies: Readonly<Record<string, string>>;
  headers: Headers;
}

/** Calls next-auth with a request of ours in plain values, and gives its answer, which nobody may keep. */
export async function askNextAuth({ method, path, query, body, cookies, headers }: Call): Promise<Response> {
  const answer = { status: 200, headers: new Headers(), body: null as string | null };
  const response = {
    status(code: number) {
      answer.status = code;
      return response;
    },
    getHeader: (name: string) =>
      name.toLowerCase() === "set-cookie" ? answer.headers.getSetCookie() : answer.headers.get(name),
    setHeader(name: string, value: string | string[]) {
      answer.headers.delete(name);
      for (const one of [value].flat()) answer.headers.append(name, one);
      return response;
    },
    end() {},
    json(value: unknown) {
      answer.headers.set("Content-Type", "application/json");
      answer.body = JSON.stringify(value);
    },
    send(value: unknown) {
      if (typeof value === "string") answer.body = value;
      else if (value !== undefined) response.json(value);
    },
  };
  const request = {
    method,
    query: { ...query, nextauth: path },
    body: body ?? {},
    cookies,
    headers: Object.fromEntries(headers),
  };
  await NextAuth(request as never, response as never, authOptions(headers.get("user-agent")));
  answer.headers.set("Cache-Control", "no-store");
  return new Response(answer.body, answer);
}
