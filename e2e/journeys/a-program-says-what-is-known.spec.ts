import { expect, expectAccessible, test } from "../support/test.ts";

test("a program shows its facts with source and date, and the way to ask its school @nojs", async ({
  page,
}) => {
  await page.goto("/guides/health-information-technician");
  await page.getByRole("complementary", { name: "Partner programs" }).getByRole("link").first().click();
  await expect(page).toHaveURL(/\/programs\//);
  await expect(page.getByText("Demo data").first()).toBeVisible();
  for (const title of ["Time and place", "Cost", "Getting in", "What it leads to"])
    await expect(page.getByRole("heading", { name: title })).toBeVisible();
  await expect(page.getByText(/Source of these facts: .*, checked \d/)).toBeVisible();

  const school = page.getByRole("main").getByRole("link").first();
  const name = (await school.textContent()) ?? "";
  await school.click();
  await expect(page).toHaveURL(/\/schools\//);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
});

test("the pages of programs and schools are accessible", async ({ page }) => {
  await page.goto("/guides/health-information-technician");
  await page.getByRole("complementary", { name: "Partner programs" }).getByRole("link").first().click();
  await expectAccessible(page);
  await page.getByRole("main").getByRole("link").first().click();
  await expect(page).toHaveURL(/\/schools\//);
  await expectAccessible(page);
});
