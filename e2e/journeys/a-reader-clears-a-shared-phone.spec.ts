import { choose, goOn, startWith } from "../pages/match.ts";
import { expect, test } from "../support/test.ts";

test("one press forgets every answer @nojs", async ({ page, context }) => {
  await startWith(page, "Cybersecurity");
  await choose(page, "level", "Bootcamp");
  await goOn(page, "Clear my answers");
  await expect(page.getByText("Your answers are cleared")).toBeVisible();
  expect((await context.cookies()).filter(({ name }) => name.includes("fm_visit"))).toEqual([]);
  await page.goto("/match/level");
  await expect(page).toHaveURL(/\/match\/subject/);
});

test("a browser that keeps no cookie is told so", async ({ page, context }) => {
  await page.goto("/match/goal");
  await page.getByLabel("Learn for myself").check();
  await goOn(page);
  await context.clearCookies();
  await page.reload();
  await expect(page.getByText("Your browser did not keep your answers")).toBeVisible();
});
