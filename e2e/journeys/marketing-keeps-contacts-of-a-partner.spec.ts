import { expect, test } from "../support/request.ts";
import { expectAccessible, signIn } from "../support/test.ts";

test.setTimeout(120_000);

test("marketing keeps a partner's contacts and notes, which an editor does not see @desktop", async ({
  page,
  browser,
  schools: [school],
}) => {
  await signIn(page, "marketing");
  await page.goto(`/admin/partners/${school.partnerId}`);
  await page.getByRole("link", { name: "Add a contact" }).click();
  await page.getByLabel("Name", { exact: true }).fill("Cora Contact");
  await page.getByLabel("E-mail").fill("not an address");
  await page.getByRole("button", { name: "Add contact" }).click();
  await expect(page.locator("#error-summary")).toContainText("Enter an e-mail address");
  await expectAccessible(page);
  await page.getByLabel("E-mail").fill("cora@partner.example");
  await page.getByRole("button", { name: "Add contact" }).click();
  await expect(page.getByText("Contact added.")).toBeVisible();
  await expect(page.getByRole("row").filter({ hasText: "Cora Contact" })).toContainText(
    "cora@partner.example",
  );
  await page.getByLabel("New note").fill("Prefers mornings.");
  await page.getByRole("button", { name: "Add note" }).click();
  await expect(page.getByRole("region", { name: "Notes" })).toContainText("Prefers mornings.");
  await expectAccessible(page);

  const context = await browser.newContext();
  const editor = await context.newPage();
  await signIn(editor, "editor");
  await editor.goto(`/admin/partners/${school.partnerId}`);
  await expect(editor.getByRole("region", { name: "Schools", exact: true })).toBeVisible();
  await expect(editor.getByText("Cora Contact")).toHaveCount(0);
  await expect(editor.getByText("Prefers mornings.")).toHaveCount(0);
  await context.close();
});
