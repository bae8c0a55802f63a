import { expect, openRequest, test } from "../support/request.ts";
import { expectAccessible, signIn } from "../support/test.ts";

test.setTimeout(180_000);

test("a partner is stopped in one confirmed step, by keyboard alone, and started again @desktop", async ({
  page,
  browser,
  owner,
  schools: [school, other],
}) => {
  const { slug } = await owner.program.findUniqueOrThrow({
    where: { id: school.programId },
    select: { slug: true },
  });
  const context = await browser.newContext();
  const reader = await context.newPage();
  expect((await reader.goto(`/programs/${slug}`))?.status()).toBe(200);

  await signIn(page, "owner");
  await page.goto(`/admin/partners/${school.partnerId}`);
  await page.getByText("Stop this partner now").focus();
  await page.keyboard.press("Enter");
  const panel = page.getByRole("region", { name: "Stop this partner" });
  await expect(panel).toContainText("1 published program at 1 published school leave the match");
  await expect(panel).toContainText("1 agreement in force: unchanged.");
  await expectAccessible(page);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(panel.getByRole("button")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(panel.locator("#error-summary")).toContainText("Enter why this partner is stopped.");
  await panel.getByLabel("Why").focus();
  await page.keyboard.type("Students were called after they withdrew.");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Stopped. Readers no longer see anything of this partner")).toBeVisible();
  await expect(page.getByText("This partner is stopped", { exact: true })).toBeVisible();
  await expect(page.getByText("Students were called after they withdrew.").first()).toBeVisible();
  await expectAccessible(page);

  expect((await reader.goto(`/programs/${slug}`))?.status()).toBe(404);
  await openRequest(reader, [school, other]);
  await expect(reader.getByText("Not taking requests here")).toBeVisible();
  await expect(reader.getByRole("region", { name: other.schoolName, exact: true })).toBeVisible();

  await page.getByText("Start this partner again", { exact: true }).click();
  await page.getByRole("button", { name: "Yes, start this partner again" }).click();
  await expect(page.getByText("Started again.")).toBeVisible();
  await expect(async () => {
    expect((await reader.goto(`/programs/${slug}`))?.status()).toBe(200);
  }).toPass();
  await context.close();
});

test("an editor is not offered to stop a partner @desktop", async ({ page, schools: [school] }) => {
  await signIn(page, "editor");
  await page.goto(`/admin/partners/${school.partnerId}`);
  await expect(page.getByRole("button", { name: "Save changes" })).toBeEnabled();
  await expect(page.getByText("Stop this partner now")).toHaveCount(0);
});
