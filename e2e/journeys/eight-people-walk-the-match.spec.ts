import type { Page } from "@playwright/test";
import { SKILLS } from "#lib/catalogue/subjects.ts";
import { students as personas } from "#lib/fit/students.ts";
import type { Answers } from "#lib/match/answers.ts";
import { findQuestion, walkMatch } from "#lib/match/flow.ts";
import type { Field } from "#lib/match/question.ts";
import type { SavedAnswer } from "#lib/wizard/define-step.ts";
import { goOn, matches, skip } from "../pages/match.ts";
import { expect, expectAccessible, test } from "../support/test.ts";

for (const [name, saved] of Object.entries(personas)) {
  test(`${name} walks the match and finds programs with reasons`, async ({ page }) => {
    const { path, relevant } = walkMatch(saved);
    await page.goto("/match");
    await goOn(page, "Start");
    for (const { key } of path) {
      const answer = saved[key];
      if (answer) await give(page, key, answer, relevant);
      else await skip(page, key);
    }
    await expect(page.getByRole("heading", { name: "Check your answers" })).toBeVisible();
    for (const step of path) {
      const value = relevant[step.key];
      if (value !== undefined)
        await expect(page.getByText(step.summary(value as never)).first()).toBeVisible();
    }
    await page.getByRole("link", { name: /^Show (my match|what comes near)/ }).click();
    await expect(page).toHaveURL(/\/match\/results/);
    const found = await matches(page).count();
    const near = await page.getByText("Why it is not in the list:").count();
    expect(found + near).toBeGreaterThanOrEqual(3);
    if (found > 0) {
      const first = matches(page).first();
      await first.getByText("Why this match").click();
      await expect(first.getByText(/of \d+\.\d points/).first()).toBeVisible();
    }
    await expectAccessible(page);
  });
}

/** Answers a question on its own page, by the words that stand there. */
async function give(
  page: Page,
  key: string,
  answer: NonNullable<SavedAnswer>,
  relevant: Answers,
): Promise<void> {
  await expect(page).toHaveURL(new RegExp(`/match/${key}(\\?|#|$)`));
  for (const [field, given] of Object.entries(answer)) {
    // The ZIP code says which state it is.
    if (field === "state" && "zip" in answer) continue;
    for (const value of [given].flat()) await fill(page, findField(key, field, relevant), value);
  }
  await goOn(page);
}

function findField(key: string, name: string, relevant: Answers): Field {
  const field = findQuestion(key)
    ?.fields(relevant)
    .find((one) => one.name === name);
  if (!field) throw new Error(`The question "${key}" has no field "${name}".`);
  return field;
}

async function fill(page: Page, field: Field, value: string): Promise<void> {
  if (field.kind === "zip") return page.getByLabel(field.label).fill(value);
  if (field.kind === "select") {
    await page.getByLabel(field.label, { exact: true }).selectOption(value);
    return;
  }
  const others = field.kind === "search" ? [field.other] : [];
  const label = [...field.options, ...others].find((option) => option.value === value)?.label ?? value;
  const isSkill = Object.hasOwn(SKILLS, field.name);
  const scope = isSkill ? page.getByRole("group", { name: field.label }) : page;
  await scope.getByLabel(label, { exact: true }).check();
}
