import { closeSchool, receiptSays, sendRequest } from "../support/receipt.ts";
import { connectToReceiver, listTaken, listTold } from "../support/receiver.ts";
import { expect, test } from "../support/request.ts";

test.setTimeout(120_000);

test("a student withdraws from one school before it got anything, then from all, and the other one confirms @nojs", async ({
  page,
  owner,
  schools,
}) => {
  const [closed, open] = schools;
  await closeSchool(owner, closed);
  const closedSlug = await connectToReceiver(owner, closed.schoolId);
  const slug = await connectToReceiver(owner, open.schoolId);
  const { receipt, leadId } = await sendRequest(owner, schools);
  await receiptSays(page, receipt, `${open.schoolName} has your request`);
  await receiptSays(page, receipt, /opening hours/);

  await page.getByRole("link", { name: `Withdraw from ${closed.schoolName}` }).click();
  await expect(
    page.getByText(`${closed.schoolName} does not have your request. It never gets it.`),
  ).toBeVisible();
  expect(await owner.consentWithdrawal.count({ where: { consent: { inquiry: { leadId } } } })).toBe(0);
  await page.getByRole("button", { name: `Withdraw from ${closed.schoolName}` }).click();
  await expect(page.getByText("Withdrawn. Each school below shows what it knows.")).toBeVisible();
  await expect(page.getByText(`Stopped before ${closed.schoolName} got anything`)).toBeVisible();
  await expect(page.getByText(`${open.schoolName} has your request`)).toBeVisible();

  await page.getByRole("link", { name: "Withdraw from every school" }).click();
  await page.getByRole("button", { name: `Withdraw from ${open.schoolName}` }).click();
  await receiptSays(page, receipt, new RegExp(`Stopped: ${open.schoolName} confirmed that it knows`));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your request is stopped");
  await expect(page.getByRole("link", { name: /^Withdraw/ })).toHaveCount(0);
  expect(await listTold(slug)).toMatchObject([
    { payload: { type: "consent.revoked", data: { reason: "withdrawn", channels_remaining: [] } } },
  ]);
  expect([await listTaken(closedSlug), await listTold(closedSlug)]).toEqual([[], []]);
  await page.goto(`${receipt}/withdraw`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Nothing is left to withdraw");
});

test("a student takes one way of contact back and says when to call @nojs", async ({
  page,
  owner,
  schools: [school],
}) => {
  const slug = await connectToReceiver(owner, school.schoolId);
  const { receipt, leadId } = await sendRequest(owner, [school]);
  await receiptSays(page, receipt, `${school.schoolName} has your request`);
  await page.getByRole("link", { name: "Change how and when" }).click();
  await expect(page.getByRole("checkbox", { name: "E-mail" })).toBeChecked();
  await page.getByRole("checkbox", { name: "A person calling" }).uncheck();
  await page.getByRole("checkbox", { name: "Friday" }).check();
  await page.getByRole("checkbox", { name: "Monday" }).uncheck();
  await page.getByRole("button", { name: "Save my preferences" }).click();
  await expect(page.getByText("Your preferences are saved.")).toBeVisible();
  await expect(page.getByText("Tuesday; Friday")).toBeVisible();
  await receiptSays(page, receipt, /A person calling, withdrawn: .* confirmed that it knows/);
  await expect(page.getByText(`${school.schoolName} has your request`)).toBeVisible();
  expect(await listTold(slug)).toMatchObject([
    { payload: { data: { channels_revoked: ["call"], channels_remaining: ["email"] } } },
  ]);
  expect((await owner.lead.findUniqueOrThrow({ where: { id: leadId } })).contactDays).toEqual([2, 5]);
  await page.goto(`${receipt}/preferences`);
  await expect(page.getByRole("checkbox", { name: "A person calling" })).toHaveCount(0);
});

test("looking withdraws nothing, and a post from elsewhere is refused", async ({
  page,
  owner,
  schools: [school],
}) => {
  const { receipt, leadId } = await sendRequest(owner, [school]);
  for (const path of ["withdraw", "withdraw/confirm", "not-me", "not-me/confirm", "erase", "erase/confirm"])
    await page.goto(`${receipt}/${path}`);
  for (const path of [
    "withdraw/confirm",
    "not-me/confirm",
    "erase/confirm",
    "export/download",
    "preferences/save",
  ]) {
    const answer = await page.request.post(`${receipt}/${path}`, {
      form: {},
      headers: { origin: "https://evil.example" },
      maxRedirects: 0,
    });
    expect(answer.status(), path).toBe(403);
  }
  expect(await owner.consentWithdrawal.count({ where: { consent: { inquiry: { leadId } } } })).toBe(0);
  expect(await owner.lead.findUniqueOrThrow({ where: { id: leadId } })).toMatchObject({
    disownedAt: null,
    erasedAt: null,
  });
});
