import { readFileSync } from "node:fs";
import { parse } from "node-html-parser";
import { expect, test } from "../support/test.ts";

const origin = new URL(process.env.E2E_ORIGIN ?? "").origin;
const { routes } = JSON.parse(
  readFileSync(new URL("../../.next/standalone/.next/prerender-manifest.json", import.meta.url), "utf8"),
) as { routes: Record<string, { initialRevalidateSeconds: number | false }> };
const guides = Object.keys(routes).filter((route) => /^\/guides\/[\w-]+$/.test(route));

for (const path of ["/", "/guides", "/how-matching-works", "/programs", ...guides])
  test(`${path} is shared with a picture @desktop`, async ({ request }) => {
    const page = parse(await (await request.get(path)).text());
    const said = (name: string) =>
      page.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute("content") ?? "";
    expect(page.querySelector('link[rel="canonical"]')?.getAttribute("href")).toBe(
      path === "/" ? origin : origin + path,
    );
    expect(said("og:title")).not.toBe("");
    expect(said("og:image")).toMatch(new RegExp(`^${origin}/.*share\\.png$`));
    expect(said("og:image:alt")).toContain("Fairmatch");
    expect([said("og:image:width"), said("og:image:height")]).toEqual(["1200", "630"]);
    expect(said("twitter:card")).toBe("summary_large_image");

    const picture = await request.get(said("og:image"));
    expect(picture.status()).toBe(200);
    expect(picture.headers()["content-type"]).toBe("image/png");
    const png = await picture.body();
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  });

test("each guide's picture is its own, made by the build and never again @desktop", () => {
  expect(guides.length).toBeGreaterThan(2);
  for (const guide of guides) expect(routes[`${guide}/share.png`]?.initialRevalidateSeconds).toBe(false);
});

test("a guide points to the feed, and the feed is well-formed and leads to each guide", async ({ page }) => {
  await page.goto("/guides");
  const feed = page.locator('link[rel="alternate"][type="application/atom+xml"]');
  await expect(feed).toHaveAttribute("href", `${origin}/feed.xml`);
  const { errors, ids } = await page.evaluate(async () => {
    const answer = await fetch("/feed.xml");
    const parsed = new DOMParser().parseFromString(await answer.text(), "application/xml");
    return {
      errors: parsed.querySelectorAll("parsererror").length,
      ids: [...parsed.querySelectorAll("entry > id")].map((id) => id.textContent),
    };
  });
  expect(errors).toBe(0);
  expect(ids.sort()).toEqual(guides.map((guide) => origin + guide).sort());
});

test("the site map holds pages that answer under that very address, and nothing invented @desktop", async ({
  request,
}) => {
  const map = await (await request.get("/sitemap.xml")).text();
  const addresses = [...map.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = ""]) => address);
  expect(addresses).toEqual(expect.arrayContaining(guides.map((guide) => origin + guide)));
  const guide = parse(await (await request.get("/guides/medical-coder")).text());
  const invented = guide.querySelector('aside a[href^="/programs/"]')?.getAttribute("href") ?? "";
  expect(invented).toMatch(/^\/programs\/./);
  expect(addresses).not.toContain(origin + invented);
  expect(map).toContain("<image:loc>");
  for (const address of addresses) {
    const answer = await request.get(address, { maxRedirects: 0 });
    expect(answer.status(), address).toBe(200);
    const page = parse(await answer.text());
    const canonical = page.querySelector('link[rel="canonical"]')?.getAttribute("href") ?? "";
    expect(new URL(canonical).href).toBe(new URL(address).href);
    expect(page.querySelector('meta[name="robots"]')?.getAttribute("content") ?? "").not.toContain("noindex");
  }
});

test("robots are shown the map, and kept from what is not for them @desktop", async ({ request }) => {
  const robots = await (await request.get("/robots.txt")).text();
  expect(robots).toContain(`Sitemap: ${origin}/sitemap.xml`);
  for (const path of ["/go/", "/guides/search", "/admin", "/receipt/"])
    expect(robots).toContain(`Disallow: ${path}\n`);
});
