import type { Page } from "@playwright/test";
import { askBoxes, errorSummary, goOn, matches, showMatchesFor } from "../pages/match.ts";
import { expect, test } from "../support/test.ts";

/** The programs that can be asked about, in the order of the list. */
const idsOf = (page: Page) =>
  askBoxes(page).evaluateAll((boxes) => boxes.map((box) => box.getAttribute("value")));

test("ticked programs go on to the request @nojs", async ({ page }) => {
  await showMatchesFor(page, "Medical coding and billing");
  const boxes = askBoxes(page);
  const ids = await Promise.all([0, 1].map((index) => boxes.nth(index).getAttribute("value")));
  await boxes.nth(0).check();
  await boxes.nth(1).check();
  await goOn(page, "Ask for information");
  await expect(page).toHaveURL(`/request?program=${ids[0]}&program=${ids[1]}`);
  await page.getByRole("link", { name: "Change which schools you ask" }).click();
  await expect(boxes.nth(0)).toBeChecked();
});

test("nothing or too much ticked says so and keeps the ticks @nojs", async ({ page }) => {
  await showMatchesFor(page, "Medical coding and billing");
  await page.getByRole("button", { name: "Ask for information" }).click();
  await expect(errorSummary(page)).toContainText("Tick at least one program");
  const boxes = askBoxes(page);
  for (let index = 0; index < 6; index++) await boxes.nth(index).check();
  await page.getByRole("button", { name: "Ask for information" }).click();
  await expect(errorSummary(page)).toContainText("You ticked 6 programs. One request can go to 5");
  for (let index = 0; index < 6; index++) await expect(boxes.nth(index)).toBeChecked();
});

test("a longer list keeps filters and ticks @nojs", async ({ page }) => {
  await showMatchesFor(page, "Medical coding and billing");
  const found = Number((await page.getByRole("heading", { level: 1 }).textContent())?.match(/\d+/)?.[0]);
  expect(found).toBeGreaterThan(20);
  await expect(matches(page)).toHaveCount(20);
  await askBoxes(page).first().check();
  await goOn(page, /^Show \d+ more$/);
  await expect(matches(page)).toHaveCount(Math.min(40, found));
  await expect(askBoxes(page).first()).toBeChecked();
});

test("filters hide matches, never move them, and can be removed @nojs", async ({ page }) => {
  await showMatchesFor(page, "Cybersecurity");
  await page.getByText("Filters", { exact: true }).click();
  const before = await idsOf(page);
  await page.getByRole("checkbox", { name: /^Certificate \(\d+\)$/ }).check();
  await goOn(page, "Apply filters");
  await expect(page.getByRole("heading", { name: /\d+ of \d+ programs in view/ })).toBeVisible();
  const after = await idsOf(page);
  const stayed = before.filter((id) => after.includes(id));
  expect(stayed.length).toBeGreaterThan(0);
  expect(after.slice(0, stayed.length)).toEqual(stayed);
  await page.getByRole("link", { name: "Remove filters" }).click();
  await expect(page).toHaveURL(/\/match\/results$/);
});

test("answers that nothing fits show what comes near, and one press lets it in @nojs", async ({ page }) => {
  await showMatchesFor(page, "Medical coding and billing");
  await page.goto("/match/format");
  await page.getByLabel("On campus", { exact: true }).check();
  await goOn(page);
  await page.goto("/match/location?return=results");
  await page.getByLabel("ZIP code", { exact: true }).fill("96910");
  await page.getByLabel("Up to 10 miles").check();
  await goOn(page, "Save this answer");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("No program fits all of your answers");
  const near = page.getByRole("region", { name: "What comes near" });
  // Equals stand in an order drawn by lot: any of the offered changes lets its program in.
  await near.getByRole("button").first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/\d+ programs? fits? your answers/);
});
