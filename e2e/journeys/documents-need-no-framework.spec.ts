import { readFileSync } from "node:fs";
import { FIXED_DOCUMENTS } from "#lib/guides/documents.ts";
import { expect, test } from "../support/test.ts";

const manifest = JSON.parse(
  readFileSync(new URL("../../.next/standalone/.next/prerender-manifest.json", import.meta.url), "utf8"),
) as { routes: Record<string, { initialRevalidateSeconds: number | false }> };
const prerendered = Object.keys(manifest.routes).filter(
  (route) => manifest.routes[route]?.initialRevalidateSeconds !== false && !route.includes("."),
);

test("every document is prerendered, and nothing else but guides is @desktop", () => {
  expect(prerendered).toEqual(expect.arrayContaining([...FIXED_DOCUMENTS]));
  const others = prerendered.filter((route) => !FIXED_DOCUMENTS.some((document) => document === route));
  expect(others.length).toBeGreaterThan(0);
  expect(others.filter((route) => !/^\/guides\/[\w-]+$/.test(route))).toEqual([]);
});

for (const path of prerendered) {
  test(`${path} comes without the framework's scripts and may be cached @desktop`, async ({ request }) => {
    const answer = await request.get(path);
    expect(answer.status()).toBe(200);
    expect(answer.headers()["cache-control"]).toContain("s-maxage=");
    expect(answer.headers()["set-cookie"]).toBeUndefined();
    const html = await answer.text();
    expect(html).not.toMatch(/<script[^>]+src="\/_next\//);
    expect(html).not.toContain("__next_f");
    expect(html).not.toMatch(/\sstyle="/);
  });
}
