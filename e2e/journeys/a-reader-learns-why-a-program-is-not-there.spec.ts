import { choose, goOn, matches, showMatchesFor } from "../pages/match.ts";
import { expect, expectAccessible, test } from "../support/test.ts";

const search = "/match/results/why";

test("a program in the list is found with its place, its points and what would change them @nojs", async ({
  page,
  javaScriptEnabled,
}) => {
  await showMatchesFor(page, "Medical coding and billing");
  const name = (await matches(page).nth(2).getByRole("heading", { level: 3 }).textContent()) ?? "";
  const school = (await matches(page).nth(2).getByRole("link").nth(1).textContent()) ?? "";
  await page.goto(search);
  await page.getByLabel("Program or school").fill(`${name} ${school}`);
  await goOn(page, "Look it up");
  const found = page.getByRole("listitem").filter({ hasText: school }).filter({ hasText: name }).first();
  await expect(found).toContainText(/3rd of \d+ programs in your list, with \d+ of 100 points/);
  if (javaScriptEnabled) await expectAccessible(page);
  await found.getByRole("link", { name: /How its score came about/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
  await expect(page.getByText(/3rd of \d+ programs/)).toBeVisible();
  await expect(page.getByRole("heading", { name: "What would change its place" })).toBeVisible();
  await expect(page.getByText("Rule").first()).toBeVisible();
  if (javaScriptEnabled) await expectAccessible(page);
});

test("a program that was left out says why, and one press lets it in @nojs", async ({
  page,
  javaScriptEnabled,
}) => {
  await showMatchesFor(page, "Medical coding and billing");
  await page.goto("/match/level");
  await choose(page, "level", "Master's degree");
  await page.goto("/match/results");
  await page.goto(`${search}?q=coding`);
  const kept = page.getByRole("listitem").filter({ hasText: "It leads to another level" }).first();
  await expect(kept).toContainText("Not in your list");
  if (javaScriptEnabled) await expectAccessible(page);
  await kept
    .getByRole("button", { name: /^Add “.+” to the levels/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/match\/(results|[a-z]+\?return=results)$/);
});

test("another answer gives exactly the place that was said @nojs", async ({ page }) => {
  await showMatchesFor(page, "Medical coding and billing");
  await page.goto("/match/budget");
  await choose(page, "budget", "Under $5,000");
  await page.goto("/match/results");
  const links = await matches(page)
    .getByRole("link", { name: /^What would change its place/, includeHidden: true })
    .evaluateAll((all) => all.map((one) => one.getAttribute("href") ?? ""));
  for (const link of links) {
    await page.goto(link);
    const said = page.getByText(/this would rank \d+\w\w instead of \d+\w\w\./).first();
    if ((await said.count()) === 0) continue;
    const place = /would rank (\d+)\w\w/.exec((await said.textContent()) ?? "")?.[1];
    await page.getByRole("button", { name: "Use this answer" }).first().click();
    await expect(page).toHaveURL(/\/match\/results$/);
    await page.goto(link);
    const now = new RegExp(place === "1" ? "1st of" : `\\b${place}\\w\\w of`);
    await expect(page.getByText(now)).toBeVisible();
    return;
  }
  throw new Error("No program of the list moves with another answer.");
});

test("a name that nobody knows shows the way on @nojs", async ({ page }) => {
  await showMatchesFor(page, "Medical coding and billing");
  await page.goto(`${search}?q=Hogwarts`);
  await expect(page.getByText("We know no program or school called “Hogwarts”")).toBeVisible();
  await expect(page.getByRole("link", { name: "all programs" })).toBeVisible();
  await page.goto(`${search}?program=gone-for-good`);
  await expect(page.getByText("not offered here any more")).toBeVisible();
});

test("without a visit the search leads to the start", async ({ page }) => {
  await page.goto(`${search}?q=coding`);
  await expect(page).toHaveURL(/\/match$/);
});
