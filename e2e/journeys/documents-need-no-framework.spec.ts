import { gzipSync } from "node:zlib";
import { FIXED_DOCUMENTS } from "#lib/guides/documents.ts";
import { documents } from "../support/documents.ts";
import { expect, test } from "../support/test.ts";

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
    expect(answer.headers()["cache-control"]).toContain("s-maxage=");
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

test("typefaces may be kept for a year @desktop", async ({ request }) => {
  const html = await (await request.get("/guides")).text();
  const [font = ""] = /\/fonts\/[^"]+\.woff2/.exec(html) ?? [];
  const answer = await request.get(font);
  expect(answer.headers()["cache-control"]).toBe("public, max-age=31536000, immutable");
});
