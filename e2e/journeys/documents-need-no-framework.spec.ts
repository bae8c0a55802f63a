import { gzipSync } from "node:zlib";
import { FIXED_DOCUMENTS } from "#lib/guides/documents.ts";
import { documents } from "../support/documents.ts";
import { expect, test } from "../support/test.ts";

const DOCUMENT_CACHE_CONTROL =
  "public, max-age=0, s-maxage=10, stale-while-revalidate=30, stale-if-error=2592000";

test("every document is prerendered, and nothing else but guides is @desktop", () => {
  expect(documents).toEqual(expect.arrayContaining([...FIXED_DOCUMENTS]));
  const others = documents.filter((route) => !FIXED_DOCUMENTS.some((document) => document === route));
  expect(others.length).toBeGreaterThan(0);
  expect(others.filter((route) => !/^\/guides\/[\w-]+$/.test(route))).toEqual([]);
});

for (const path of documents) {
  test(`${path} comes without the framework's scripts, small, and may be cached @desktop`, async ({
    request,
  }) => {
    const answer = await request.get(path);
    expect(answer.status()).toBe(200);
    expect(answer.headers()["content-type"]).toBe("text/html; charset=utf-8");
    expect(answer.headers()["cache-control"]).toBe(DOCUMENT_CACHE_CONTROL);
    expect(answer.headers()["set-cookie"]).toBeUndefined();
    expect(answer.headers()["content-encoding"]).toBe("gzip");
    const again = await request.get(path, { headers: { "If-None-Match": answer.headers().etag ?? "" } });
    expect(again.status()).toBe(304);

    const html = await answer.text();
    expect(html).not.toMatch(/<script[^>]+src="\/_next\//);
    expect(html).not.toContain("__next_f");
    expect(html).not.toMatch(/\sstyle="/);
    expect(gzipSync(html).byteLength).toBeLessThan(35 * 1024);

    let scriptBytes = 0;
    for (const [, src = ""] of html.matchAll(/<script[^>]+src="([^"]+)"/g)) {
      const script = await request.get(src);
      expect(script.headers()["cache-control"]).toContain("immutable");
      scriptBytes += gzipSync(await script.body()).byteLength;
    }
    expect(scriptBytes).toBeLessThanOrEqual(6 * 1024);
  });
}

test("feed and maps may be cached like documents @desktop", async ({ request }) => {
  for (const [path, type] of [
    ["/feed.xml", "application/atom+xml"],
    ["/sitemap.xml", "application/xml"],
    ["/robots.txt", "text/plain"],
  ] as const) {
    const headers = (await request.get(path)).headers();
    expect(headers["content-type"], path).toContain(type);
    expect(headers["cache-control"], path).toBe(DOCUMENT_CACHE_CONTROL);
  }
});

test("files whose address carries their version may be kept for a year, pictures for a day @desktop", async ({
  request,
}) => {
  const html = await (await request.get("/guides/medical-coder")).text();
  const find = (pattern: RegExp) => pattern.exec(html)?.[0] ?? "not found";
  const YEAR = "public, max-age=31536000, immutable";
  const DAY = "public, max-age=86400";
  for (const [file, type, kept] of [
    [find(/\/_next\/static\/[^"]+\.css/), "text/css", YEAR],
    [find(/\/fonts\/[^"]+\.woff2/), "font/woff2", YEAR],
    [find(/\/scripts\/[^"]+\.js\?v=[^"]+/), "application/javascript", YEAR],
    [find(/\/guides\/[^"]+\.svg/), "image/svg+xml", DAY],
    ["/icon.svg", "image/svg+xml", DAY],
  ] as const) {
    const answer = await request.get(file);
    const headers = answer.headers();
    expect(headers["content-type"], file).toContain(type);
    expect(headers["cache-control"], file).toBe(kept);
    expect(headers["set-cookie"], file).toBeUndefined();
    const again = await request.get(file, { headers: { "If-None-Match": headers.etag ?? "" } });
    expect(again.status(), file).toBe(304);
  }
});

test("what is not there is kept by nobody @desktop", async ({ request }) => {
  for (const path of [
    "/guides/no-such-guide",
    "/fonts/none.woff2",
    "/scripts/none.js?v=1",
    "/guides/none.svg",
  ]) {
    const answer = await request.get(path);
    expect(answer.status(), path).toBe(404);
    expect(answer.headers()["cache-control"], path).toContain("no-store");
  }
  const unversioned = await request.get("/scripts/guide.js");
  expect(unversioned.headers()["cache-control"]).not.toContain("immutable");
});

test("pages for measuring are in no ordinary build @desktop", async ({ request }) => {
  for (const path of ["/bench/empty", "/bench/stock"])
    expect((await request.get(path)).status(), path).toBe(404);
});
