import {
  confirmByMail,
  expect,
  fillContact,
  openRequest,
  panelOf,
  sendButton,
  test,
} from "../support/request.ts";
import { expectAccessible } from "../support/test.ts";

test("a reader asks two schools, by e-mail and by phone, and keeps a receipt @nojs", async ({
  page,
  owner,
  schools,
  javaScriptEnabled,
}) => {
  const [first, second] = schools;
  await openRequest(page, schools);
  for (const box of await page.getByRole("checkbox").all()) await expect(box).not.toBeChecked();
  const email = await fillContact(page);
  await page.getByLabel("What would you like to know?").fill("Do credits transfer?");
  await panelOf(page, first).getByLabel("E-mail").check();
  await expect(page.getByLabel("Phone number")).toBeHidden();
  await panelOf(page, first).getByLabel("A person calling").check();
  await page.getByLabel("Phone number").fill("(617) 253-0000");
  await panelOf(page, second).getByLabel("E-mail").check();
  await expect(sendButton(page)).toHaveText("Send my request to 2 schools");
  await sendButton(page).click();

  await expect(page).toHaveURL(/\/receipt\/[\w-]{43}$/);
  if (!javaScriptEnabled) await confirmByMail(page, email);
  await expect(page.getByText(/Your reference number is FM-\w{4}-\w{4}/)).toBeVisible();
  for (const school of schools)
    await expect(page.getByText(school.schoolLegalName, { exact: false }).first()).toBeVisible();
  await expect(page.getByText("number ending in 0000")).toBeVisible();

  const inquiries = await owner.inquiry.findMany({
    where: { schoolId: { in: [first.schoolId, second.schoolId] } },
    select: { leadId: true, schoolId: true, consents: { select: { channel: true } } },
  });
  expect(new Set(inquiries.map(({ leadId }) => leadId)).size).toBe(1);
  const channels = (schoolId: string) =>
    inquiries
      .find((inquiry) => inquiry.schoolId === schoolId)
      ?.consents.map(({ channel }) => channel)
      .sort();
  expect(channels(first.schoolId)).toEqual(["call", "email"]);
  expect(channels(second.schoolId)).toEqual(["email"]);
});

test("a school without a ticked box gets nothing, and the button says who does", async ({
  page,
  owner,
  schools,
}) => {
  const [first, second] = schools;
  await openRequest(page, schools);
  await fillContact(page);
  await panelOf(page, second).getByLabel("E-mail").check();
  await expect(sendButton(page)).toHaveText(`Send my request to ${second.schoolName}`);
  await sendButton(page).click();
  await expect(page).toHaveURL(/\/receipt\//);
  expect(await owner.inquiry.count({ where: { schoolId: first.schoolId } })).toBe(0);
  expect(await owner.inquiry.count({ where: { schoolId: second.schoolId } })).toBe(1);
});

test("form and receipt are accessible", async ({ page, schools }) => {
  await openRequest(page, schools);
  await expectAccessible(page);
  await sendButton(page).click();
  await expect(page.locator("#error-summary")).toBeVisible();
  await expectAccessible(page);
  await fillContact(page);
  await panelOf(page, schools[0]).getByLabel("E-mail").check();
  await sendButton(page).click();
  await expect(page).toHaveURL(/\/receipt\//);
  await expectAccessible(page);
});
