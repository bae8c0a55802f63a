import type { Page } from "@playwright/test";
import type { SceneSchool } from "#prisma/testing/request-scene.ts";
import { expect, fillContact, openRequest, panelOf, sendButton, test } from "../support/request.ts";

const SUBMIT = "**/request/submit";

async function fillForm(page: Page, school: SceneSchool): Promise<void> {
  await openRequest(page, [school]);
  await fillContact(page);
  await panelOf(page, school).getByLabel("E-mail").check();
}

test("a request that did not get through is sent by pressing again", async ({ page, owner, schools }) => {
  const [school] = schools;
  await fillForm(page, school);
  await page.route(SUBMIT, (route) => route.abort("connectionreset"));
  await sendButton(page).click();
  await expect(page.getByRole("alert").filter({ hasText: "We got no answer from our server" })).toBeVisible();
  await expect(page.getByLabel("Full name")).toHaveValue("Ada Lovelace");
  expect(await owner.inquiry.count({ where: { schoolId: school.schoolId } })).toBe(0);
  await page.unroute(SUBMIT);
  await sendButton(page).click();
  await expect(page).toHaveURL(/\/receipt\//);
  expect(await owner.inquiry.count({ where: { schoolId: school.schoolId } })).toBe(1);
});

test("a request whose answer was lost is not sent twice, and the page finds it after a reload", async ({
  page,
  owner,
  schools,
}) => {
  const [school] = schools;
  await fillForm(page, school);
  await page.route(SUBMIT, async (route) => {
    await route.fetch({ maxRedirects: 0 });
    await route.abort("connectionreset");
  });
  await sendButton(page).click();
  await expect(page.getByText("We got no answer from our server")).toBeVisible();
  await sendButton(page).click();
  await expect(page.getByText("We got no answer from our server")).toBeVisible();
  await page.unroute(SUBMIT);
  await page.reload();
  await page.getByRole("link", { name: "See your receipt" }).click();
  await expect(page).toHaveURL(/\/receipt\//);
  expect(await owner.inquiry.count({ where: { schoolId: school.schoolId } })).toBe(1);
});
