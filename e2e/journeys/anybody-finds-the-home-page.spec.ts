import { expect, expectAccessible, test } from "../support/test.ts";

test("anybody finds the home page @nojs", async ({ page }) => {
  const answer = await page.goto("/");
  expect(answer?.status()).toBe(200);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("the home page is accessible", async ({ page }) => {
  await page.goto("/");
  await expectAccessible(page);
});

test("the home page answers on a desktop @desktop", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("link", { name: "Match me" }).first()).toBeVisible();
});
