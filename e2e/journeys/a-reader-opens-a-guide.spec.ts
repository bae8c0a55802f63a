import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "../support/test.ts";

const GUIDE = "/guides/health-information-technician";

test("a reader opens a guide, sees who pays, and starts the match with its subject @nojs", async ({
  page,
}) => {
  await page.goto("/");
  await page.getByRole("link", { name: "All guides", exact: true }).first().click();
  await page.getByRole("link", { name: "What does a health information technician do?" }).click();
  await expect(page).toHaveURL(GUIDE);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("health information technician");
  await expect(page.getByText("Demo editorial team, not reviewed")).toBeVisible();
  await expect(page.getByRole("note").filter({ hasText: "Advertiser disclosure" })).toHaveCount(3);

  const contents = page.getByRole("navigation", { name: "On this page" });
  await contents.getByRole("link", { name: "Pay and outlook" }).click();
  await expect(page).toHaveURL(`${GUIDE}#pay-and-outlook`);
  const wages = page.getByRole("table", { name: /yearly wages/i });
  await expect(wages.getByRole("row", { name: /medical records specialists/i })).toContainText("$51,140");

  const start = page.getByRole("region", { name: "Which health information programs fit you?" });
  await start.getByLabel(/ZIP code/).fill("60614");
  await start.getByRole("button", { name: "Match me" }).click();
  await expect(page).toHaveURL(/\/match/);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("each paid listing says so before its name @nojs", async ({ page }) => {
  await page.goto(GUIDE);
  const block = page.getByRole("complementary", { name: "Partner programs" });
  const listings = block.getByRole("listitem");
  expect(await listings.count()).toBeGreaterThan(0);
  for (const text of await listings.allTextContents()) expect(text).toMatch(/^Sponsored/);
});

test("a link of the contents leads to its section, and so does a link from elsewhere @nojs", async ({
  page,
}) => {
  await page.goto(GUIDE);
  for (const name of ["Where they work", "Sources"]) {
    const link = page.getByRole("navigation", { name: "On this page" }).getByRole("link", { name });
    await link.click();
    await expect(page.getByRole("heading", { level: 2, name })).toBeInViewport();
    await page.goto(GUIDE);
  }
  await page.goto(`${GUIDE}#professional-bodies`);
  await expect(page.getByRole("heading", { name: "Professional bodies" })).toBeInViewport();
});

test("a guide is accessible, also with its long table open, and needs none of the framework's script", async ({
  page,
}) => {
  const scripts: string[] = [];
  page.on("request", (request) => {
    if (request.resourceType() === "script") scripts.push(request.url());
  });
  await page.goto(GUIDE);
  const folded = page.locator("details");
  await folded.evaluateAll((all) => {
    for (const each of all) (each as HTMLDetailsElement).open = true;
  });
  const vermont = page.getByRole("row", { name: /^Vermont/ }).first();
  await expect(vermont).toContainText("not published");
  await passBy(page);
  await expectAccessible(page);
  expect(scripts.map((url) => new URL(url).pathname)).toEqual(["/scripts/guide.js"]);
  const data = await page.locator('script[type="application/ld+json"]').textContent();
  const types = JSON.parse(data ?? "")["@graph"].map((node: { "@type": string }) => node["@type"]);
  expect(types).toEqual(expect.arrayContaining(["Article", "BreadcrumbList", "FAQPage", "Occupation"]));
});

/** A part that was never in view has a stand-in's height, out of which what was unfolded by script would stick. */
async function passBy(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (const part of document.querySelectorAll("main section, main details")) {
      part.scrollIntoView({ behavior: "instant" });
      await new Promise(requestAnimationFrame);
    }
    window.scrollTo({ top: 0, behavior: "instant" });
    await new Promise(requestAnimationFrame);
  });
}

test("a guide fits a screen of 320 pixels, and a page at four times the size @desktop", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of [GUIDE, "/", "/how-matching-works", "/privacy"]) {
    await page.goto(path);
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(beyond, path).toBeLessThanOrEqual(0);
  }
});
