import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, test } from "../support/request.ts";
import { expectAccessible, signIn } from "../support/test.ts";

const upload = async (page: Page, text: string) => {
  await page.goto("/admin/imports");
  await page
    .getByLabel("File", { exact: true })
    .setInputFiles({ name: "programs.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
  await page.getByRole("button", { name: "Read the file" }).click();
};
const rows = (page: Page) => page.getByRole("region", { name: /rows$/ }).getByRole("row");

test("an editor sends a sheet, sees what it would do, applies it and takes it back @nojs", async ({
  page,
  owner,
  schools: [school],
  javaScriptEnabled,
}) => {
  const { name, costOnlineCents } = await owner.program.findUniqueOrThrow({
    where: { id: school.programId },
    select: { name: true, costOnlineCents: true },
  });
  const fresh = `Coding ${randomUUID().slice(0, 8)}`;
  const price = async () =>
    (await owner.program.findUniqueOrThrow({ where: { id: school.programId } })).costOnlineCents;
  await signIn(page, "editor");
  await page.getByRole("link", { name: "Import", exact: true }).click();
  if (javaScriptEnabled) await expectAccessible(page);
  await upload(page, "");
  await expect(page.locator("#error-summary")).toContainText("The file is empty.");

  await upload(
    page,
    [
      "Program ID;Institution;Title;CIP code;Level;Source of the facts;Facts checked on;Price",
      `${school.programId};${school.schoolName};${name};51.0707;Associate degree;Catalogue;11/2/2026;$1,234`,
      `;${school.schoolName};${fresh};51.0713;Certificate;Catalogue;2026-11-02;`,
      ";Nowhere College;Lost;51.0713;Certificate;Catalogue;2026-11-02;",
    ].join("\n"),
  );
  await expect(page.getByRole("heading", { name: "What each column is" })).toBeVisible();
  await expect(page.getByLabel("What “Institution” is")).toHaveValue("schoolId");
  await expect(page.getByLabel("What “Price” is")).toHaveValue("");
  await page.getByLabel("What “Price” is").selectOption({ label: "Cost online (USD)" });
  if (javaScriptEnabled) await expectAccessible(page);
  await page.getByRole("button", { name: "Check the file" }).click();
  await expect(page.getByRole("heading", { name: "What it would do" })).toBeVisible();
  await expect(rows(page).filter({ hasText: "Nowhere College" })).toContainText("No school is called");
  await page.getByRole("link", { name: "Changed (1)" }).click();
  await expect(rows(page).nth(1)).toContainText("Cost online: $1,234");
  if (javaScriptEnabled) await expectAccessible(page);
  await page.getByRole("link", { name: "Added (1)" }).click();
  await expect(rows(page).nth(1)).toContainText(fresh);
  expect(await price()).toBe(costOnlineCents);

  await page.getByRole("button", { name: "Apply: add 1, change 1" }).click();
  await expect(page.getByText("1 added as drafts, 1 changed.")).toBeVisible();
  expect(await price()).toBe(123_400);
  await page.getByRole("link", { name: "Added (1)" }).click();
  await page.getByRole("link", { name: fresh }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(fresh);
  await expect(page.getByText("Draft", { exact: true }).first()).toBeVisible();
  await page.goBack();

  await page.locator("summary", { hasText: "Take it all back" }).click();
  await page.getByRole("button", { name: "Yes, take it all back" }).click();
  await expect(page.getByText("1 put back, 1 drafts taken away.")).toBeVisible();
  if (javaScriptEnabled) await expectAccessible(page);
  expect(await price()).toBe(costOnlineCents);
  expect(await owner.program.count({ where: { name: fresh } })).toBe(0);
});

test("what an editor exports comes in again unchanged @desktop", async ({ page, schools: [school] }) => {
  await signIn(page, "editor");
  await page.goto(`/admin/programs?school=${school.schoolId}`);
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export as CSV" }).click();
  const text = await readFile(await (await coming).path(), "utf8");
  await upload(page, text);
  await page.getByRole("button", { name: "Check the file" }).click();
  await expect(page.getByRole("heading", { name: "It would change nothing" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Unchanged (1)" })).toBeVisible();
});

test("a sheet of several megabytes is taken @desktop", async ({ page, schools: [school] }) => {
  const row = `;${school.schoolName};Lost;51.0713;Wizardry;Catalogue;2026-11-02;${"words ".repeat(60)}`;
  const head = "Program ID;School;Program;CIP code;Level;Source of the facts;Facts checked on;Summary";
  await signIn(page, "editor");
  await upload(page, [head, ...Array.from({ length: 4_000 }, () => row)].join("\n"));
  await expect(page.getByText("Programs, 4,000 rows")).toBeVisible();
  await page.getByRole("button", { name: "Check the file" }).click();
  await expect(page.getByRole("link", { name: "Refused (4,000)" })).toBeVisible({ timeout: 30_000 });
  await page.getByRole("link", { name: "Next page" }).click();
  await expect(rows(page).nth(1)).toContainText("52");
});
