import type { IncomingHttpHeaders } from "node:http";
import { describe, expect, test } from "vitest";
import { env } from "./env.ts";
import { cleanRequest, findRefusal } from "./front.ts";
import { INTERNAL_HEADER, internalToken } from "./internal-request.ts";

function clean(headers: IncomingHttpHeaders, trustedProxies = 0) {
  const requestId = cleanRequest(
    { headers, socket: { remoteAddress: "::ffff:203.0.113.9" } },
    { TRUST_PROXY: trustedProxies },
  );
  return { headers, requestId };
}

describe("cleaning a request", () => {
  test("what a client says about its own address counts for nothing", () => {
    const { headers } = clean({
      "x-forwarded-for": "6.6.6.6",
      "x-real-ip": "6.6.6.6",
      forwarded: "for=6.6.6.6",
    });
    expect(headers["x-forwarded-for"]).toBe("203.0.113.9");
    expect(headers).not.toHaveProperty("x-real-ip");
    expect(headers).not.toHaveProperty("forwarded");
  });

  test("a trusted proxy may say whom it speaks for", () => {
    const { headers } = clean({ "x-forwarded-for": "198.51.100.7" }, 1);
    expect(headers["x-forwarded-for"]).toBe("198.51.100.7");
  });

  test.each([
    "x-nextjs-data",
    "x-middleware-subrequest",
    "x-middleware-prefetch",
    "x-invoke-path",
    "x-matched-path",
    "x-prerender-revalidate",
    "x-next-revalidated-tags",
    "x-nonce",
    "next-resume",
    "content-security-policy",
    "content-security-policy-report-only",
  ])("%s does not get in", (name) => {
    expect(clean({ [name]: "anything" }, 1).headers).not.toHaveProperty([name]);
  });

  test.each(["range", "if-range", "if-match", "if-unmodified-since"])("%s is not used here", (name) => {
    expect(clean({ [name]: "bytes=99999999-" }, 1).headers).not.toHaveProperty([name]);
  });

  test("ordinary headers stay", () => {
    const { headers } = clean({ cookie: "a=b", rsc: "1", "next-action": "x", accept: "text/html" });
    expect(headers).toMatchObject({ cookie: "a=b", rsc: "1", "next-action": "x", accept: "text/html" });
  });

  test("each request has an id of ours, or of a trusted proxy", () => {
    expect(clean({ "x-request-id": "from-the-client" }).requestId).not.toBe("from-the-client");
    expect(clean({ "x-request-id": "from-the-proxy" }, 1).requestId).toBe("from-the-proxy");
    expect(clean({ "x-request-id": "line\nbreak and more" }, 1).requestId).toMatch(/^[\da-f-]{36}$/);
  });
});

describe("refusing a request", () => {
  const settings = { APP_ORIGIN: "https://match.example", FAIRMATCH_MODE: "standard" } as const;
  const request = { method: "GET", url: "/", headers: { host: "match.example" } };

  test("one that is meant for us is not refused", () => {
    expect(findRefusal(request, settings)).toBeNull();
  });

  test("a logo that is too large is, so that its form can say so", () => {
    const headers = { host: "match.example", origin: "https://match.example", "content-length": "4000000" };
    const logo = { method: "POST", url: "/admin/partners/some-id/logo", headers };
    expect(findRefusal({ ...request, ...logo }, settings)).toBeNull();
  });

  test.each([
    [405, { method: "TRACE" }],
    [405, { method: "CONNECT" }],
    [400, { url: "http://elsewhere.example/" }],
    [413, { method: "POST", headers: { host: "match.example", "content-length": "1048577" } }],
    [
      413,
      {
        method: "POST",
        url: "/admin/imports/upload",
        headers: { host: "match.example", "content-length": "9200001" },
      },
    ],
    [
      413,
      {
        method: "POST",
        url: "/admin/partners/some-id/logo",
        headers: { host: "match.example", "content-length": "5000001" },
      },
    ],
    [421, { headers: { host: "elsewhere.example" } }],
    [421, { headers: {} }],
  ])("%i for %j", (status, change) => {
    expect(findRefusal({ ...request, ...change }, settings)?.status).toBe(status);
  });

  describe("a post that the framework would take for an action", () => {
    const post = (headers: IncomingHttpHeaders) =>
      findRefusal(
        { method: "POST", url: "/match", headers: { host: "match.example", ...headers } },
        settings,
      );
    const own = env().APP_ORIGIN;

    test.each([undefined, "null", "https://elsewhere.example", `${own}.elsewhere.example`])(
      "is refused when it comes from %s",
      (origin) => {
        expect(post({ "next-action": "40ab", origin })?.status).toBe(403);
        expect(post({ "content-type": "multipart/form-data; boundary=x", origin })?.status).toBe(403);
      },
    );

    test("is taken from our own pages", () => {
      expect(post({ "next-action": "40ab", origin: own })).toBeNull();
      expect(post({ "content-type": "multipart/form-data; boundary=x", origin: own })).toBeNull();
    });

    test("plain forms are refused, in words of their own, where they are received", () => {
      expect(post({ "content-type": "application/x-www-form-urlencoded" })).toBeNull();
    });
  });

  test("health may be asked under any name, and so may everything by this process itself", () => {
    const headers = { host: "10.0.0.7:3000" };
    expect(findRefusal({ ...request, url: "/api/health/live", headers }, settings)).toBeNull();
    expect(findRefusal({ ...request, url: "/api/healthy", headers }, settings)?.status).toBe(421);
    const internal = { ...headers, [INTERNAL_HEADER]: internalToken() };
    expect(findRefusal({ ...request, headers: internal }, settings)).toBeNull();
    expect(
      findRefusal({ ...request, headers: { ...headers, [INTERNAL_HEADER]: "guess" } }, settings)?.status,
    ).toBe(421);
  });
});
