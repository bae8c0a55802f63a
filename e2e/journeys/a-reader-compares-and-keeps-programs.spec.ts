import { errorSummary, goOn, matches, showMatchesFor } from "../pages/match.ts";
import { expect, expectAccessible, test } from "../support/test.ts";

test("two programs stand side by side, with differences and the better one in words @nojs", async ({
  page,
  javaScriptEnabled,
}) => {
  await showMatchesFor(page, "Medical coding and billing");
  await page.getByRole("button", { name: "Compare side by side" }).click();
  await expect(errorSummary(page)).toContainText("Tick “Compare” at two programs or more");
  const names = [];
  for (const index of [0, 3]) {
    await matches(page)
      .nth(index)
      .getByRole("checkbox", { name: /^Compare/ })
      .check();
    names.push(await matches(page).nth(index).getByRole("heading", { level: 3 }).textContent());
  }
  await goOn(page, "Compare side by side");
  const table = page.getByRole("table");
  for (const name of names)
    await expect(table.getByRole("columnheader", { name: name ?? "" }).first()).toBeVisible();
  await expect(table.getByText("Differs").first()).toBeVisible();
  await expect(
    table.getByText(/^\s*(Highest|Lowest|Shortest|Earliest|Nearest|Most)\s*$/).first(),
  ).toBeVisible();
  if (javaScriptEnabled) await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await table
    .getByRole("link", { name: /^Take out/ })
    .first()
    .click();
  await expect(table.getByRole("columnheader").filter({ hasText: names[1] ?? "" })).toBeVisible();
  await page.getByRole("link", { name: "Back to your matches" }).click();
  await expect(page.getByRole("checkbox", { name: /^Compare/, checked: true })).toHaveCount(1);
});

test("five are too many to compare, and the ticks stay @nojs", async ({ page }) => {
  await showMatchesFor(page, "Medical coding and billing");
  const boxes = page.getByRole("checkbox", { name: /^Compare/ });
  for (let index = 0; index < 5; index++) await boxes.nth(index).check();
  await page.getByRole("button", { name: "Compare side by side" }).click();
  await expect(errorSummary(page)).toContainText("4 fit side by side: leave 1 out");
  await expect(page.getByRole("checkbox", { name: /^Compare/, checked: true })).toHaveCount(5);
});

test("a kept program outlives changed answers and says when it fits no longer @nojs", async ({ page }) => {
  await showMatchesFor(page, "Medical coding and billing");
  const first = matches(page).first();
  const name = (await first.getByRole("heading", { level: 3 }).textContent()) ?? "";
  await first.getByRole("button", { name: /^Save/ }).click();
  await expect(first.getByRole("button", { name: /^Saved/ })).toBeVisible();
  await page.goto("/match/subject?return=results");
  await page.getByLabel("Cybersecurity").check();
  await goOn(page, "Save this answer");
  await page.getByText("Saved (1)").click();
  const panel = page.locator("#saved");
  await expect(panel).toContainText(name);
  await expect(panel).toContainText("Fits no longer");
  await panel.getByRole("button", { name: /^Take out/ }).click();
  await expect(page.getByText("Saved (0)")).toBeVisible();
});
