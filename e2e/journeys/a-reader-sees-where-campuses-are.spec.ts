import { goOn, matches, showMatchesFor } from "../pages/match.ts";
import { expect, expectAccessible, test } from "../support/test.ts";

test("campuses stand on a map, and in a list that says the same, once a place was given @nojs", async ({
  page,
  javaScriptEnabled,
}) => {
  await showMatchesFor(page, "Medical coding and billing");
  await expect(page.getByText(/^Campuses on a map/)).toHaveCount(0);
  await page.goto("/match/location");
  await page.getByLabel("ZIP code", { exact: true }).fill("60614");
  await goOn(page);
  await page.goto("/match/results");
  await page.getByText(/^Campuses on a map/).click();
  const campus = page.getByRole("listitem").filter({ hasText: / miles? away/ });
  await expect(campus.first()).toBeVisible();
  if (javaScriptEnabled) await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  const program = campus.first().getByRole("link").first();
  await program.click();
  await expect(page).toHaveURL(/#program-/);
  await expect(page.locator(new URL(page.url()).hash)).toBeInViewport();
});

test("the list on paper has the reasons, the breakdowns that are open and each program's address @desktop", async ({
  page,
}) => {
  await showMatchesFor(page, "Medical coding and billing");
  await matches(page).first().getByText("Why this match").click();
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText(/^Printed on \d+ \w+ \d{4}/)).toBeVisible();
  await expect(page.getByText(/\/programs\/[a-z0-9-]+$/).first()).toBeVisible();
  await expect(page.getByText("All points together are the score.").filter({ visible: true })).toHaveCount(1);
  await expect(page.getByText("Weakest point:").first()).toBeVisible();
  await expect(page.getByRole("button", { name: "Ask for information" })).toBeHidden();
  await expect(page.getByLabel("Most important")).toBeHidden();
});
