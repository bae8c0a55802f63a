import { choose, goOn, matches, showMatchesFor, startWith } from "../pages/match.ts";
import { expect, test } from "../support/test.ts";

test("going back keeps every answer @nojs", async ({ page }) => {
  await startWith(page, "Cybersecurity");
  await choose(page, "level", "Bootcamp", "Certificate");
  await page.goBack();
  await expect(page.getByLabel("Bootcamp", { exact: true })).toBeChecked();
  await page.getByRole("link", { name: "Back" }).click();
  await expect(page.getByLabel("Cybersecurity")).toBeChecked();
  await goOn(page);
  await expect(page).toHaveURL(/\/match\/education/);
});

test("an answer changed from the results leads back to them and changes them @nojs", async ({ page }) => {
  await showMatchesFor(page, "Medical coding and billing");
  const before = await page.getByRole("heading", { level: 1 }).textContent();
  await page.getByText(/^Your answers/).click();
  if (!(await page.getByRole("link", { name: "Change subject" }).isVisible()))
    await page.getByText(/^Your answers/).click();
  await page.getByRole("link", { name: "Change subject" }).click();
  await page.getByLabel("Cybersecurity").check();
  await goOn(page, "Save this answer");
  await expect(page).toHaveURL(/\/match\/results$/);
  await expect(matches(page).first().getByRole("heading")).toContainText(/Cyber|Security|Network/i);
  expect(await page.getByRole("heading", { level: 1 }).textContent()).not.toBe(before);
});

test("taking one choice back leaves the others as they are @nojs", async ({ page }) => {
  await startWith(page, "Cybersecurity");
  await page.goto("/match/format");
  await choose(page, "format", "Online, no fixed hours", "On campus");
  await page.goto("/match/format");
  await page.getByLabel("Online, no fixed hours").uncheck();
  await goOn(page);
  await page.goto("/match/format");
  const ticked = page.getByRole("checkbox", { checked: true });
  await expect(ticked).toHaveCount(1);
  await expect(ticked).toHaveAttribute("value", "campus");
});

test("a change that brings up a question asks it before going back @nojs", async ({ page }) => {
  await startWith(page, "Health information");
  await page.goto("/match/education?return=review");
  await page.getByLabel("Associate degree").check();
  await goOn(page, "Save this answer");
  await expect(page).toHaveURL(/\/match\/credits\?return=review/);
  await page.getByLabel("60 to 89 credits").check();
  await goOn(page, "Save this answer");
  await expect(page).toHaveURL(/\/match\/review$/);
  await expect(page.getByText("60 to 89 credits")).toBeVisible();
});

test("what matters most scores the list again @nojs", async ({ page }) => {
  await showMatchesFor(page, "Data analytics");
  await page.getByText("What matters most to you").click();
  await page.getByLabel("Most important").selectOption({ label: "Cost" });
  await goOn(page, "Score again").catch(() => undefined);
  await page.getByText("Why this match").first().click();
  await expect(page.getByText("your first priority").first()).toBeVisible();
});

test("somebody who comes back goes on where they left off @nojs", async ({ page }) => {
  await startWith(page, "Cybersecurity");
  await page.goto("/match");
  await expect(page.getByText(/You have been through 2 of \d+ questions/)).toBeVisible();
  await page.getByRole("link", { name: "Continue" }).click();
  await expect(page).toHaveURL(/\/match\/level$/);
});
