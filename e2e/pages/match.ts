import { expect, type Page } from "@playwright/test";

/** Presses what sends the question and waits for the page that follows. */
export async function goOn(page: Page, button: string | RegExp = "Continue"): Promise<void> {
  const from = page.url();
  await page.getByRole("button", { name: button }).click();
  await expect(page).not.toHaveURL(from);
}

/** Chooses on the question's page and goes on. */
export async function choose(page: Page, key: string, ...labels: string[]): Promise<void> {
  await expect(page).toHaveURL(new RegExp(`/match/${key}(\\?|#|$)`));
  for (const label of labels) await page.getByLabel(label, { exact: true }).check();
  await goOn(page);
}

export async function skip(page: Page, key: string): Promise<void> {
  await expect(page).toHaveURL(new RegExp(`/match/${key}(\\?|#|$)`));
  await goOn(page, "Skip this question");
}

/** A new visit that wants this subject, standing at the question after it. */
export async function startWith(page: Page, subject: string): Promise<void> {
  await page.goto("/match");
  await goOn(page, "Start");
  await skip(page, "goal");
  await choose(page, "subject", subject);
}

/** The shortest way to a list. */
export async function showMatchesFor(page: Page, subject: string): Promise<void> {
  await startWith(page, subject);
  await goOn(page, "Show my matches now");
  await expect(page).toHaveURL(/\/match\/results$/);
}

/** The cards of the ranked list, best first. */
export const matches = (page: Page) => page.getByRole("main").locator("ol > li > article");

/** The boxes of the list that ask a school, best first. */
export const askBoxes = (page: Page) => matches(page).getByRole("checkbox", { name: /^Ask / });

export const errorSummary = (page: Page) => page.locator("#error-summary");
