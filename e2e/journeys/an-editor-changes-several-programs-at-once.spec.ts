import type { Page } from "@playwright/test";
import { expect, test } from "../support/request.ts";
import { expectAccessible, signIn } from "../support/test.ts";

const rows = (page: Page) => page.getByRole("region", { name: /rows$/ }).getByRole("row");

test("an editor withdraws one program and changes the price of two, sees it first and takes it back @nojs", async ({
  page,
  owner,
  schools: [first, second],
  javaScriptEnabled,
}) => {
  const state = async (id: string) => {
    const found = await owner.program.findUniqueOrThrow({ where: { id } });
    return { status: found.status, costOnlineCents: found.costOnlineCents };
  };
  const before = [await state(first.programId), await state(second.programId)];
  const names = [first.schoolName, second.schoolName];
  const list = (school: string) => `/admin/programs?${new URLSearchParams({ at: school })}`;
  await signIn(page, "editor");

  await page.goto(list(first.schoolName));
  await expect(page.getByRole("status")).toHaveText("1 program");
  if (javaScriptEnabled) await expectAccessible(page);
  await page.getByRole("button", { name: "Change the chosen programs" }).click();
  await expect(page.getByText("No program is chosen")).toBeVisible();
  await page.goBack();
  await page.getByRole("checkbox", { name: new RegExp(names[0] ?? "") }).check();
  await page.getByRole("button", { name: "Change the chosen programs" }).click();
  await expect(page.getByText("1 program is meant.")).toBeVisible();
  await page.getByRole("button", { name: "Choose this field" }).click();
  await page.getByLabel("Withdraw").check();
  if (javaScriptEnabled) await expectAccessible(page);
  await page.getByRole("button", { name: "Show what it would change" }).click();
  await expect(page.getByRole("heading", { name: "What it would do" })).toBeVisible();
  await expect(rows(page).nth(1)).toContainText("Withdrawn");
  expect(await state(first.programId)).toEqual(before[0]);
  await page.getByRole("button", { name: "Apply: add 0, change 1" }).click();
  await expect(page.getByRole("heading", { name: "Done" })).toBeVisible();
  expect(await state(first.programId)).toMatchObject({ status: "withdrawn" });
  await page.locator("summary", { hasText: "Take it all back" }).click();
  await page.getByRole("button", { name: "Yes, take it all back" }).click();
  await expect(page.getByText("1 put back, 0 drafts taken away.")).toBeVisible();
  expect(await state(first.programId)).toEqual(before[0]);

  await page.goto(list(second.schoolName));
  await page.getByRole("button", { name: "Change all that match" }).click();
  await page.getByLabel("What to change").selectOption({ label: "Cost online (USD)" });
  await page.getByRole("button", { name: "Choose this field" }).click();
  await page.getByLabel("Cost online (USD)", { exact: true }).fill("4,321");
  await page.getByRole("button", { name: "Show what it would change" }).click();
  await expect(rows(page).nth(1)).toContainText("$4,321");
  await page.getByRole("button", { name: "Apply: add 0, change 1" }).click();
  await expect(page.getByRole("heading", { name: "Done" })).toBeVisible();
  expect(await state(second.programId)).toMatchObject({ costOnlineCents: 432_100 });
  await page.locator("summary", { hasText: "Take it all back" }).click();
  await page.getByRole("button", { name: "Yes, take it all back" }).click();
  await expect(page.getByText("1 put back, 0 drafts taken away.")).toBeVisible();
  expect(await state(second.programId)).toEqual(before[1]);
});
