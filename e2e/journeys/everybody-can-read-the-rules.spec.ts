import { expect, expectAccessible, test } from "../support/test.ts";

const RULES = [
  ["How matching works", "/how-matching-works"],
  ["Advertiser disclosure", "/advertiser-disclosure"],
  ["Editorial policy", "/editorial-policy"],
  ["Privacy", "/privacy"],
] as const;

for (const [name, path] of RULES)
  test(`everybody finds "${name}" in the footer of each page @nojs`, async ({ page }) => {
    await page.goto("/guides");
    await page.getByRole("navigation", { name: "Footer" }).getByRole("link", { name }).click();
    await expect(page).toHaveURL(path);
    await expect(page.getByRole("heading", { level: 1 })).toContainText(name);
  });

test("the rules are accessible", async ({ page }) => {
  for (const [, path] of RULES) {
    await page.goto(path);
    await expectAccessible(page);
  }
});

test("the rules show the weight of each criterion and say who is in the match @nojs", async ({ page }) => {
  await page.goto("/how-matching-works");
  await expect(page.getByText(/schools that have an agreement with us/).first()).toBeVisible();
  const rows = page.getByRole("table", { name: "What counts, and how much" }).getByRole("row");
  await expect(rows).toHaveCount(13);
});

test("search engines are told what is here", async ({ request }) => {
  const map = await (await request.get("/sitemap.xml")).text();
  for (const path of [
    "/guides/health-information-technician",
    "/how-matching-works",
    "/advertiser-disclosure",
    "/privacy",
  ])
    expect(map).toContain(path);
  expect(await (await request.get("/robots.txt")).text()).toContain("Disallow: /receipt/");
  const feed = await request.get("/feed.xml");
  expect(feed.headers()["content-type"]).toContain("application/atom+xml");
  expect(await feed.text()).toContain("<entry>");
});
