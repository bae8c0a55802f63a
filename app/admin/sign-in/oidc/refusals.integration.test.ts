import { generateKeyPairSync, sign } from "node:crypto";
import { NextRequest } from "next/server";
import type { MutableRedirectUri } from "oauth2-mock-server";
import { describe, expect, test, vi } from "vitest";
import { mayAskProvider } from "#lib/accounts/provider-limit.ts";
import { cookieName } from "#lib/accounts/session-cookie.ts";
import { env } from "#lib/platform/env.ts";
import { SECRET, useProvider } from "#prisma/testing/use-provider.ts";
import { GET as askLibrary, POST as postLibrary } from "../../../api/auth/[...nextauth]/route.ts";
import { GET as begin } from "./route.ts";

/** A browser's cookies, as the site's own handlers see them. */
const jar = vi.hoisted(() => new Map<string, string>());
vi.mock("next/headers", () => ({
  cookies: async () => ({
    get: (name: string) => (jar.has(name) ? { value: jar.get(name) } : undefined),
  }),
}));

const { provider, says, addPerson, holder, follow, untilCallback, pageAfter, signIn } = useProvider(jar);

/** Back to a browser of before. */
function fill(cookies: ReadonlyMap<string, string>): void {
  jar.clear();
  for (const [name, value] of cookies) jar.set(name, value);
}

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

  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const unsigned = (_: string, payload: string) => `${part({ alg: "none" })}.${payload}.`;
  const signedByAnother = (header: string, payload: string) => {
    const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
    const signature = sign("RSA-SHA256", Buffer.from(`${header}.${payload}`), privateKey);
    return `${header}.${payload}.${signature.toString("base64url")}`;
  };
  test.each([
    ["unsigned", unsigned],
    ["signed by another key", signedByAnother],
  ])("what the provider says, nonce and all, %s", async (_, forge) => {
    const person = await addPerson();
    says(person.claims);
    provider.service.on("beforeResponse", ({ body }: { body: { id_token: string } }) => {
      const [header = "", payload = ""] = body.id_token.split(".");
      expect(JSON.parse(Buffer.from(payload, "base64url").toString())).toMatchObject({
        ...person.claims,
        nonce: expect.any(String),
      });
      body.id_token = forge(header, payload);
    });
    await failed();
    provider.service.removeAllListeners("beforeResponse");
    await signIn();
    expect((await holder())?.actor.id).toBe(person.id);
  });

  test("a token of another issuer, also where the discovery document is that one's", async () => {
    says({ ...(await addPerson()).claims, iss: "https://id.evil.example" });
    provider.service.on("beforeWellKnownOpenIdConfiguration", ({ body }: { body: object }) =>
      Object.assign(body, { issuer: "https://id.evil.example" }),
    );
    await failed();
  });

  test("while a slash at the issuer's end makes no other of it", async () => {
    const person = await addPerson();
    const issuer = `${provider.issuer.url}/`;
    says({ ...person.claims, iss: issuer });
    provider.service.on("beforeWellKnownOpenIdConfiguration", ({ body }: { body: object }) =>
      Object.assign(body, { issuer }),
    );
    await signIn();
    expect((await holder())?.actor.id).toBe(person.id);
  });

  test("a code a second time, with the cookies of the first", async () => {
    const person = await addPerson();
    says(person.claims);
    const callback = await untilCallback();
    const cookies = new Map(jar);
    await pageAfter(callback);
    expect((await holder())?.actor.id).toBe(person.id);
    fill(cookies);
    expect(await pageAfter(callback)).toContain("error=OAuthCallback");
    expect(await holder()).toBeNull();
  });

  test("the answer for one browser in another, which has begun too", async () => {
    const person = await addPerson();
    says(person.claims);
    const callback = await untilCallback();
    const cookies = new Map(jar);
    jar.clear();
    await untilCallback();
    expect(await pageAfter(callback)).toContain("error=OAuthCallback");
    expect(await holder()).toBeNull();
    fill(cookies);
    await pageAfter(callback);
    expect((await holder())?.actor.id).toBe(person.id);
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
    expect(way.map(String).join()).not.toContain(encodeURIComponent(SECRET));
  });
});

describe("the provider is asked nothing", () => {
  const refusal = "/admin/sign-in?problem=provider";
  const asked = () => {
    const counter = vi.fn();
    provider.service.on("beforeWellKnownOpenIdConfiguration", counter);
    return counter;
  };
  const url = (path: string) => new URL(path, env().APP_ORIGIN);
  const params = (...nextauth: string[]) => ({ params: Promise.resolve({ nextauth }) });

  test("for a callback to a browser that did not begin", async () => {
    const counter = asked();
    expect(await pageAfter("/api/auth/callback/oidc?code=x&state=y")).toBe(refusal);
    expect(counter).not.toHaveBeenCalled();
  });

  test("once an address has had it asked too often, whichever door it takes", async () => {
    const counter = asked();
    const from = new Headers({ "x-forwarded-for": "192.0.2.40", origin: env().APP_ORIGIN });
    await Promise.all(Array.from({ length: 120 }, () => mayAskProvider(from)));
    const made = await askLibrary(new Request(url("/api/auth/csrf"), { headers: from }), params("csrf"));
    const { csrfToken } = (await made.json()) as { csrfToken: string };
    const cookie = [...made.headers.getSetCookie(), `${cookieName("oidc-state")}=x`]
      .map((line) => line.split(";", 1)[0])
      .join("; ");
    const headers = { ...Object.fromEntries(from), cookie };
    const form = new URLSearchParams({ csrfToken, callbackUrl: "/admin" });
    const post = new Request(url("/api/auth/signin/oidc"), { method: "POST", headers, body: form });
    const answers = [
      await begin(new Request(url("/admin/sign-in/oidc"), { headers })),
      await postLibrary(post, params("signin", "oidc")),
      await askLibrary(
        new Request(url("/api/auth/callback/oidc?code=x"), { headers }),
        params("callback", "oidc"),
      ),
    ];
    expect(answers.map((answer) => answer.headers.get("location"))).toEqual([refusal, refusal, refusal]);
    expect(counter).not.toHaveBeenCalled();
  });
});
