import { connectToReceiver, listTaken, setSchoolMode } from "../support/receiver.ts";
import { expect, fillContact, openRequest, panelOf, sendButton, test } from "../support/request.ts";

test.setTimeout(120_000);

test("a school that is down gets the request later, once, and only then the receipt says so", async ({
  page,
  owner,
  schools: [school],
}) => {
  const slug = await connectToReceiver(owner, school.schoolId);
  await setSchoolMode(slug, "down");
  await openRequest(page, [school]);
  await fillContact(page);
  await panelOf(page, school).getByLabel("E-mail").check();
  await sendButton(page).click();
  await expect(page).toHaveURL(/\/receipt\//);

  const says = (words: RegExp) =>
    expect(async () => {
      await page.reload();
      await expect(page.getByText(words)).toBeVisible({ timeout: 1_000 });
    }).toPass({ timeout: 50_000 });
  await says(/Not delivered yet: we keep trying/);
  await expect(page.getByText(`${school.schoolName} has your request`)).toHaveCount(0);

  await setSchoolMode(slug, "ok");
  await says(new RegExp(`^${school.schoolName} has your request`));
  const taken = await listTaken(slug);
  expect(taken).toHaveLength(1);
  expect(taken[0]?.attempts.map(({ result }) => result)).toContain("down");
});

test("a school that declines is said to have declined", async ({ page, owner, schools: [school] }) => {
  const slug = await connectToReceiver(owner, school.schoolId);
  await setSchoolMode(slug, "reject");
  await openRequest(page, [school]);
  await fillContact(page);
  await panelOf(page, school).getByLabel("E-mail").check();
  await sendButton(page).click();
  await expect(page).toHaveURL(/\/receipt\//);
  await expect(async () => {
    await page.reload();
    await expect(page.getByText(/declined this request/)).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 50_000 });
  expect(await listTaken(slug)).toEqual([]);
});
