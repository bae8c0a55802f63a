import type { Page } from "@playwright/test";
import type { SavedAnswer } from "#lib/wizard/define-step.ts";
import { findQuestion, walkMatch } from "#lib/match/flow.ts";
import type { Field } from "#lib/match/question.ts";
import { personas } from "#prisma/demo/personas.ts";
import { goOn, matches, skip } from "../pages/match.ts";
import { expect, test } from "../support/test.ts";

for (const [name, saved] of Object.entries(personas)) {
  test(`${name} walks the match and finds programs with reasons`, async ({ page, checkPage }) => {
    await page.goto("/match");
    await goOn(page, "Start");
    for (const { key } of walkMatch(saved).path) {
      const answer = saved[key];
      if (answer) await give(page, key, answer);
      else await skip(page, key);
    }
    await expect(page.getByRole("heading", { name: "Check your answers" })).toBeVisible();
    for (const summary of summariesOf(saved)) await expect(page.getByText(summary).first()).toBeVisible();
    await page.getByRole("link", { name: "Show my matches" }).click();
    await expect(page).toHaveURL(/\/match\/results/);
    const found = await matches(page).count();
    const near = await page.getByText("Why it is not in the list:").count();
    expect(found + near).toBeGreaterThanOrEqual(3);
    if (found > 0) {
      const first = matches(page).first();
      await first.getByText("Why this match").click();
      await expect(first.getByText(/of \d+\.\d points/).first()).toBeVisible();
    }
    await checkPage();
  });
}

/** Answers a question as its page asks it, by the words on it. */
async function give(page: Page, key: string, answer: NonNullable<SavedAnswer>): Promise<void> {
  await expect(page).toHaveURL(new RegExp(`/match/${key}(\\?|#|$)`));
  for (const [field, given] of Object.entries(answer)) {
    if (field === "state" && "zip" in answer) continue;
    for (const value of [given].flat()) await fill(page, field, value);
  }
  await goOn(page);
}
