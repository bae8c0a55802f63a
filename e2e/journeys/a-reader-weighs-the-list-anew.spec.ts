import type { Page } from "@playwright/test";
import { askBoxes, matches, showMatchesFor } from "../pages/match.ts";
import { expect, test } from "../support/test.ts";

const namesOf = (page: Page) => matches(page).getByRole("heading", { level: 3 }).allTextContents();
const isReady = (page: Page) => page.waitForLoadState("networkidle");

test("what matters most orders the list at once, as the server does, and the focus stays @desktop", async ({
  page,
}) => {
  await showMatchesFor(page, "Medical coding and billing");
  await isReady(page);
  const before = await namesOf(page);
  const first = page.getByLabel("Most important");
  await first.focus();
  await first.selectOption({ label: "Time to finish" });
  await expect(page.getByText(/^Scored again\. \d+ in the list\. First: /)).toBeVisible();
  await expect(first).toBeFocused();
  const live = await namesOf(page);
  expect(live).not.toEqual(before);
  await page.reload();
  expect(await namesOf(page)).toEqual(live);
  await expect(first).toHaveValue("time_to_finish");
});

test("no priority stands twice: it changes places @desktop", async ({ page }) => {
  await showMatchesFor(page, "Medical coding and billing");
  await isReady(page);
  await page.getByLabel("Most important").selectOption({ label: "Cost" });
  await page.getByLabel("Second").selectOption({ label: "Cost" });
  await expect(page.getByLabel("Most important")).toHaveValue("");
  await expect(page.getByText(/^Scored again/)).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Second")).toHaveValue("cost");
  await expect(page.getByLabel("Most important")).toHaveValue("");
});

test("a filter works at once, says what is left and keeps the ticks @desktop", async ({ page }) => {
  await showMatchesFor(page, "Medical coding and billing");
  await isReady(page);
  await askBoxes(page).first().check();
  const start = page.getByLabel("Next start");
  await start.focus();
  await start.selectOption({ index: 2 });
  await expect(page).toHaveURL(/start=3/);
  await expect(page.getByRole("status").filter({ hasText: /(in view|in the list)\. First:/ })).toBeVisible();
  await expect(start).toBeFocused();
  await expect(page).toHaveURL(/program=/);
});
