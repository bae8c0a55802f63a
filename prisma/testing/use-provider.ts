import { NextRequest } from "next/server";
import { type MutableToken, OAuth2Server } from "oauth2-mock-server";
import { afterAll, afterEach, beforeAll, beforeEach, vi } from "vitest";
import type { Role } from "#lib/access/actor.ts";
import { readSessionClaim, sessionCookieName } from "#lib/accounts/session-cookie.ts";
import { findSessionHolder } from "#lib/accounts/sessions.ts";
import { env } from "#lib/platform/env.ts";
import { userInput } from "#prisma/factories/user-factory.ts";
import { GET as end } from "../../app/admin/sign-in/oidc/done/route.ts";
import { GET as begin } from "../../app/admin/sign-in/oidc/route.ts";
import { GET as askLibrary } from "../../app/api/auth/[...nextauth]/route.ts";
import { useTestDatabase } from "./use-test-database.ts";

export const SECRET = "shared for these tests";

const CALLBACK = "/api/auth/callback/oidc";

/**
 * Call at the top of a test file: a provider over HTTP, the site set up for it, and a browser that goes between them.
 * `jar`: that browser's cookies, which the site's own handlers have to see too.
 */
export function useProvider(jar: Map<string, string>) {
  const provider = new OAuth2Server();
  const settings = {
    STAFF_TOTP: "required",
    STAFF_OIDC_CLIENT_ID: "fairmatch",
    STAFF_OIDC_CLIENT_SECRET: SECRET,
  };
  beforeAll(async () => {
    await provider.issuer.keys.generate("RS256");
    await provider.start(0, "127.0.0.1");
    for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
    vi.stubEnv("STAFF_OIDC_ISSUER", provider.issuer.url);
  });
  afterAll(async () => {
    vi.unstubAllEnvs();
    await provider.stop();
  });
  // After the settings: they are read once, with the first connection.
  const { owner: db } = useTestDatabase();

  beforeEach(() => jar.clear());
  afterEach(() => provider.service.removeAllListeners());

  /** What the provider says about whoever signs in there, from now on. */
  function says(claims: Record<string, unknown>): void {
    provider.service.removeAllListeners("beforeTokenSigning");
    provider.service.on("beforeTokenSigning", ({ payload }: MutableToken) => Object.assign(payload, claims));
  }

  let people = 0;
  async function addPerson(role: Role = "editor") {
    people += 1;
    const email = `person.${people}@staff.example`;
    const subject = `subject-${people}`;
    const user = await db().user.create({
      data: userInput({ role, email }),
      select: { id: true, name: true, role: true },
    });
    return { ...user, email, subject, claims: { sub: subject, email, email_verified: true } };
  }

  async function holder() {
    const token = await readSessionClaim(jar.get(sessionCookieName()));
    return token === null ? null : findSessionHolder(token);
  }

  return { provider, db, says, addPerson, holder, ...browser(jar) };
}

function browser(jar: Map<string, string>) {
  /** Follows a link until a page is reached, or until it would come back; gives every address on the way. */
  async function follow(path: string, { isStopped = false } = {}): Promise<URL[]> {
    const way = [new URL(path, env().APP_ORIGIN)];
    for (let count = 0; count < 12; count += 1) {
      const here = way.at(-1) as URL;
      if (isStopped && here.pathname === CALLBACK) return way;
      const answer = await step(here, jar);
      if (!answer) return way;
      if (here.origin === new URL(env().APP_ORIGIN).origin) keepCookies(answer, jar);
      const next = answer.headers.get("location");
      if (!next) throw new Error(`${here} answered ${answer.status}: ${await answer.text()}`);
      way.push(new URL(next, here));
    }
    throw new Error("It leads in a circle.");
  }

  /** Goes to the provider and gives the address that it sends back to, without going there. */
  async function untilCallback(): Promise<string> {
    const { pathname, search } = (await follow("/admin/sign-in/oidc", { isStopped: true })).at(-1) as URL;
    return pathname + search;
  }

  /** Gives the page that a link leads to, with its query. */
  async function pageAfter(path: string): Promise<string> {
    const { pathname, search } = (await follow(path)).at(-1) as URL;
    return pathname + search;
  }

  /** Signs in from the door and gives the page reached, with its query. */
  const signIn = (wanted = "/admin/programs?status=draft") =>
    pageAfter(`/admin/sign-in/oidc?${new URLSearchParams({ next: wanted })}`);

  return { follow, untilCallback, pageAfter, signIn };
}

/** One step: a handler of the site, or the provider over HTTP; null where a page of the site is. */
async function step(url: URL, jar: Map<string, string>): Promise<Response | null> {
  if (url.origin !== new URL(env().APP_ORIGIN).origin) return fetch(url, { redirect: "manual" });
  const cookie = [...jar].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("; ");
  const headers = { cookie, "user-agent": "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0" };
  const request = new NextRequest(url, { headers });
  const [, library] = /^\/api\/auth\/(.+)$/.exec(url.pathname) ?? [];
  if (library) return askLibrary(request, { params: Promise.resolve({ nextauth: library.split("/") }) });
  if (url.pathname === "/admin/sign-in/oidc") return begin(request);
  return url.pathname === "/admin/sign-in/oidc/done" ? end(request) : null;
}

function keepCookies(answer: Response, jar: Map<string, string>): void {
  for (const line of answer.headers.getSetCookie()) {
    const [pair = ""] = line.split(";", 1);
    const [name = "", value = ""] = [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)];
    if (value === "" || /max-age=0(;|$)/i.test(line)) jar.delete(name);
    else jar.set(name, decodeURIComponent(value));
  }
}
