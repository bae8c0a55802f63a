import { NextRequest } from "next/server";
import { type MutableRedirectUri, type MutableToken, OAuth2Server } from "oauth2-mock-server";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { Role } from "#lib/access/actor.ts";
import { newTotpSecret, totpPlace } from "#lib/accounts/second-factor.ts";
import { readSessionClaim, sessionCookieName } from "#lib/accounts/session-cookie.ts";
import { findSessionHolder } from "#lib/accounts/sessions.ts";
import { disableStaff, enableStaff } from "#lib/accounts/staff-commands.ts";
import { seal } from "#lib/platform/crypto.ts";
import { env } from "#lib/platform/env.ts";
import { userInput } from "#prisma/factories/user-factory.ts";
import { useTestDatabase } from "#prisma/testing/use-test-database.ts";
import { GET as askLibrary } from "../../../api/auth/[...nextauth]/route.ts";
import { GET as end } from "./done/route.ts";
import { GET as begin } from "./route.ts";

/** A browser's cookies, as the site's own handlers see them. */
const jar = vi.hoisted(() => new Map<string, string>());
vi.mock("next/headers", () => ({
  cookies: async () => ({
    get: (name: string) => (jar.has(name) ? { value: jar.get(name) } : undefined),
  }),
}));

const provider = new OAuth2Server();
const SETTINGS = {
  STAFF_TOTP: "required",
  STAFF_OIDC_ISSUER: "",
  STAFF_OIDC_CLIENT_ID: "fairmatch",
  STAFF_OIDC_CLIENT_SECRET: "shared for these tests",
};
beforeAll(async () => {
  await provider.issuer.keys.generate("RS256");
  await provider.start(0, "127.0.0.1");
  Object.assign(process.env, SETTINGS, { STAFF_OIDC_ISSUER: provider.issuer.url });
});
afterAll(async () => {
  for (const name of Object.keys(SETTINGS)) delete process.env[name];
  process.env.STAFF_TOTP = "off";
  await provider.stop();
});
// After the settings: they are read once, with the first connection.
const { owner: db } = useTestDatabase();

beforeEach(() => jar.clear());
afterEach(() => provider.service.removeAllListeners());

/** What the provider says about whoever signs in there. */
function says(claims: Record<string, unknown>): void {
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

function keepCookies(answer: Response): void {
  for (const line of answer.headers.getSetCookie()) {
    const [pair = ""] = line.split(";", 1);
    const [name = "", value = ""] = [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)];
    if (value === "" || /max-age=0(;|$)/i.test(line)) jar.delete(name);
    else jar.set(name, decodeURIComponent(value));
  }
}

/** One step of the browser: a handler of the site, or the provider over HTTP; null where a page of the site is. */
async function step(url: URL): Promise<Response | null> {
  if (url.origin !== new URL(env().APP_ORIGIN).origin) return fetch(url, { redirect: "manual" });
  const cookie = [...jar].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("; ");
  const headers = { cookie, "user-agent": "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0" };
  const request = new NextRequest(url, { headers });
  const [, library] = /^\/api\/auth\/(.+)$/.exec(url.pathname) ?? [];
  if (library) return askLibrary(request, { params: Promise.resolve({ nextauth: library.split("/") }) });
  if (url.pathname === "/admin/sign-in/oidc") return begin(request);
  return url.pathname === "/admin/sign-in/oidc/done" ? end(request) : null;
}

/** Follows a link until a page is reached; gives every address on the way. */
async function follow(path: string): Promise<URL[]> {
  const way = [new URL(path, env().APP_ORIGIN)];
  for (let count = 0; count < 12; count += 1) {
    const here = way.at(-1) as URL;
    const answer = await step(here);
    if (!answer) return way;
    if (here.origin === new URL(env().APP_ORIGIN).origin) keepCookies(answer);
    const next = answer.headers.get("location");
    if (!next) throw new Error(`${here} answered ${answer.status}: ${await answer.text()}`);
    way.push(new URL(next, here));
  }
  throw new Error("It leads in a circle.");
}

/** Signs in from the door and gives the page reached, with its query. */
async function signIn(wanted = "/admin/programs?status=draft"): Promise<string> {
  const way = await follow(`/admin/sign-in/oidc?${new URLSearchParams({ next: wanted })}`);
  const { pathname, search } = way.at(-1) as URL;
  return pathname + search;
}

const holder = async () => {
  const token = await readSessionClaim(jar.get(sessionCookieName()));
  return token === null ? null : findSessionHolder(token);
};
const stored = (id: string) =>
  db().user.findUniqueOrThrow({ where: { id }, select: { oidcIssuer: true, oidcSubject: true } });
const lastRefusal = async () =>
  (
    await db().auditEvent.findFirstOrThrow({
      where: { action: "signin.refused" },
      orderBy: { createdAt: "desc" },
    })
  ).change;

describe("the organization's own sign-in", () => {
  test("lets a colleague in where they wanted to go, binds them, and finds them by subject from then on", async () => {
    const person = await addPerson();
    says({ ...person.claims, email: person.email.toUpperCase() });
    expect(await signIn()).toBe("/admin/programs?status=draft");
    expect(await holder()).toMatchObject({ actor: { id: person.id }, mustSetUpSecondFactor: false });
    expect(await stored(person.id)).toEqual({
      oidcIssuer: provider.issuer.url,
      oidcSubject: person.subject,
    });
    const first = await readSessionClaim(jar.get(sessionCookieName()));

    provider.service.removeAllListeners();
    says({ sub: person.subject, email: "somewhere.else@staff.example", email_verified: false });
    expect(await signIn("https://evil.example/admin")).toBe("/admin");
    expect((await holder())?.actor.id).toBe(person.id);
    expect(await findSessionHolder(first ?? "")).toBeNull();
    const events = await db().auditEvent.findMany({
      where: { resourceId: person.id },
      orderBy: { createdAt: "asc" },
      select: { action: true },
    });
    expect(events.map(({ action }) => action).sort()).toEqual([
      "account.bound",
      "signin.succeeded",
      "signin.succeeded",
    ]);
  });

  test("asks the provider for the address where the token holds none", async () => {
    const person = await addPerson();
    says({ sub: person.subject });
    provider.service.on("beforeUserinfo", (answer: { body: object }) => {
      answer.body = person.claims;
    });
    expect(await signIn()).toBe("/admin/programs?status=draft");
    expect((await holder())?.actor.id).toBe(person.id);
  });

  test("ends like every session: the token opens nothing once the person is disabled", async () => {
    const [boss, person] = [await addPerson("owner"), await addPerson()];
    says(person.claims);
    await signIn();
    await disableStaff(boss, person.id);
    expect(await holder()).toBeNull();
    expect(await signIn()).toBe("/admin/sign-in?problem=unknown");
    expect(await lastRefusal()).toEqual({ reason: "provider: disabled" });
    expect(await holder()).toBeNull();
    await enableStaff(boss, person.id);
    expect(await signIn()).toBe("/admin/programs?status=draft");
  });

  test("makes nobody: an unknown address stays out", async () => {
    const before = await db().user.count();
    says({ sub: "stranger", email: "stranger@staff.example", email_verified: true });
    expect(await signIn()).toBe("/admin/sign-in?problem=unknown");
    expect(await holder()).toBeNull();
    expect(await db().user.count()).toBe(before);
    expect(await lastRefusal()).toEqual({ reason: "provider: unknown" });
  });

  test.each([[false], [undefined], ["true"], [1]])(
    "takes no address with email_verified %j",
    async (verified) => {
      const person = await addPerson();
      says({ ...person.claims, email_verified: verified });
      expect(await signIn()).toBe("/admin/sign-in?problem=unverified");
      expect(await holder()).toBeNull();
      expect((await stored(person.id)).oidcSubject).toBeNull();
    },
  );

  test("keeps out whoever got a bound colleague's address at the provider", async () => {
    const person = await addPerson();
    says(person.claims);
    await signIn();
    jar.clear();
    provider.service.removeAllListeners();
    says({ ...person.claims, sub: "another" });
    expect(await signIn()).toBe("/admin/sign-in?problem=unknown");
    expect(await holder()).toBeNull();
    expect(await lastRefusal()).toEqual({ reason: "provider: bound to another" });
    expect((await stored(person.id)).oidcSubject).toBe(person.subject);
  });
});

describe("an answer that is not what was asked for lets nobody in", () => {
  const failed = async () => {
    expect(await signIn()).toMatch(/^\/admin\/sign-in\?.*error=OAuthCallback/);
    expect(await holder()).toBeNull();
  };

  test.each([
    ["nonce", { nonce: "of another sign-in" }],
    ["nonce (none)", { nonce: undefined }],
    ["issuer", { iss: "https://id.evil.example" }],
    ["audience", { aud: "another-client" }],
    ["time", { exp: 1_000_000_000 }],
  ])("wrong %s", async (_, wrong) => {
    says({ ...(await addPerson()).claims, ...wrong });
    await failed();
  });

  test("wrong state", async () => {
    says((await addPerson()).claims);
    provider.service.on("beforeAuthorizeRedirect", ({ url }: MutableRedirectUri) =>
      url.searchParams.set("state", "of-another-sign-in"),
    );
    await failed();
  });

  test("a token that the provider did not sign", async () => {
    const { claims } = await addPerson();
    provider.service.on("beforeResponse", (answer: { body: Record<string, unknown> }) => {
      const now = Math.floor(Date.now() / 1000);
      const payload = { ...claims, iss: provider.issuer.url, aud: "fairmatch", iat: now, exp: now + 600 };
      const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
      answer.body.id_token = `${part({ alg: "none" })}.${part(payload)}.`;
    });
    await failed();
  });

  test("the code of one browser in another, or a second time", async () => {
    const person = await addPerson();
    says(person.claims);
    const way = await follow("/admin/sign-in/oidc");
    const callback = way.find(({ pathname }) => pathname.startsWith("/api/auth/callback/")) as URL;
    expect(callback.searchParams.get("code")).toBeTruthy();
    await follow(callback.pathname + callback.search);
    const signedIn = await holder();
    expect(signedIn?.actor.id).toBe(person.id);
    jar.clear();
    const again = await follow(callback.pathname + callback.search);
    expect(again.at(-1)?.search).toContain("error=OAuthCallback");
    expect(await holder()).toBeNull();
  });

  test("a beginning on another site leads to the door", async () => {
    const request = new NextRequest(new URL("/admin/sign-in/oidc", env().APP_ORIGIN), {
      headers: { "sec-fetch-site": "cross-site" },
    });
    expect((await begin(request)).headers.get("location")).toBe("/admin/sign-in");
  });

  test("state, nonce and PKCE go along, and the secret does not", async () => {
    says((await addPerson()).claims);
    const way = await follow("/admin/sign-in/oidc");
    const there = way.find(({ origin }) => origin === new URL(provider.issuer.url ?? "").origin) as URL;
    const sent = Object.fromEntries(there.searchParams);
    expect(sent).toMatchObject({
      response_type: "code",
      code_challenge_method: "S256",
      state: expect.stringMatching(/.{20}/),
      nonce: expect.stringMatching(/.{20}/),
    });
    expect(way.map(String).join()).not.toContain(encodeURIComponent(SETTINGS.STAFF_OIDC_CLIENT_SECRET));
  });
});

describe("the second step", () => {
  const setUp = (id: string) =>
    db().user.update({
      where: { id },
      data: { totpSecretSealed: seal(newTotpSecret(), totpPlace(id)), totpConfirmedAt: new Date() },
      select: { id: true },
    });

  test("is asked for or has to be set up where the provider vouches for none", async () => {
    const [fresh, equipped] = [await addPerson("marketing"), await addPerson("marketing")];
    says({ ...fresh.claims, amr: ["pwd"] });
    await signIn("/admin/leads");
    expect((await holder())?.mustSetUpSecondFactor).toBe(true);

    jar.clear();
    provider.service.removeAllListeners();
    await setUp(equipped.id);
    says({ ...equipped.claims, amr: "mfa" });
    expect(await signIn("/admin/leads?status=review")).toBe(
      "/admin/sign-in/code?next=%2Fadmin%2Fleads%3Fstatus%3Dreview",
    );
    expect(await holder()).toBeNull();
  });

  test("is done where the provider says that it asked for several factors", async () => {
    const [fresh, equipped] = [await addPerson("marketing"), await addPerson("marketing")];
    await setUp(equipped.id);
    for (const person of [fresh, equipped]) {
      jar.clear();
      provider.service.removeAllListeners();
      says({ ...person.claims, amr: ["pwd", "otp", "mfa"] });
      expect(await signIn("/admin/leads")).toBe("/admin/leads");
      expect(await holder()).toMatchObject({ actor: { id: person.id }, mustSetUpSecondFactor: false });
    }
  });
});
