import { expect, test } from "../support/test.ts";

const PROTECTION = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "strict-origin-when-cross-origin",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
};

for (const path of [
  "/",
  "/guides",
  "/match",
  "/admin/sign-in",
  "/api/health/live",
  "/api/v1/openapi.json",
  "/no-such-page",
]) {
  test(`${path} carries its protection @desktop`, async ({ request }) => {
    const headers = (await request.get(path, { maxRedirects: 0 })).headers();
    expect(headers).toMatchObject(PROTECTION);
    expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
    expect(headers["content-security-policy"]).not.toContain("unsafe");
    expect(headers["x-request-id"]).toMatch(/^[\w-]{8,}$/);
    expect(headers).not.toHaveProperty("x-powered-by");
    expect(headers).not.toHaveProperty("strict-transport-security");
  });
}

test("a policy that the client sends does not come back @desktop", async ({ request }) => {
  const evil = "script-src 'nonce-evil'";
  const answer = await request.get("/", { headers: { "Content-Security-Policy": evil, "X-Nonce": "evil" } });
  expect(answer.headers()["content-security-policy"]).not.toContain("evil");
  expect(await answer.text()).not.toContain('nonce="evil"');
});

test("what is too large or no request of ours is refused @desktop", async ({ request }) => {
  expect((await request.fetch("/", { method: "PROPFIND" })).status()).toBe(405);
  const large = await request.post("/match/location/save", { data: Buffer.alloc(2 * 1024 * 1024) });
  expect(large.status()).toBe(413);
});

test("health tells whether the site can serve @desktop", async ({ request }) => {
  expect(await (await request.get("/api/health/live")).json()).toEqual({ status: "ok" });
  const ready = await request.get("/api/health/ready");
  expect(ready.status()).toBe(200);
  expect(await ready.json()).toMatchObject({ status: "ok", checks: { database: "ok", migrations: "ok" } });
});
