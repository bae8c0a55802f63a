import { expect, test } from "../support/request.ts";
import { addStaff, enterPassword, signInAs } from "../support/staff.ts";
import { expectAccessible, signIn } from "../support/test.ts";

test.setTimeout(240_000);

test("somebody is disabled while a form is open: nothing is saved, the next click is at the door, and no copy of the session helps @desktop", async ({
  page,
  browser,
  baseURL,
  owner,
  schools: [school],
}) => {
  const person = await addStaff(owner, "editor");
  const context = await browser.newContext({ baseURL });
  const tab = await context.newPage();
  await signInAs(tab, person);
  await tab.goto(`/admin/programs/${school.programId}`);
  const before = await owner.program.findUniqueOrThrow({ where: { id: school.programId } });
  const cookies = await context.cookies();

  await signIn(page, "owner");
  await page.goto(`/admin/staff/${person.id}`);
  await expect(page.getByText("On one device")).toBeVisible();
  await page.getByText("Disable this sign-in", { exact: true }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Yes, disable this sign-in" }).click();
  await expect(page.getByText("Disabled. They are signed out")).toBeVisible();
  await expect(page.getByRole("region", { name: "History" })).toContainText("disabled");

  await tab.getByLabel("Summary").fill("Written after the door was closed.");
  await tab.getByRole("button", { name: "Save changes" }).click();
  await expect(tab.getByText("You are signed out.")).toBeVisible();
  expect(await owner.program.findUniqueOrThrow({ where: { id: school.programId } })).toEqual(before);
  // The form asks before what was typed is lost.
  tab.once("dialog", (dialog) => dialog.accept());
  await tab.getByRole("link", { name: "Schools" }).click();
  await expect(tab).toHaveURL(/\/admin\/sign-in/);
  await context.clearCookies();
  await context.addCookies(cookies);
  await tab.goto("/admin/programs");
  await expect(tab).toHaveURL(/\/admin\/sign-in/);
  await enterPassword(tab, person.email);
  await expect(tab.locator("#error-summary")).toContainText("do not match an account");

  await page.getByRole("button", { name: "Enable this sign-in" }).click();
  await expect(page.getByText("Enabled. They can sign in again.")).toBeVisible();
  await page.getByLabel("Role").selectOption("auditor");
  await page.getByRole("button", { name: "Change role" }).click();
  await expect(page.getByText("Role changed.")).toBeVisible();
  await expect(page.getByRole("region", { name: "History" })).toContainText("Role: Auditor (was Editor)");
  await signInAs(tab, person);
  await tab.goto("/admin/programs");
  await expect(tab.getByRole("link", { name: "Add a program" })).toHaveCount(0);
  await context.close();
});
