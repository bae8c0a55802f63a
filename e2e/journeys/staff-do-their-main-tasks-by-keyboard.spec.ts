import type { Locator } from "@playwright/test";
import { leadInput } from "#prisma/factories/lead-factory.ts";
import { ACTION_INPUTS } from "#prisma/testing/access/admin-inputs.ts";
import { tabTo } from "../support/keyboard.ts";
import { expect, test } from "../support/request.ts";
import { addStaff, PASSWORD, signInAs } from "../support/staff.ts";

test.setTimeout(180_000);

/** Keyboard focus has to be seen: a ring around what has it. */
async function expectRing(focused: Locator): Promise<void> {
  const style = await focused.evaluate((element) => getComputedStyle(element).outlineStyle);
  expect(style).not.toBe("none");
}

test("an editor signs in, corrects a program and publishes it, with the keyboard alone @desktop", async ({
  page,
  owner,
  schools: [school],
}) => {
  const person = await addStaff(owner, "editor");
  await owner.program.update({ where: { id: school.programId }, data: { status: "draft" } });
  await page.goto(`/admin/programs/${school.programId}`);
  await tabTo(page, "textbox", "E-mail");
  await expectRing(page.locator(":focus"));
  await page.keyboard.type(person.email);
  await page.keyboard.press("Tab");
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`/admin/programs/${school.programId}`));

  await tabTo(page, "textbox", "At part time");
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type("about two years");
  await page.keyboard.press("Enter");
  const summary = page.locator("#error-summary");
  await expect(page.locator(":focus").filter({ has: summary })).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(summary.getByRole("link").first()).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("At part time")).toBeFocused();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type("24");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Saved.")).toBeVisible();

  await tabTo(page, "button", "Publish this program");
  await expectRing(page.locator(":focus"));
  await page.keyboard.press("Enter");
  await expect(page.getByText("Published. Readers see it from now on.")).toBeVisible();
});

test("finance approves terms with the keyboard alone @desktop", async ({ page, owner }) => {
  const person = await addStaff(owner, "finance");
  const proposal = await ACTION_INPUTS.approveTermsAction?.(owner, person.id);
  await signInAs(page, person);
  await page.goto(`/admin/agreements/${proposal?.id}`);
  await expect(page.getByText("It waits for you.")).toBeVisible();
  const fold = page.locator("summary").filter({ hasText: "Approve these terms" });
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press("Tab");
    if (await fold.evaluate((element) => element === document.activeElement)) break;
  }
  await expectRing(page.locator(":focus"));
  await page.keyboard.press("Enter");
  await tabTo(page, "button", "Yes, approve these terms");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Approved. The terms are in force")).toBeVisible();
});

test("marketing opens a lead, says why and adds a note, with the keyboard alone @desktop", async ({
  page,
  owner,
}) => {
  const person = await addStaff(owner, "marketing");
  const lead = await owner.lead.create({ data: leadInput(), select: { reference: true } });
  await signInAs(page, person);
  await tabTo(page, "link", "Leads");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Leads" })).toBeVisible();
  await tabTo(page, "textbox", "Find one person or request");
  await page.keyboard.type(lead.reference);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("row").filter({ hasText: lead.reference })).toBeVisible();
  await tabTo(page, "link", lead.reference);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(lead.reference);
  await tabTo(page, "combobox", "Why you need them");
  await page.keyboard.type("Answering");
  await tabTo(page, "button", "Show contact details");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("region", { name: "History" })).toContainText("contact viewed");
  await tabTo(page, "textbox", "New note");
  await page.keyboard.type("Called back.");
  await tabTo(page, "button", "Add note");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Note added.")).toBeVisible();
});
