import { randomUUID } from "node:crypto";
import { expect, test } from "../support/request.ts";
import { expectAccessible, signIn } from "../support/test.ts";

test("an editor keeps a list under a name, opens it by its link and forgets it @nojs", async ({
  page,
  schools: [school],
  javaScriptEnabled,
}) => {
  const name = `View ${randomUUID().slice(0, 8)}`;
  await signIn(page, "editor");
  await page.goto("/admin/programs?view=all");
  await page.getByLabel("School or partner", { exact: true }).fill(school.schoolName);
  await page.locator("summary", { hasText: "More filters, and columns" }).click();
  await page.getByLabel("Cost online").check();
  await page.getByLabel("Order").selectOption({ label: "Latest change first" });
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await expect(page.getByRole("columnheader", { name: "Cost online" })).toBeVisible();
  await expect(page.getByRole("status")).toHaveText("1 program");

  await page.locator("summary", { hasText: /a view|this view/ }).click();
  await page.getByLabel("Name of this view").fill(name);
  if (javaScriptEnabled) await expectAccessible(page);
  await page.getByRole("button", { name: "Keep this view" }).click();
  const kept = page.getByRole("link", { name, exact: true });
  await expect(kept).toHaveAttribute("aria-current", "page");
  const link = page.url();
  expect(link).not.toContain(encodeURIComponent(school.schoolName));

  await page.goto("/admin/partners");
  await expect(page.getByRole("link", { name, exact: true })).toHaveCount(0);
  await page.goto(link);
  await expect(page.getByLabel("School or partner", { exact: true })).toHaveValue(school.schoolName);
  await expect(page.getByRole("columnheader", { name: "Cost online" })).toBeVisible();
  await expect(page.getByRole("status")).toHaveText("1 program");

  await page.locator("summary", { hasText: "Keep or forget a view" }).click();
  await page.getByRole("button", { name: `Forget the view “${name}”` }).click();
  await expect(page.getByRole("link", { name, exact: true })).toHaveCount(0);
});
